export { answerOf, type QuestionAnswer, tableName } from './answer.ts';
export { questionDocument, questionTable } from './document.ts';
export { csvwOf, machineRows } from './machine.ts';
export { pictureOf } from './picture.ts';
