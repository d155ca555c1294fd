import type { Message } from '../room.ts';
import type { CodeTexts } from './code-texts.ts';

export const livsomradeCodes = {
  Livsomrade: {
    EKONOMI_SKULDER: { sv: 'Ekonomi och skulder', en: 'Economy and debts' },
    BOENDE: { sv: 'Boende', en: 'Housing' },
    HALSA_VARD: { sv: 'Hälsa och vård', en: 'Health and care' },
    TANDVARD: { sv: 'Tandvård', en: 'Dental care' },
    SYSSELSATTNING_ARBETE: { sv: 'Sysselsättning och arbete', en: 'Occupation and work' },
    STUDIER: { sv: 'Studier', en: 'Studies' },
    FORSORJNING: { sv: 'Försörjning', en: 'Income' },
    MYNDIGHETSKONTAKT: { sv: 'Kontakt med myndigheter', en: 'Contact with authorities' },
    FAMILJ_FORALDRASKAP: { sv: 'Familj och föräldraskap', en: 'Family and parenthood' },
    RELATIONER_NATVERK: { sv: 'Relationer och nätverk', en: 'Relations and network' },
    FRITID: { sv: 'Fritid', en: 'Leisure' },
    VARDAG_HEM: { sv: 'Vardag och hem', en: 'Daily life and home' },
    RATTSLIGT: { sv: 'Rättsliga frågor', en: 'Legal matters' },
    MISSBRUK: { sv: 'Missbruk', en: 'Substance use' },
    TRYGGHET_VALD: { sv: 'Trygghet och våld', en: 'Safety and violence' },
    HJALPMEDEL_DIGITALT: { sv: 'Hjälpmedel och digitalt', en: 'Aids and digital matters' },
    ANNAT: { sv: 'Annat område', en: 'Other area' },
  },
  HjalpSatt: {
    ANSOKA: { sv: 'ansöka', en: 'apply' },
    OVERKLAGA: { sv: 'överklaga', en: 'appeal' },
    SAMORDNA: { sv: 'samordna', en: 'coordinate' },
    FORSTA_BESLUT: { sv: 'förstå beslut', en: 'understand decisions' },
    FOLJA_MED: { sv: 'någon som följer med', en: 'somebody to come along' },
    HITTA_RATT: { sv: 'hitta rätt', en: 'find the right place' },
    STOD_SAMTAL: { sv: 'stödjande samtal', en: 'supportive talks' },
  },
} as const satisfies CodeTexts;

type Area = keyof typeof livsomradeCodes.Livsomrade;
type Way = keyof typeof livsomradeCodes.HjalpSatt;

/** Wanted help is called by its life area and way: "Boende: ansöka". */
export const hjalpCodes = {
  HjalpKod: Object.fromEntries(
    Object.entries(livsomradeCodes.Livsomrade).flatMap(([area, inArea]) =>
      Object.entries(livsomradeCodes.HjalpSatt).map(([way, doing]) => [
        `${area}.${way}`,
        { sv: `${inArea.sv}: ${doing.sv}`, en: `${inArea.en}: ${doing.en}` },
      ]),
    ),
  ) as { readonly [Key in `${Area}.${Way}`]: Message },
} satisfies CodeTexts;
