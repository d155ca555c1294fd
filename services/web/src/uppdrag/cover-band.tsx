import { Button, Notice, useLanguage } from '@fyr/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useWords } from '../case/words.ts';
import { sendCommand } from '../command/send-command.ts';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import type { Uppdrag } from './codes.ts';
import { mayBeDone } from './doing.tsx';

/** Said first to one who is here in the place of a colleague: for whom, until when, why; and the way out. */
export function CoverBand(props: {
  readonly found: Pick<Uppdrag, 'number' | 'data' | 'next'>;
  readonly cover: Uppdrag['data']['covers'][number];
}) {
  const { found, cover } = props;
  const { t, nameOf, codes } = useWords();
  const name = nameOf(found.data.ombud?.huvudansvarig) ?? t('screen.uppdrag.colleague');
  return (
    <Notice tone="warning" title={t('screen.cover.band', { name, to: cover.to })}>
      <p>{t('screen.cover.bandHelp', { reason: codes('TackningsSkal', [cover.reason]) })}</p>
      {mayBeDone(found, 'EndCover') && <EndCover number={found.number} cover={cover.cover} />}
    </Notice>
  );
}

/** Ends it after a second word: who covered is then out at once. */
function EndCover({ number, cover }: { readonly number: string; readonly cover: number }) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(crypto.randomUUID());
  const [isAsked, setAsked] = useState(false);
  const ending = useMutation({
    mutationFn: () =>
      sendCommand({
        ...{ type: 'uppdrag', number, command: 'EndCover', key: key.current },
        body: { data: { cover } },
      }),
    onSuccess: async () => {
      await navigate({
        ...{ to: '/$type', params: { type: 'uppdrag' }, search: {} },
        state: { spoken: t('screen.cover.ended', { number }) },
      });
      client.removeQueries({ queryKey: ['uppdrag', number] });
      void client.invalidateQueries({ queryKey: ['uppdrag'] });
    },
    retry: false,
  });
  if (!isAsked) {
    return <Button onClick={() => setAsked(true)}>{t('command.uppdrag.EndCover')}</Button>;
  }
  return (
    <>
      <p>{t('screen.cover.sure', { number })}</p>
      {ending.isError && <RefusalNotice error={ending.error} />}
      <p className="buttons">
        <Button weight="main" onClick={() => !ending.isPending && ending.mutate()}>
          {t('screen.cover.end')}
        </Button>
        <Button onClick={() => setAsked(false)}>{t('screen.cover.stay')}</Button>
      </p>
    </>
  );
}
