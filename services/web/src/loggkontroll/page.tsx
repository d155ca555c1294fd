import type { LoggkontrollStream } from '@fyr/contracts';
import type { z } from 'zod';
import type { Line, PageDescription } from '../case/description.ts';
import type { Words } from '../case/words.ts';
import { Entries } from './entries.tsx';

export type Loggkontroll = z.output<typeof LoggkontrollStream>;

/** One review: what was drawn of the month, and what came of each row. */
export const loggkontrollPage: PageDescription<Loggkontroll> = {
  title: ({ number, data }, { t }) =>
    t('screen.loggkontroll.numberNamed', { number, month: data.month ?? '' }),
  lines,
  Parts: ({ found }) => <Entries review={found} />,
  isWide: true,
  picture: ({ id, data }) => ({
    subject: id,
    entries: data.entries.map(({ flags, outcome }, index) => ({
      ...{ entry: index + 1, flags, isAssessed: outcome !== null },
    })),
  }),
};

function lines({ data }: Loggkontroll, { t }: Words): readonly Line[] {
  const assessed = data.explained + data.deviations;
  return [
    [t('screen.loggkontroll.rows'), String(data.rows)],
    [t('screen.loggkontroll.flagged'), String(data.flagged)],
    [t('screen.loggkontroll.sampled'), String(data.sampled)],
    [t('screen.loggkontroll.assessed'), `${assessed} / ${data.entries.length}`],
    [t('screen.loggkontroll.deviations'), String(data.deviations)],
    [t('screen.field.dueOn'), data.closedOn === null ? data.dueOn : null],
    [t('screen.field.seed'), data.seed === null ? null : String(data.seed)],
  ];
}
