import { useLanguage } from '@fyr/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Case } from '../../api/cases.ts';
import { stateKey } from '../../case/case-type.ts';
import { commandFields } from '../../command/command-fields.ts';
import { sendCommand } from '../../command/send-command.ts';
import { useAnnounce } from '../../frame/announce.tsx';
import { asksNothing } from './moves.ts';

/** Moves by a command: at once where it asks for nothing, else by its form. @throws Refusal */
export function useMoveBy(): (found: Case, command: string) => Promise<void> {
  const { t, named } = useLanguage();
  const { announce } = useAnnounce();
  const client = useQueryClient();
  const navigate = useNavigate();
  return async ({ number, tag }, command) => {
    const form = commandFields('uppdrag', command);
    if (!form || !asksNothing(form)) {
      const params = { type: 'uppdrag', number, command };
      return navigate({ to: '/$type/$number/$command', params });
    }
    const outcome = await sendCommand({
      ...{ type: 'uppdrag', number, command, tag },
      body: { data: {} },
      key: crypto.randomUUID(),
    });
    await client.invalidateQueries({ queryKey: ['uppdrag'] });
    const state = named(stateKey('uppdrag', outcome.state));
    announce(t('screen.ombud.moved', { number, state }));
  };
}
