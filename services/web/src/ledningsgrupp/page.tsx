import type { LedningsgruppStream } from '@fyr/contracts';
import type { z } from 'zod';
import type { Line, PageDescription } from '../case/description.ts';
import type { Words } from '../case/words.ts';
import { Composition } from './composition.tsx';
import { Invitations } from './invitations.tsx';
import { Logins } from './logins.tsx';
import { Meetings } from './meetings.tsx';
import { Members } from './members.tsx';

export type Ledningsgrupp = z.output<typeof LedningsgruppStream>;

/** One ledningsgrupp: who sits there, what is missing, who is invited, and its meetings. */
export const ledningsgruppPage: PageDescription<Ledningsgrupp> = {
  title: ({ number, personal }, { t }) => {
    const name = personal?.name === null ? t('screen.history.erased') : personal?.name;
    return name === undefined ? number : `${number} ${name}`;
  },
  lines,
  Parts: ({ found }) => (
    <>
      <Members group={found} />
      <Logins group={found} />
      <Composition number={found.number} />
      <Meetings group={found} />
      <Invitations data={found.data} personal={found.personal} />
    </>
  ),
  picture: ({ id, data, personal }) => ({
    subject: id,
    members: data.members.map(({ member, person, organisation }) => ({
      member,
      person,
      organisation,
      name: personal?.members[member]?.name,
    })),
    invitations: data.invitations,
  }),
};

function lines({ data }: Ledningsgrupp, { t, named }: Words): readonly Line[] {
  return [
    [t('screen.field.kind'), named(`screen.ledningsgrupp.kind.${data.kind}`)],
    [t('screen.field.from'), data.from],
    [t('screen.field.to'), data.to],
    [t('screen.ledningsgrupp.nextMeetingBy'), data.deadlines.nextMeeting],
  ];
}
