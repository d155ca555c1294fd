import type { SystemfelStream } from '@fyr/contracts';
import { Facts, Section } from '@fyr/ui';
import type { z } from 'zod';
import type { Line, PageDescription } from '../case/description.ts';
import { Steps } from '../case/steps.tsx';
import { useWords, type Words } from '../case/words.ts';
import { PageLink } from '../frame/links.tsx';
import { today } from '../frame/today.ts';
import { evidenceInWords } from './evidence.ts';
import { noteOf } from './notes.ts';
import { Preview } from './preview.tsx';
import { Similar } from './similar.tsx';
import { nextFrom, stageOf, stages } from './standing.ts';
import { TextUnderReview } from './text-under-review.tsx';

export type Systemfel = z.output<typeof SystemfelStream>;

/** One systemfel: what it is, what stands behind it, and who is to answer. */
export const systemfelPage: PageDescription<Systemfel> = {
  title: ({ number, personal }, { t }) => {
    const title = personal?.title === null ? t('screen.history.erased') : personal?.title;
    return title === undefined ? number : `${number} ${title}`;
  },
  lines,
  lead: ({ personal, state }) => (
    <>
      <Way state={state} />
      {personal?.description && <p className="as-written">{personal.description}</p>}
    </>
  ),
  Parts: ({ found: { data, personal } }) => (
    <>
      {data.huvudman.length > 0 && <Addressed huvudman={data.huvudman} personal={personal} />}
      {data.decisions.length > 0 && <Decisions decisions={data.decisions} />}
      {data.remedies.length > 0 && <Remedies remedies={data.remedies} personal={personal} />}
      <Effects remedies={data.remedies} personal={personal} />
      <Escalations escalations={data.escalations} />
    </>
  ),
  first: ({ state }) => nextFrom[stageOf(state)],
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
  beforeForm: (command, { number, personal }) => {
    if (command === 'ReviewAnonymity') return <TextUnderReview personal={personal} />;
    return command === 'ReportToLedningsgrupp' && <Preview number={number} />;
  },
  alongForm: (command, { number }, { data }) =>
    command === 'IdentifySystemfel' && <Similar answers={data} number={number} />,
};

/** How far it has come, from seen to settled. */
function Way({ state }: { readonly state: string }) {
  const { t } = useWords();
  return (
    <Steps
      label={t('screen.systemfel.way')}
      names={stages.map((stage) => t(`screen.systemfel.stage.${stage}`))}
      place={stages.indexOf(stageOf(state))}
      here={t('screen.systemfel.here')}
    />
  );
}

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

/** Each huvudman that is to answer: how far it has come, what it said, and its way in to answer by. */
function Addressed(props: {
  readonly huvudman: Systemfel['data']['huvudman'];
  readonly personal: Systemfel['personal'];
}) {
  const { huvudman, personal } = props;
  const { t, named, nameOfHuvudman } = useWords();
  const linkInWords = ({
    spent,
    expiresOn: day,
  }: NonNullable<(typeof huvudman)[number]['link']>) =>
    spent
      ? t('screen.link.spent')
      : t(day < today() ? 'screen.link.expired' : 'screen.link.open', { day });
  return (
    <Section raised title={t('screen.systemfel.answers')}>
      <ul className="entries">
        {huvudman.map((one) => {
          const { answer, answeredOn = null } = one;
          const said = noteOf(personal?.notes, {
            ...{ event: 'HuvudmanAnswered', on: answeredOn, huvudman: one.huvudman },
          });
          return (
            <li key={one.huvudman}>
              <h3>
                {nameOfHuvudman(one.huvudman) ??
                  (one.huvudmanTyp ? named(`code.HuvudmanTyp.${one.huvudmanTyp}`) : one.huvudman)}
              </h3>
              <p>
                {named(`code.HuvudmanLage.${one.status}`)}
                {answer && `: ${named(`code.HuvudmanSvar.${answer}`)}`}
              </p>
              {said?.text && <blockquote className="as-written">{said.text}</blockquote>}
              <Facts
                dense
                lines={linesOf([
                  [t('screen.systemfel.sent'), one.addressedOn],
                  [t('screen.field.dueOn'), one.dueOn],
                  [t('screen.answer.receivedOn'), one.receivedOn],
                  [t('screen.systemfel.answeredOn'), answeredOn],
                  [t('screen.link.address'), one.link && linkInWords(one.link)],
                ])}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function linesOf(lines: readonly Line[]) {
  return lines.flatMap(([name, value]) => (value ? [{ name, value }] : []));
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

/** What has been promised, by whom and by when, and what came of it. */
function Remedies(props: {
  readonly remedies: Systemfel['data']['remedies'];
  readonly personal: Systemfel['personal'];
}) {
  const { remedies, personal } = props;
  const { t, nameOfHuvudman } = useWords();
  return (
    <Section raised title={t('screen.systemfel.remedies')}>
      <ul className="entries">
        {remedies.map(({ huvudman, promisedOn, dueOn, carriedOutOn, followUpOn }) => {
          const said = (event: string, on: string | null) =>
            noteOf(personal?.notes, { event, on, huvudman });
          const promise = said('RemedyPromised', promisedOn);
          const done = said('RemedyCarriedOut', carriedOutOn);
          return (
            <li key={`${huvudman} ${promisedOn} ${carriedOutOn}`}>
              <h3>
                {huvudman === null
                  ? t('screen.systemfel.ourselves')
                  : (nameOfHuvudman(huvudman) ?? huvudman)}
              </h3>
              {promise?.action && <p className="as-written">{promise.action}</p>}
              {done?.action && <p className="as-written">{done.action}</p>}
              <Facts
                dense
                lines={linesOf([
                  [t('screen.systemfel.promised'), promisedOn],
                  [t('screen.systemfel.owner'), promise?.owner],
                  [t('screen.field.dueOn'), dueOn],
                  [t('screen.systemfel.carriedOut'), carriedOutOn],
                  [t('screen.field.followUpOn'), followUpOn],
                ])}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** What became of it for those who are hit: each time somebody looked. */
function Effects(props: {
  readonly remedies: Systemfel['data']['remedies'];
  readonly personal: Systemfel['personal'];
}) {
  const { remedies, personal } = props;
  const { t, named } = useWords();
  const seen = remedies
    .flatMap(({ followUps }) => followUps)
    .toSorted((a, b) => b.on.localeCompare(a.on));
  if (seen.length === 0) return null;
  return (
    <Section raised title={t('screen.systemfel.effect')}>
      <ul className="entries">
        {seen.map(({ on, effect, newEvidence, huvudman = null }, index) => {
          const said = noteOf(personal?.notes, { event: 'FollowUpMade', on, huvudman });
          return (
            <li key={index}>
              <p>
                <strong>{named(`code.EffektKod.${effect}`)}</strong>, {on}.{' '}
                {t(newEvidence ? 'screen.systemfel.seenAgain' : 'screen.systemfel.notSeenAgain')}
              </p>
              {said?.comment && <p className="as-written">{said.comment}</p>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Whom else it was brought before, why, and what they said. */
function Escalations(props: { readonly escalations: Systemfel['data']['escalations'] }) {
  const { t, named } = useWords();
  if (props.escalations.length === 0) return null;
  return (
    <Section raised title={t('screen.systemfel.escalations')}>
      <ul className="standing">
        {props.escalations.map(({ to, on, reason, answer, answeredOn }) => (
          <li key={`${to} ${on}`}>
            {on} {t(`screen.systemfel.escalatedTo.${to}`)}:{' '}
            {named(`code.EskaleringsSkal.${reason}`)}
            {answer && (
              <span className="below">
                {answeredOn} {named(`code.HuvudmanSvar.${answer}`)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
