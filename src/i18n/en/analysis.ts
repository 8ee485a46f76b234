export { charts } from './charts';

export const analysis = {
  title: 'Analysis',
};
