import type { Look } from './chart.ts';

/**
 * On white paper. The fills keep 3:1 against it and against each other in grey.
 * @param width in pixels; a page of A4 within its margins has 640
 */
export function printLook(own: Pick<Look, 'number' | 'protectedMark'>, width = 640): Look {
  return {
    ...own,
    width,
    ink: '#15202a',
    quiet: '#47545e',
    line: '#cfd6d4',
    ground: '#ffffff',
    fills: ['#0a5260', '#b8730a', '#6a3d7c', '#3d7a4f', '#98201d', '#47545e'],
    font: 'Source Sans 3, Source Sans Pro, Arial, sans-serif',
  };
}
