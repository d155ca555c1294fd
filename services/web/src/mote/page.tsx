import type { MoteStream } from '@fyr/contracts';
import { Section, useLanguage } from '@fyr/ui';
import type { z } from 'zod';
import { useAgenda } from '../api/mote.ts';
import type { Line, PageDescription } from '../case/description.ts';
import type { Picture } from '../case/picture.ts';
import type { Words } from '../case/words.ts';
import { Loaded } from '../frame/loaded.tsx';
import { Agenda } from './agenda.tsx';
import { Attendance } from './attendance.tsx';
import { useItemTitle } from './item-title.ts';
import { useMembers } from './members.ts';
import { Minutes } from './minutes.tsx';
import { Papers } from './papers.tsx';
import { Steps } from './steps.tsx';
import { Thread } from './thread.tsx';
import { TextsUnderReview, WaitingTexts, waitingFor } from './waiting-texts.tsx';

export type Mote = z.output<typeof MoteStream>;

/** One meeting: where it is on its way, its agenda, papers, attendance, decisions and minutes. */
export const motePage: PageDescription<Mote> = {
  title: ({ number, data }, { t }) => {
    const day = data.heldOn ?? data.plannedOn;
    return day === null ? number : t('screen.mote.numberNamed', { number, day });
  },
  lead: ({ state }) => <Steps state={state} />,
  lines,
  Parts: ({ found }) => <Parts mote={found} />,
  picture,
  // Buttons at the agenda itself order it; what waits stands with its own.
  isElsewhere: (command) => elsewhere.has(command),
  beforeForm,
};

export function picture(mote: Mote): Picture {
  const { id, number, data, personal } = mote;
  return {
    subject: id,
    mote: {
      number,
      ledningsgruppId: data.ledningsgruppId,
      present: data.attendance?.present.map(({ member }) => member),
      chair: data.attendance?.chair,
      secretary: data.attendance?.secretary,
      adjusters: data.adjusters,
      draft: data.draft?.draft,
      minutes: personal?.minutes,
      waitingItems: waitingFor(mote, 'ReviewAgendaItem'),
      waitingPapers: waitingFor(mote, 'ReviewPaper'),
    },
  };
}

function beforeForm(command: string, mote: Mote) {
  switch (command) {
    case 'DraftMinutes':
      return <PrefilledNotice />;
    case 'ReviewAgendaItem':
    case 'ReviewPaper':
      return <TextsUnderReview mote={mote} command={command} />;
    default:
      return null;
  }
}

const elsewhere = new Set(['OrderAgenda', 'ReviewAgendaItem', 'ReviewPaper']);

function PrefilledNotice() {
  const { t } = useLanguage();
  return <p>{t('screen.mote.prefilled')}</p>;
}

function lines({ data, personal }: Mote, { t }: Words): readonly Line[] {
  const { plannedOn, startsAt, endsAt } = data;
  const time = [startsAt, endsAt].filter((part) => part !== null).join('–');
  return [
    [t('screen.mote.when'), plannedOn && t('screen.mote.dayAndTime', { day: plannedOn, time })],
    [
      t('screen.field.place'),
      personal?.place === null ? t('screen.history.erased') : personal?.place,
    ],
    [t('screen.mote.step.called'), data.calledOn],
  ];
}

function Parts({ mote }: { readonly mote: Mote }) {
  const { t } = useLanguage();
  const { data, personal } = mote;
  const agenda = useAgenda(mote.number);
  const { nameOf } = useMembers(data.ledningsgruppId);
  const titleOfItem = useItemTitle();
  const isOver = data.state === 'cancelled';
  return (
    <>
      <Thread mote={mote} />
      <Loaded query={agenda}>
        {({ items }) => (
          <>
            <Agenda mote={mote} items={items} />
            <WaitingTexts mote={mote} />
            <Papers
              number={mote.number}
              data={data}
              personal={personal}
              titleOf={(key) => {
                const item = items.find((one) => one.key === key);
                return item && titleOfItem(item);
              }}
            />
          </>
        )}
      </Loaded>
      {data.attendance && (
        <Attendance attendance={data.attendance} adjusters={data.adjusters} nameOf={nameOf} />
      )}
      {!isOver && data.heldOn !== null && <Minutes mote={mote} nameOf={nameOf} />}
      {isOver && (
        <Section raised title={t('screen.mote.cancelled')}>
          <p>{personal?.cancelled ?? t('screen.case.none')}</p>
        </Section>
      )}
    </>
  );
}
