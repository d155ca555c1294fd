import { Button, Dialog, More, useLanguage } from '@fyr/ui';
import { useState } from 'react';
import type { Case } from '../../api/cases.ts';
import { stateKey } from '../../case/case-type.ts';
import { Loaded } from '../../frame/loaded.tsx';
import { RefusalNotice } from '../../frame/refusal-notice.tsx';
import type { ColumnState } from './columns.ts';
import type { Move } from './moves.ts';
import { useMoveBy } from './use-move-by.ts';
import { useMoves } from './use-moves.ts';

/** "Flytta till…": what may be done now by where it leads, and what may not with the reason. */
export function MoveDialog(props: {
  readonly number: string;
  /** Only there: it was dropped on it. */
  readonly to?: ColumnState | undefined;
  readonly onClose: () => void;
}) {
  const { number, to, onClose } = props;
  const { t, named } = useLanguage();
  const { found, moves } = useMoves(number);
  const wanted = moves?.filter((move) => to === undefined || move.to === to);
  return (
    <Dialog
      title={t('screen.ombud.moveNamed', { number })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('screen.ombud.stay')}</Button>}
    >
      <Loaded query={found}>
        {(one) => (
          <>
            <p>{t('screen.ombud.standsIn', { state: named(stateKey('uppdrag', one.state)) })}</p>
            {wanted && <Moves found={one} moves={wanted} onDone={onClose} />}
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function Moves(props: {
  readonly found: Case;
  readonly moves: readonly Move[];
  readonly onDone: () => void;
}) {
  const { found, moves, onDone } = props;
  const { t, named } = useLanguage();
  const moveBy = useMoveBy();
  const [refused, setRefused] = useState<unknown>();
  const nameOf = ({ to }: Move) => named(stateKey('uppdrag', to));
  const possible = moves.filter(({ commands }) => commands.length > 0);
  const blocked = moves.filter(
    ({ commands, because }) => commands.length === 0 && because.length > 0,
  );
  const elsewhere = moves.filter(({ commands, because }) => commands.length + because.length === 0);
  return (
    <>
      {refused !== undefined && <RefusalNotice error={refused} />}
      {possible.length === 0 ? (
        <p>{t('screen.ombud.noWay')}</p>
      ) : (
        <ul className="action-list">
          {possible.flatMap((move, place) =>
            move.commands.map((command, index) => (
              <li key={command}>
                <Button
                  // What the dialog was opened for.
                  autoFocus={place === 0 && index === 0}
                  onClick={() => void moveBy(found, command).then(onDone, setRefused)}
                >
                  {t('screen.ombud.moveBy', {
                    state: nameOf(move),
                    command: named(`command.uppdrag.${command}`),
                  })}
                </Button>
              </li>
            )),
          )}
        </ul>
      )}
      {blocked.length > 0 && (
        <>
          <h3>{t('screen.next.notNow')}</h3>
          <ul className="refused-list">
            {blocked.map((move) => (
              <li key={move.to}>
                <strong>{nameOf(move)}</strong>
                <ul>
                  {move.because.map(({ rule, text }) => (
                    <li key={rule}>{text}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {elsewhere.length > 0 && (
        <More title={t('screen.ombud.notFromHere', { count: elsewhere.length })}>
          <p>{elsewhere.map(nameOf).join(', ')}</p>
        </More>
      )}
    </>
  );
}
