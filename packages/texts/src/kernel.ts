import type { Message, Room } from './room.ts';

/** The refusals that every workflow has. */
export const kernelTexts = {
  'rule.state': {
    sv: 'Det går inte i det här läget.',
    en: 'It cannot be done in the present state.',
  },
  'rule.dateInFuture': {
    sv: 'Dagen {on} ligger i framtiden; i dag är det {today}.',
    en: 'The day {on} lies in the future; today is {today}.',
  },
  'rule.dateBeforePrevious': {
    sv: 'Dagen {on} ligger före det som hände senast, {previous}.',
    en: 'The day {on} lies before what happened last, {previous}.',
  },
  'rule.correctionOfNoFact': {
    sv: 'Det finns ingen uppgift att rätta på den platsen.',
    en: 'There is no fact to correct at that place.',
  },
  'rule.correctionOfFixed': {
    sv: 'Uppgiften {field} kan inte rättas, eftersom annat vilar på den.',
    en: 'The fact {field} cannot be corrected, because other things rest on it.',
  },
  'rule.correctionOfOtherRole': {
    sv: 'Uppgiften rättas av den som får lämna den: {roles}.',
    en: 'This fact is put right by those who may state it: {roles}.',
  },
  'rule.correctionRefused': {
    sv: 'Med rättelsen hade något som hänt senare inte varit möjligt.',
    en: 'With the correction, something that happened later would not have been possible.',
  },
  'rule.correctionChangesState': {
    sv: 'Rättelsen hade lett till ett annat läge än det som råder.',
    en: 'The correction would have led to another state than the present one.',
  },
  'rule.noLegalHold': {
    sv: 'Uppgifterna är spärrade och får inte raderas nu.',
    en: 'The information is under a legal hold and may not be erased now.',
  },
  'rule.draftsMax': {
    sv: 'Du har redan {max} formulär som du har börjat på. Skicka eller släng något av dem.',
    en: 'You have begun {max} forms already. Send one of them or throw it away.',
  },
  'rule.savedQuestionsMax': {
    sv: 'Du har redan sparat {max} frågor. Ta bort någon som du inte behöver.',
    en: 'You have saved {max} questions already. Remove one that you do not need.',
  },
  'rule.draftLong': {
    sv: 'Utkastet är för långt för att sparas. Korta det eller skicka det.',
    en: 'The draft is too long to be saved. Shorten it or send it.',
  },
} as const satisfies Room;

const ofEveryWorkflow = {
  'command.PassDeadline': { sv: 'Låt tiden gå ut', en: 'Let the deadline pass' },
  'command.CorrectFacts': { sv: 'Rätta en uppgift', en: 'Correct a fact' },
  'command.PlaceLegalHold': { sv: 'Spärra mot radering', en: 'Place a legal hold' },
  'command.LiftLegalHold': { sv: 'Häv spärren mot radering', en: 'Lift the legal hold' },
  'command.ForgetSubject': { sv: 'Radera personuppgifter', en: 'Erase personal information' },
  'event.DeadlinePassed': { sv: 'Tiden gick ut', en: 'A deadline passed' },
  'event.FactsCorrected': { sv: 'En uppgift rättades', en: 'A fact was corrected' },
  'event.LegalHoldPlaced': { sv: 'Spärrades mot radering', en: 'A legal hold was placed' },
  'event.LegalHoldLifted': { sv: 'Spärren mot radering hävdes', en: 'The legal hold was lifted' },
  'event.SubjectForgotten': {
    sv: 'Personuppgifterna raderades',
    en: 'Personal information was erased',
  },
} as const satisfies Room;

type Of<Type extends string> = {
  readonly [Key in keyof typeof ofEveryWorkflow as Key extends `${infer Kind}.${infer Name}`
    ? `${Kind}.${Type}.${Name}`
    : never]: Message;
};

/** The commands and events that every workflow has, under the keys of one of them. */
export function kernelTextsOf<Type extends string>(type: Type): Of<Type> {
  const named = Object.entries(ofEveryWorkflow).map(([key, message]) => [
    key.replace('.', `.${type}.`),
    message,
  ]);
  return Object.fromEntries(named) as Of<Type>;
}
