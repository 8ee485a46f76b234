export const answers = {
  title: 'Import answers',
};
