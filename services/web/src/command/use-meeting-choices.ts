import { LedningsgruppList, MoteList } from '@fyr/contracts';
import { type Choice, useLanguage } from '@fyr/ui';
import { useList } from '../api/lists.ts';
import { useAgenda } from '../api/mote.ts';
import type { Picture } from '../case/picture.ts';
import { useItemTitle } from '../mote/item-title.ts';
import { useMembers } from '../mote/members.ts';
import type { OwnChoices } from './choices.ts';

/** Meetings, ledningsgrupper, members and items, for the forms that ask for one. */
export function useMeetingChoices(
  asks: (...names: string[]) => boolean,
  picture: Picture | undefined,
): OwnChoices {
  const { t } = useLanguage();
  const titleOf = useItemTitle();
  const mote = picture?.mote;
  const meetings = useList('mote', MoteList, {}, asks('meetingId', 'nextMeetingId'));
  const groups = useList('ledningsgrupp', LedningsgruppList, {}, asks('ledningsgruppId') && !mote);
  const { members, nameOf } = useMembers(mote?.ledningsgruppId ?? null);
  const agenda = useAgenda(mote?.number ?? '', mote !== undefined && asks('item'));

  const rows = meetings.data?.rows ?? [];
  const meetingOf = ({ id, number, plannedOn, heldOn }: (typeof rows)[number]): Choice => ({
    value: id,
    label: t('screen.mote.numberNamed', { number, day: heldOn ?? plannedOn }),
  });
  const isToCome = ({ state }: (typeof rows)[number]) => /^(planned|called)/.test(state);
  const memberOf = (member: number): Choice => ({ value: String(member), label: nameOf(member) });
  const there = mote?.present?.map(memberOf);
  const all = members.map(({ member }) => memberOf(member));
  return {
    ...(asks('meetingId') ? { meetingId: rows.map(meetingOf) } : {}),
    ...(asks('nextMeetingId') ? { nextMeetingId: rows.filter(isToCome).map(meetingOf) } : {}),
    ...(asks('ledningsgruppId') && !mote
      ? {
          ledningsgruppId: (groups.data?.rows ?? []).map(({ id, number, card }) => ({
            value: id,
            label: card ? `${number} ${card.name}` : number,
          })),
        }
      : {}),
    ...(mote
      ? {
          present: all,
          chair: all,
          secretary: all,
          adjusters: there ?? all,
          member: mote.adjusters.map(memberOf),
          item: (agenda.data?.items ?? []).map((item) => ({
            value: item.key,
            label: titleOf(item),
          })),
        }
      : {}),
  };
}
