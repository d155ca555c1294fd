export type { Chart, Look, Series, Shape, Value } from './chart.ts';
export { drawChart } from './draw.ts';
export { drawFramed } from './frame.ts';
export { pageLook } from './page-look.ts';
export { printLook } from './print-look.ts';
export { toSvg } from './svg.ts';
