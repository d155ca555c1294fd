export type { Standing } from '../process/draw.ts';
export type { LaidOut } from '../process/lay-out.ts';
export { ProcessPicture } from './process-picture.tsx';
