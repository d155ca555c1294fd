import type { TextKey } from '@fyr/texts';
import { Button, Dialog } from '@fyr/ui';
import { useCase } from '../api/cases.ts';
import { hasForm } from '../command/command-fields.ts';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import type { CaseType } from './case-type.ts';
import { type Move, movesOf } from './moves.ts';
import { useWords } from './words.ts';

/** Where a case may go from here and by what; and where it may not, with every reason. */
export function MoveDialog(props: {
  readonly type: CaseType;
  readonly number: string;
  readonly here: string;
  readonly columns: readonly { readonly key: string; readonly title: TextKey }[];
  readonly movesTo: Readonly<Record<string, readonly string[]>>;
  readonly onClose: () => void;
}) {
  const { type, number, here, columns, movesTo, onClose } = props;
  const { t } = useWords();
  const found = useCase(type, number);
  return (
    <Dialog
      title={t('screen.board.moveTitle', { number })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('screen.board.stay')}</Button>}
    >
      <Loaded query={found}>
        {({ next }) => {
          const formed = next.filter(({ command }) => hasForm(type, command));
          const moves = movesOf({ columns, movesTo, here, next: formed });
          return (
            <>
              <Allowed type={type} number={number} moves={moves} />
              <Refused type={type} moves={moves} />
            </>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

function Allowed(props: {
  readonly type: CaseType;
  readonly number: string;
  readonly moves: readonly Move[];
}) {
  const { type, number, moves } = props;
  const { t, named } = useWords();
  const open = moves.filter(({ allowed }) => allowed.length > 0);
  if (open.length === 0) return <p>{t('screen.board.nowhere')}</p>;
  return (
    <ul className="moves">
      {open.map(({ column, allowed }) => (
        <li key={column.key}>
          <h3>{t(column.title)}</h3>
          <p className="buttons">
            {allowed.map((command) => (
              <PageLink
                key={command}
                look="action"
                to="/$type/$number/$command"
                params={{ type, number, command }}
              >
                {named(`command.${type}.${command}`)}
              </PageLink>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Refused({ type, moves }: { readonly type: CaseType; readonly moves: readonly Move[] }) {
  const { t, named } = useWords();
  const shut = moves.filter(({ allowed }) => allowed.length === 0);
  if (shut.length === 0) return null;
  return (
    <>
      <h3>{t('screen.next.notNow')}</h3>
      <ul className="refused-list">
        {shut.map(({ column, refused }) => (
          <li key={column.key}>
            <strong>{t(column.title)}</strong>
            <ul>
              {refused.length === 0 && <li>{t('screen.board.notByYou')}</li>}
              {refused.map(({ command, because = [] }) => (
                <li key={command}>
                  {[named(`command.${type}.${command}`), because.map(({ text }) => text).join(' ')]
                    .filter((part) => part !== '')
                    .join(': ')}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
