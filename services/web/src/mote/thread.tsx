import { Button, Section } from '@fyr/ui';
import { useState } from 'react';
import { useWords } from '../case/words.ts';
import { InlineCommand } from '../command/inline-command.tsx';
import { useMeetingAnswers, withMeeting } from '../command/use-meeting-answers.ts';
import { PageLink } from '../frame/links.tsx';
import { type Mote, picture } from './page.tsx';
import { isOpen, stepsOn } from './running.ts';

/** What the meeting needs next, one step after the other, each done where one stands. */
export function Thread(props: {
  readonly mote: Mote;
  /** Where its items are gone through already. */
  readonly isThere?: boolean;
}) {
  const { mote, isThere = false } = props;
  const { t, named } = useWords();
  const { number, data, next } = mote;
  const steps = stepsOn(data);
  const may = (command: string) => next.some((one) => one.command === command && one.allowed);
  const mine = steps.filter(may);
  const [chosen, setChosen] = useState<string>();
  const open = mine.find((command) => command === chosen);
  if (steps.length === 0) return null;
  return (
    <Section raised title={t('screen.thread.title')}>
      <p>{t(`screen.thread.${helpOf(data.state)}`)}</p>
      <p className="buttons">
        {isOpen(data.state) && !isThere && (
          <PageLink look="action" to="/mote/$number/punkter" params={{ number }} search={{}}>
            {t('screen.thread.run')}
          </PageLink>
        )}
        {mine
          .filter((command) => command !== open)
          .map((command) => (
            <Button
              key={command}
              weight={command === mine[0] && !isOpen(data.state) ? 'main' : 'plain'}
              onClick={() => setChosen(command)}
            >
              {named(`command.mote.${command}`)}
            </Button>
          ))}
      </p>
      {mine.length === 0 && <p className="quiet">{t('screen.thread.others')}</p>}
      {open && (
        <>
          <Step key={open} mote={mote} command={open} onDone={() => setChosen(undefined)} />
          <Button weight="quiet" onClick={() => setChosen(undefined)}>
            {t('screen.thread.leave')}
          </Button>
        </>
      )}
    </Section>
  );
}

function Step(props: {
  readonly mote: Mote;
  readonly command: string;
  readonly onDone: () => void;
}) {
  const { mote, command, onDone } = props;
  const { t } = useWords();
  const more = useMeetingAnswers(mote.number, command);
  if (more.isPending) return <p aria-busy="true">{t('screen.frame.loading')}</p>;
  return (
    <InlineCommand
      target={{ type: 'mote', number: mote.number, command }}
      picture={withMeeting(picture(mote), more)}
      onDone={onDone}
    />
  );
}

function helpOf(state: string) {
  switch (state) {
    case 'planned.planned':
      return 'planned';
    case 'called':
      return 'called';
    case 'held.inSession':
      return 'inSession';
    case 'held.drafting':
      return 'drafting';
    default:
      return 'adjusting';
  }
}
