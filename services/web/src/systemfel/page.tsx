import type { SystemfelStream } from '@fyr/contracts';
import { Table, useLanguage } from '@fyr/ui';
import type { z } from 'zod';
import type { Line, PageDescription } from '../case/description.ts';
import type { Words } from '../case/words.ts';
import { evidenceInWords } from './evidence.ts';
import { TextUnderReview } from './text-under-review.tsx';

type Systemfel = z.output<typeof SystemfelStream>;

/** One systemfel: what it is, what stands behind it, and who is to answer. */
export const systemfelPage: PageDescription<Systemfel> = {
  title: ({ number, personal }, { t }) => {
    const title = personal?.title === null ? t('screen.history.erased') : personal?.title;
    return title === undefined ? number : `${number} ${title}`;
  },
  lines,
  lead: ({ personal }) => personal?.description && <p>{personal.description}</p>,
  Parts: ({ found: { data } }) =>
    data.huvudman.length > 0 && <Addressed huvudman={data.huvudman} />,
  picture: ({ id, data, personal }) => {
    const { huvudman, meetingId, test, classification } = data;
    const { title, description } = personal ?? {};
    return {
      ...{ huvudman, meetingId, subject: id },
      described: { data: { ...classification, test }, personal: { title, description } },
    };
  },
  beforeForm: (command, { personal }) =>
    command === 'ReviewAnonymity' && <TextUnderReview personal={personal} />,
};

function lines({ data }: Systemfel, { t, codes }: Words): readonly Line[] {
  const { classification: what, evidence, deadlines } = data;
  return [
    [t('screen.case.next'), Object.values(deadlines).sort()[0]],
    [t('screen.systemfel.evidence'), evidenceInWords(evidence.clients, t)],
    [t('screen.field.huvudmanTyp'), codes('HuvudmanTyp', what?.huvudmanTyp)],
    [t('screen.field.art'), codes('SystemfelArt', [what?.art])],
    [t('screen.field.niva'), codes('SystemfelNiva', [what?.niva])],
    [t('screen.field.allvarsgrad'), codes('Allvarsgrad', [what?.allvarsgrad])],
    [t('screen.field.livsomrade'), codes('Livsomrade', what?.livsomrade)],
    [t('screen.field.konsekvens'), codes('SystemfelKonsekvens', what?.konsekvens)],
    [t('screen.field.quarter'), data.quarter],
  ];
}

/** Each huvudman that is to answer, and how far it has come. */
function Addressed({ huvudman }: { readonly huvudman: Systemfel['data']['huvudman'] }) {
  const { t, named } = useLanguage();
  const none = t('screen.case.none');
  return (
    <Table
      caption={t('screen.systemfel.addressed')}
      rows={huvudman}
      keyOf={(one) => one.huvudman}
      columns={[
        {
          key: 'huvudman',
          title: t('screen.field.huvudman'),
          header: true,
          cell: (one) =>
            one.huvudmanTyp ? named(`code.HuvudmanTyp.${one.huvudmanTyp}`) : one.huvudman,
        },
        {
          key: 'status',
          title: t('screen.case.state'),
          cell: (one) => named(`code.HuvudmanLage.${one.status}`),
        },
        {
          key: 'addressed',
          title: t('screen.systemfel.sent'),
          cell: (one) => one.addressedOn ?? none,
        },
        { key: 'due', title: t('screen.field.dueOn'), cell: (one) => one.dueOn ?? none },
        {
          key: 'answer',
          title: t('screen.field.answer'),
          cell: (one) => (one.answer ? named(`code.HuvudmanSvar.${one.answer}`) : none),
        },
      ]}
    />
  );
}
