import { arbeteCodes } from './codes/arbete.ts';
import { avslutCodes } from './codes/avslut.ts';
import { codeRoom } from './codes/code-texts.ts';
import { forfraganCodes } from './codes/forfragan.ts';
import { huvudmanCodes } from './codes/huvudman.ts';
import { ledningsgruppCodes } from './codes/ledningsgrupp.ts';
import { hjalpCodes, livsomradeCodes } from './codes/livsomrade.ts';
import { loggkontrollCodes } from './codes/loggkontroll.ts';
import { personCodes } from './codes/person.ts';
import { rapportCodes } from './codes/rapport.ts';
import { systemfelCodes } from './codes/systemfel.ts';
import { verksamhetCodes } from './codes/verksamhet.ts';

/** What every value of every code list is called. */
export const codeTexts = {
  ...codeRoom(arbeteCodes),
  ...codeRoom(avslutCodes),
  ...codeRoom(forfraganCodes),
  ...codeRoom(hjalpCodes),
  ...codeRoom(huvudmanCodes),
  ...codeRoom(ledningsgruppCodes),
  ...codeRoom(livsomradeCodes),
  ...codeRoom(loggkontrollCodes),
  ...codeRoom(personCodes),
  ...codeRoom(rapportCodes),
  ...codeRoom(systemfelCodes),
  ...codeRoom(verksamhetCodes),
};
