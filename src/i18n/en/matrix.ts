export const matrix = {
  title: 'Channels and stages',
};
