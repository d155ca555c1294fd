export { ChartPicture } from './chart-picture.tsx';
