import { LedningsgruppBeslut } from '@fyr/domain';
import { Button, More, Section } from '@fyr/ui';
import { useState } from 'react';
import type { Case } from '../api/cases.ts';
import { useCase } from '../api/cases.ts';
import type { AgendaItem } from '../api/mote.ts';
import { useSession } from '../api/session.ts';
import { kindOf } from '../case/kinds.ts';
import { useWords } from '../case/words.ts';
import { InlineCommand } from '../command/inline-command.tsx';
import { useShortcut } from '../frame/shortcuts.ts';
import { type Mote, picture } from './page.tsx';
import { partOf } from './running.ts';

/** What those who may decide can do with an item; nothing for the others. */
export function Decide(props: {
  readonly mote: Mote;
  readonly item: AgendaItem;
  readonly isDecided: boolean;
}) {
  const { mote, item, isDecided } = props;
  const { t } = useWords();
  const { rights } = useSession();
  const open = mote.next.some(({ command, allowed }) => command === 'DecideQuestion' && allowed);
  const mayDecide = rights.commands.systemfel?.includes('DecideInLedningsgrupp') ?? false;
  if (!open || (item.systemfel && !mayDecide)) return null;
  const form = item.systemfel ? (
    <OnSystemfel mote={mote} number={item.systemfel.number} />
  ) : (
    <OnQuestion mote={mote} item={item} />
  );
  return isDecided ? (
    <More title={t('screen.running.anew')}>{form}</More>
  ) : (
    <Section raised title={t('screen.mote.decide')}>
      {form}
    </Section>
  );
}

/** One button for each decision there is; what else it takes is asked when it is chosen. */
function OnSystemfel({ mote, number }: { readonly mote: Mote; readonly number: string }) {
  const { t, named } = useWords();
  const found = useCase('systemfel', number);
  const [decision, setDecision] = useState<string>();
  return (
    <>
      <p>{t('screen.running.decideHelp')}</p>
      <Choices
        values={LedningsgruppBeslut.options}
        nameOf={(value) => named(`code.LedningsgruppBeslut.${value}`)}
        chosen={decision}
        onChoose={setDecision}
      />
      {decision !== undefined && found.data && (
        <div className="decision-form">
          <InlineCommand
            key={decision}
            target={{
              ...{ type: 'systemfel', number, command: 'DecideInLedningsgrupp' },
              part: decision,
            }}
            picture={kindOf('systemfel').page.picture(found.data as Case)}
            known={{ decision, meetingId: mote.id }}
            send={t('screen.running.record', {
              decision: named(`code.LedningsgruppBeslut.${decision}`),
            })}
            onDone={() => setDecision(undefined)}
          />
        </div>
      )}
    </>
  );
}

const presets = ['noted', 'approved', 'nextTime', 'own'] as const;
type Preset = (typeof presets)[number];

/** What is said most often by one button, and whatever else in words of one's own. */
function OnQuestion({ mote, item }: { readonly mote: Mote; readonly item: AgendaItem }) {
  const { t } = useWords();
  const [preset, setPreset] = useState<Preset>();
  return (
    <>
      <Choices
        values={presets}
        nameOf={(value) => t(`screen.running.preset.${value}`)}
        chosen={preset}
        onChoose={setPreset}
      />
      {preset && (
        <div className="decision-form">
          <InlineCommand
            key={preset}
            target={{
              ...{ type: 'mote', number: mote.number, command: 'DecideQuestion' },
              part: partOf(item.key, preset),
            }}
            picture={picture(mote)}
            known={{ item: item.key }}
            written={{ text: preset === 'own' ? '' : t(`screen.running.say.${preset}`) }}
            send={t('screen.running.recordQuestion')}
            onDone={() => setPreset(undefined)}
          />
        </div>
      )}
    </>
  );
}

function Choices<Value extends string>(props: {
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly chosen: Value | string | undefined;
  readonly onChoose: (value: Value) => void;
}) {
  const { values, nameOf, chosen, onChoose } = props;
  return (
    <ol className="decisions">
      {values.map((value, index) => (
        <li key={value}>
          <Chosen
            digit={index + 1}
            name={nameOf(value)}
            isChosen={value === chosen}
            onChoose={() => onChoose(value)}
          />
        </li>
      ))}
    </ol>
  );
}

/** A button with the key that presses it. */
function Chosen(props: {
  readonly digit: number;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { digit, name, isChosen, onChoose } = props;
  useShortcut(String(digit), 'screen.running.choose', onChoose);
  return (
    <Button aria-pressed={isChosen} onClick={onChoose}>
      <kbd>{digit}</kbd> {name}
    </Button>
  );
}
