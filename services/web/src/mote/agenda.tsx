import { Button, Section, useLanguage } from '@fyr/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AgendaItem } from '../api/mote.ts';
import { sendCommand } from '../command/send-command.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { PageLink } from '../frame/links.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { decisionOn } from './decision-on.ts';
import { useItemTitle } from './item-title.ts';
import type { Mote } from './page.tsx';

/** What the meeting takes up, in its order; who may order it moves items by buttons. */
export function Agenda(props: { readonly mote: Mote; readonly items: readonly AgendaItem[] }) {
  const { mote } = props;
  const { t } = useLanguage();
  const order = useOrder(mote, props.items);
  const may = (command: string) => mote.next.some((one) => one.command === command && one.allowed);
  return (
    <Section raised title={t('screen.mote.agenda')}>
      {mote.data.draft === null && <p className="quiet">{t('screen.mote.agendaHelp')}</p>}
      {order.refusal && <RefusalNotice error={order.refusal} />}
      {order.items.length === 0 ? (
        <p>{t('screen.mote.agendaEmpty')}</p>
      ) : (
        <ol className="agenda">
          {order.items.map((item, index) => (
            <Item
              key={item.key}
              mote={mote}
              item={item}
              may={may}
              move={may('OrderAgenda') ? (by) => order.move(index, by) : undefined}
              isFirst={index === 0}
              isLast={index === order.items.length - 1}
            />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Item(props: {
  readonly mote: Mote;
  readonly item: AgendaItem;
  readonly may: (command: string) => boolean;
  readonly move: ((by: 1 | -1) => void) | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const { mote, item, may, move, isFirst, isLast } = props;
  const { t, named } = useLanguage();
  const title = useItemTitle()(item);
  const kind = named(`code.Dagordningsslag.${item.kind}`);
  const decided = decisionOn(mote, item, { t, named });
  const text = item.item === undefined ? undefined : mote.personal?.items[item.item]?.text;
  const back = `mote/${mote.number}`;
  return (
    <li className="agenda-item">
      <div className="agenda-what">
        <h3>
          {item.systemfel ? (
            <PageLink
              to="/$type/$number"
              params={{ type: 'systemfel', number: item.systemfel.number }}
            >
              {title}
            </PageLink>
          ) : (
            title
          )}
        </h3>
        <p className="quiet">
          {[
            ...(title === kind ? [] : [kind]),
            ...(item.dueOn ? [t('screen.mote.dueOn', { day: item.dueOn })] : []),
          ].join(' · ')}
        </p>
        {text && <p className="as-written">{text}</p>}
        {decided && <p className="agenda-decision">{decided}</p>}
      </div>
      <p className="buttons">
        {move && (
          <>
            <Button
              id={buttonId(item.key, -1)}
              weight="quiet"
              aria-label={t('screen.mote.upNamed', { item: title })}
              aria-disabled={isFirst || undefined}
              onClick={() => !isFirst && move(-1)}
            >
              {t('screen.mote.up')}
            </Button>
            <Button
              id={buttonId(item.key, 1)}
              weight="quiet"
              aria-label={t('screen.mote.downNamed', { item: title })}
              aria-disabled={isLast || undefined}
              onClick={() => !isLast && move(1)}
            >
              {t('screen.mote.down')}
            </Button>
          </>
        )}
        {may('DecideQuestion') && item.systemfel && (
          <PageLink
            look="action"
            to="/$type/$number/$command"
            params={{
              type: 'systemfel',
              number: item.systemfel.number,
              command: 'DecideInLedningsgrupp',
            }}
            search={{ meetingId: mote.id, back }}
            aria-label={t('screen.mote.decideNamed', { item: title })}
          >
            {t('screen.mote.decide')}
          </PageLink>
        )}
        {may('DecideQuestion') && !item.systemfel && (
          <PageLink
            look="action"
            to="/$type/$number/$command"
            params={{ type: 'mote', number: mote.number, command: 'DecideQuestion' }}
            search={{ item: item.key }}
            aria-label={t('screen.mote.decideNamed', { item: title })}
          >
            {t('screen.mote.decide')}
          </PageLink>
        )}
        {may('AttachPaper') && (
          <PageLink
            to="/$type/$number/$command"
            params={{ type: 'mote', number: mote.number, command: 'AttachPaper' }}
            search={{ item: item.key }}
            aria-label={t('screen.mote.attachNamed', { item: title })}
          >
            {t('screen.mote.attach')}
          </PageLink>
        )}
      </p>
    </li>
  );
}

/** The order in sight, which goes before the one recorded until that is read anew. */
function useOrder(mote: Mote, items: readonly AgendaItem[]) {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const client = useQueryClient();
  const titleOf = useItemTitle();
  const [moved, setMoved] = useState<{ order: readonly string[]; of: readonly AgendaItem[] }>();
  const focus = useRef<string>(undefined);
  // What was moved is in its place again as soon as the agenda itself has changed.
  const isOwn = moved?.of === items;
  const shown = isOwn
    ? moved.order.flatMap((key) => items.find((one) => one.key === key) ?? [])
    : items;
  useEffect(() => {
    if (focus.current !== undefined) document.getElementById(focus.current)?.focus();
    focus.current = undefined;
  });
  const sending = useMutation({
    mutationFn: (order: readonly string[]) =>
      sendCommand({
        ...{ type: 'mote', number: mote.number, command: 'OrderAgenda' },
        ...{ body: { data: { order } }, key: crypto.randomUUID() },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['mote', mote.number] }),
    onError: () => setMoved(undefined),
  });

  function move(index: number, by: 1 | -1): void {
    const item = shown[index];
    const other = shown[index + by];
    if (!item || !other || sending.isPending) return;
    const order = shown
      .map(({ key }) => key)
      .with(index, other.key)
      .with(index + by, item.key);
    setMoved({ order, of: items });
    focus.current = buttonId(item.key, by);
    announce(
      t('screen.mote.moved', {
        item: titleOf(item),
        place: index + by + 1,
        count: shown.length,
      }),
    );
    sending.mutate(order);
  }
  return { items: shown, move, refusal: sending.error };
}

function buttonId(key: string, by: 1 | -1): string {
  return `move-${by === 1 ? 'down' : 'up'}-${key.replaceAll(':', '-')}`;
}
