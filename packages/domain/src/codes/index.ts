export * from './arbete.ts';
export * from './avslut.ts';
export * from './forfragan.ts';
export * from './handlaggning.ts';
export * from './huvudman.ts';
export { type CodeList, codeLists } from './lists.ts';
export * from './livsomrade.ts';
export * from './person.ts';
export * from './systemfel.ts';
