import type { Ledamotsorganisation, Mandat } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { addDays } from './agenda.ts';
import type { Person, World } from './world.ts';

type Member = {
  readonly name: string;
  readonly function: string;
  readonly organisation: Ledamotsorganisation;
  readonly mandate: Mandat;
  readonly account?: Person;
  readonly chair?: true;
  readonly secretary?: true;
};

/** Members by the number they are given, which is their place here plus one. */
export const seats = { chair: 1, farsta: 2, alvsjo: 6, psykiatri: 7, secretary: 11, after: 14 };

/**
 * As the paper of 2012 describes the one of Söderort: deciding managers of every stadsdel and of
 * psychiatry, organisations of interest, the arbetsledare and two ombud.
 */
function members(world: World): readonly Member[] {
  const { stage } = world;
  const [first, second, third = second] = stage.ombud;
  if (!first) throw new Error('nobody works there');
  const [chair, next, ...others] = stage.place.managers;
  const manager = (stadsdel: string, more: Partial<Member> = {}): Member => ({
    name: `Demo Ledamot ${stadsdel}`,
    function: 'Avdelningschef',
    ...{ organisation: 'KOMMUN', mandate: 'BESLUTANDE' },
    ...more,
  });
  return [
    manager(chair, { account: stage.ledamot, chair: true }),
    manager(next, { account: stage.ledamotFarsta }),
    ...others.map((one) => manager(one)),
    manager('Psykiatri', {
      ...{ function: 'Verksamhetschef', organisation: 'REGION_PSYKIATRI' },
      account: stage.ledamotPsykiatri,
    }),
    manager('RSMH', {
      ...{ function: 'Representant', organisation: 'BRUKARORGANISATION', mandate: 'RADGIVANDE' },
    }),
    manager('IFS', {
      ...{ function: 'Representant', organisation: 'ANHORIGORGANISATION', mandate: 'RADGIVANDE' },
    }),
    {
      ...{ name: 'Demo Arbetsledare', function: 'Arbetsledare', organisation: 'KOMMUN' },
      ...{ mandate: 'ADJUNGERAD', account: stage.arbetsledare },
    },
    {
      ...{ name: 'Demo Sekreterare', function: 'Sekreterare', organisation: 'KOMMUN' },
      ...{ mandate: 'ADJUNGERAD', account: stage.sekreterare, secretary: true },
    },
    {
      ...{ name: first.name, function: 'Personligt ombud', organisation: 'KOMMUN' },
      ...{ mandate: 'ADJUNGERAD', account: first },
    },
    {
      ...{
        name: third?.name ?? 'Demo Ombud Granne',
        function: 'Personligt ombud',
        organisation: 'KOMMUN',
      },
      ...{ mandate: 'ADJUNGERAD', ...(third ? { account: third } : {}) },
    },
  ];
}

/** Organisations that the ordinance names and that do not sit there. None of them comes. */
const invited: readonly (readonly [Ledamotsorganisation, string, 'INGET_SVAR' | 'AVBOJT'])[] = [
  ['FORSAKRINGSKASSAN', 'Enhetschefen', 'INGET_SVAR'],
  ['ARBETSFORMEDLINGEN', 'Kontorschefen', 'INGET_SVAR'],
  ['REGION_PRIMARVARD', 'Verksamhetschefen', 'AVBOJT'],
  ['PATIENTORGANISATION', 'Styrelsen', 'AVBOJT'],
];

/** Forms the group on the first day; asks those who are not there, twice; one member gives way. */
export function ledningsgruppOfTheYear(world: World, startsOn: LocalDate): string {
  const { agenda, random, stage } = world;
  const id = random.uuid();
  const by = { role: 'arbetsledare', id: stage.arbetsledare.id } as const;
  const act = (command: { type: string; data?: unknown; personal?: unknown }) =>
    world.give('ledningsgrupp', id, by, command);
  const appoint = async (member: Member) => {
    const { account, chair, secretary, organisation, mandate, name } = member;
    await act({
      type: 'AppointMember',
      data: {
        person: account?.id ?? random.uuid(),
        ...(account ? { account: account.id } : {}),
        ...{ organisation, mandate, chair: chair ?? false, secretary: secretary ?? false },
        external: organisation !== 'KOMMUN',
        from: world.today,
      },
      personal: { name, function: member.function },
    });
  };

  agenda.on(startsOn, async () => {
    await act({
      type: 'FormLedningsgrupp',
      data: { kind: 'LOKAL', from: startsOn },
      personal: { name: `Ledningsgruppen för personligt ombud i ${stage.place.area}` },
    });
    for (const member of members(world)) await appoint(member);
  });
  for (const [round, day] of [5, 210].entries()) {
    agenda.on(addDays(startsOn, day), async () => {
      for (const [organisation, to] of invited) {
        await act({ type: 'InviteOrganisation', data: { organisation }, personal: { to } });
      }
    });
    agenda.on(addDays(startsOn, day + 40), async () => {
      for (const [index, [, , answer]] of invited.entries()) {
        const invitation = round * invited.length + index + 1;
        await act({ type: 'AnswerInvitation', data: { invitation, answer } });
      }
    });
  }
  agenda.on(addDays(startsOn, 200), async () => {
    await act({ type: 'LeaveMember', data: { member: seats.alvsjo, to: world.today } });
  });
  agenda.on(addDays(startsOn, 203), () =>
    appoint({
      ...{ name: `Demo Ledamot ${stage.place.managers[5]} Ny`, function: 'Enhetschef' },
      ...{ organisation: 'KOMMUN', mandate: 'BESLUTANDE' },
    }),
  );
  return id;
}
