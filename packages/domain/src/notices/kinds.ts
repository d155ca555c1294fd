import { z } from 'zod';

/** What somebody is told of. On disk for good: one may be added, never renamed or removed. */
export const NoticeKind = z.enum([
  'UPPDRAG_TILLDELAT',
  'UPPDRAG_OVERLAMNAT',
  'TACKNING_BEVILJAD',
  'UPPDRAG_TACKS',
  'TACKNING_AVSLUTAD',
  'UPPDRAG_FRIST',
  'OVERLAMNING_BEHOVS',
  'OMBUD_SLUTAR',
  'SYSTEMFEL_FRIST',
  'SYSTEMFEL_BESLUTAT',
  'SYSTEMFEL_BESVARAT',
  'SYSTEMFEL_SETT_IGEN',
  'ESKALERING_MOTTAGEN',
  'ESKALERING_EJ_FRAMME',
  'VERKSAMHET_FRIST',
  'LEDNINGSGRUPP_FRIST',
  'MOTE_FRIST',
  'MOTE_KALLELSE',
  'MOTE_ANDRAT',
  'MOTE_INSTALLT',
  'PROTOKOLL_JUSTERAS',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;
