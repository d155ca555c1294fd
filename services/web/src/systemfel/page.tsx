import type { SystemfelStream } from '@fyr/contracts';
import { Section, Table } from '@fyr/ui';
import type { z } from 'zod';
import type { Line, PageDescription } from '../case/description.ts';
import { useWords, type Words } from '../case/words.ts';
import { PageLink } from '../frame/links.tsx';
import { today } from '../frame/today.ts';
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
  Parts: ({ found: { data } }) => (
    <>
      {data.huvudman.length > 0 && <Addressed huvudman={data.huvudman} />}
      {data.decisions.length > 0 && <Decisions decisions={data.decisions} />}
      {data.remedies.length > 0 && <Remedies remedies={data.remedies} />}
    </>
  ),
  picture: ({ id, data, personal }) => {
    const { huvudman, meetingId, test, classification } = data;
    const { title, description } = personal ?? {};
    return {
      ...{ huvudman, meetingId, subject: id },
      links: huvudman.flatMap(({ huvudman: to, link }) =>
        link ? [{ ...link, huvudman: to }] : [],
      ),
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

/** Each huvudman that is to answer, how far it has come, and its way in to answer by. */
function Addressed({ huvudman }: { readonly huvudman: Systemfel['data']['huvudman'] }) {
  const { t, named, nameOfHuvudman } = useWords();
  const none = t('screen.case.none');
  const linkInWords = ({
    spent,
    expiresOn: day,
  }: NonNullable<(typeof huvudman)[number]['link']>) =>
    spent
      ? t('screen.link.spent')
      : t(day < today() ? 'screen.link.expired' : 'screen.link.open', { day });
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
          cell: (one) => (
            <>
              {nameOfHuvudman(one.huvudman) ??
                (one.huvudmanTyp ? named(`code.HuvudmanTyp.${one.huvudmanTyp}`) : one.huvudman)}
              {one.link && (
                <span className="below">
                  {t('screen.link.address')}: {linkInWords(one.link)}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'status',
          title: t('screen.case.state'),
          cell: (one) => (
            <>
              {named(`code.HuvudmanLage.${one.status}`)}
              {one.answer && (
                <span className="below">{named(`code.HuvudmanSvar.${one.answer}`)}</span>
              )}
            </>
          ),
        },
        {
          key: 'addressed',
          title: t('screen.systemfel.sent'),
          whole: true,
          cell: (one) => one.addressedOn ?? none,
        },
        {
          key: 'due',
          title: t('screen.field.dueOn'),
          whole: true,
          cell: (one) => one.dueOn ?? none,
        },
      ]}
    />
  );
}

/** What the ledningsgrupp has decided, meeting by meeting. */
function Decisions({ decisions }: { readonly decisions: Systemfel['data']['decisions'] }) {
  const { t, named } = useWords();
  return (
    <Section raised title={t('screen.systemfel.decisions')}>
      <ul className="standing">
        {decisions.map(({ on, decision, paragraph, meetingId }, index) => (
          <li key={index}>
            {on} {paragraph === undefined ? '' : t('screen.mote.paragraph', { paragraph })}{' '}
            {named(`code.LedningsgruppBeslut.${decision}`)},{' '}
            <PageLink to="/$type/$number" params={{ type: 'mote', number: meetingId }}>
              {t('screen.systemfel.atMeeting')}
            </PageLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What has been promised, by when, and what came of it. */
function Remedies({ remedies }: { readonly remedies: Systemfel['data']['remedies'] }) {
  const { t, nameOfHuvudman } = useWords();
  const none = t('screen.case.none');
  return (
    <Table
      caption={t('screen.systemfel.remedies')}
      rows={remedies}
      keyOf={(one) => `${one.huvudman} ${one.promisedOn} ${one.carriedOutOn}`}
      columns={[
        {
          key: 'huvudman',
          title: t('screen.field.huvudman'),
          header: true,
          cell: ({ huvudman }) =>
            huvudman === null
              ? t('screen.systemfel.ourselves')
              : (nameOfHuvudman(huvudman) ?? huvudman),
        },
        {
          key: 'promised',
          title: t('screen.systemfel.promised'),
          whole: true,
          cell: ({ promisedOn }) => promisedOn ?? none,
        },
        {
          key: 'due',
          title: t('screen.field.dueOn'),
          whole: true,
          cell: ({ dueOn }) => dueOn ?? none,
        },
        {
          key: 'done',
          title: t('screen.systemfel.carriedOut'),
          whole: true,
          cell: ({ carriedOutOn }) => carriedOutOn ?? none,
        },
        {
          key: 'followUp',
          title: t('screen.field.followUpOn'),
          whole: true,
          cell: ({ followUpOn, followUps }) => followUps.at(-1)?.on ?? followUpOn ?? none,
        },
      ]}
    />
  );
}
