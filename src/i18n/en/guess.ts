export const guess = {
  title: 'Emotion curve',
};
