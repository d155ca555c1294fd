export { catalogueOf, type OpenFormat, openFormats } from './catalogue.ts';
export { type Dataset, datasetsOf } from './dataset.ts';
export { csvOf, jsonOf } from './files.ts';
export { openDataPolicy } from './look.ts';
export { openDataPage, openDataPageOf } from './page.ts';
export type { Published } from './published.ts';
