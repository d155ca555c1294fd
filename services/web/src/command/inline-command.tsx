import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Picture } from '../case/picture.ts';
import { useWords } from '../case/words.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { today } from '../frame/today.ts';
import type { Answers } from './answers.ts';
import { type CommandFields, commandFields } from './command-fields.ts';
import { CommandForm } from './command-form.tsx';
import type { Part } from './fields.ts';
import { givenAnswers } from './given-answers.ts';
import type { Target } from './use-command-form.ts';
import { useOwnChoices } from './use-own-choices.ts';

type Inline = {
  readonly target: Target;
  readonly picture: Picture;
  /** What the page has answered already, and does not ask. */
  readonly known?: Answers;
  /** What stands in its text fields to begin with. */
  readonly written?: Answers;
  readonly send?: string;
  readonly onDone?: () => void;
};

/** The form of a command where it belongs on a page, which stays what it is when the form is sent. */
export function InlineCommand(props: Inline) {
  const { type, command } = props.target;
  const fields = commandFields(type, command);
  return fields ? <Form {...props} fields={fields} /> : null;
}

function Form(props: Inline & { readonly fields: CommandFields }) {
  const { target, picture, known = {}, written = {}, send, onDone, fields } = props;
  const { t, named } = useWords();
  const { announce } = useAnnounce();
  const client = useQueryClient();
  const own = useOwnChoices(target, fields, picture);
  const [given] = useState((): Readonly<Record<Part, Answers>> => {
    const { data, personal } = givenAnswers(fields, picture, today());
    return { data: { ...data, ...known }, personal: { ...personal, ...written } };
  });
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place}>
      <CommandForm
        target={target}
        fields={fields}
        today={today()}
        own={own}
        given={given}
        known={['on', 'paragraph', ...Object.keys(known)]}
        {...(send === undefined ? {} : { send })}
        onStale={() => void client.invalidateQueries({ queryKey: [target.type] })}
        onDone={({ number }) => {
          for (const type of new Set([target.type, 'mote', 'systemfel', 'statistics'])) {
            void client.invalidateQueries({ queryKey: [type] });
          }
          const what = named(`event.${target.type}.${fields.event}`);
          announce(t('screen.form.done', { number, what }));
          onDone?.();
        }}
        along={() => <Arrived within={place} />}
      />
    </div>
  );
}

/** Stands in the form itself: where it comes, whoever asked for it goes on in its first field. */
function Arrived({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const fields = 'input, select, textarea, button[type=submit]';
    within.current?.querySelector<HTMLElement>(fields)?.focus();
  }, [within]);
  return null;
}
