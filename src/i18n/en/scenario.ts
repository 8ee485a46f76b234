export const scenario = {
  title: 'What if',
};
