import { z } from 'zod';

export const Livsomrade = z.enum([
  'EKONOMI_SKULDER',
  'BOENDE',
  'HALSA_VARD',
  'TANDVARD',
  'SYSSELSATTNING_ARBETE',
  'STUDIER',
  'FORSORJNING',
  'MYNDIGHETSKONTAKT',
  'FAMILJ_FORALDRASKAP',
  'RELATIONER_NATVERK',
  'FRITID',
  'VARDAG_HEM',
  'RATTSLIGT',
  'MISSBRUK',
  'TRYGGHET_VALD',
  'HJALPMEDEL_DIGITALT',
  'ANNAT',
]);
export type Livsomrade = z.infer<typeof Livsomrade>;

/** What a client wants done within a life area. */
export const HjalpSatt = z.enum([
  'ANSOKA',
  'OVERKLAGA',
  'SAMORDNA',
  'FORSTA_BESLUT',
  'FOLJA_MED',
  'HITTA_RATT',
  'STOD_SAMTAL',
]);
export type HjalpSatt = z.infer<typeof HjalpSatt>;

export type HjalpKod = `${Livsomrade}.${HjalpSatt}`;

/** Wanted help: life area and way, `BOENDE.ANSOKA`. */
export const HjalpKod: z.ZodEnum<{ [K in HjalpKod]: K }> = z.enum(
  Object.fromEntries(
    Livsomrade.options.flatMap((area) =>
      HjalpSatt.options.map((way) => [`${area}.${way}`, `${area}.${way}`]),
    ),
  ) as { [K in HjalpKod]: K },
);
