export { passDue } from './timekeeper.ts';
