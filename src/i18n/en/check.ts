export const check = {
  title: 'Map check',
};
