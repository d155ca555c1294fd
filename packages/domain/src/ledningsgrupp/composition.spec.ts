import { sixGroups } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { COMPOSITION_SOURCE, compositionOf } from './composition.ts';
import type { Invitation, Member } from './context.ts';

const from = '2000-01-01';
const { groups } = sixGroups;

const membersOf = ({ seats }: (typeof groups)[number]): readonly Member[] =>
  seats.map(({ organisation, mandate }, index) => ({
    ...{ member: index + 1, person: `person-${index}`, account: null, organisation },
    ...{ external: organisation !== 'KOMMUN', from, to: null },
    mandates: [{ mandate, chair: index === 0, secretary: false, from }],
  }));
const invitationsOf = ({ invited }: (typeof groups)[number]): readonly Invitation[] =>
  invited.map((organisation, index) => ({
    ...{ invitation: index + 1, organisation, on: '2012-01-15', answer: 'INGET_SVAR' },
  }));

describe('the composition of a ledningsgrupp, held against 5 § of the ordinance', () => {
  it.each(groups.map((group) => [group.name, group] as const))('%s', (_, group) => {
    const found = compositionOf(membersOf(group), invitationsOf(group), group.on);
    expect(found.missing).toEqual(group.missing);
    expect(found.notOffered).toEqual(group.notOffered);
    expect(found.isComplete).toBe(false);
    expect(found.source).toBe(COMPOSITION_SOURCE);
  });

  it('says that two were invited to Söderort and never came', () => {
    const [soderort] = groups;
    if (!soderort) throw new Error('there are six groups');
    const { required } = compositionOf(membersOf(soderort), invitationsOf(soderort), soderort.on);
    expect(required.filter(({ invitedOn }) => invitedOn !== null)).toEqual(
      ['ARBETSFORMEDLINGEN', 'FORSAKRINGSKASSAN'].map((organisation) => ({
        ...{ organisation, members: 0, invitedOn: '2012-01-15', answer: 'INGET_SVAR' },
      })),
    );
  });

  const required = [
    ...['KOMMUN', 'REGION_PRIMARVARD', 'REGION_PSYKIATRI'],
    ...['ARBETSFORMEDLINGEN', 'FORSAKRINGSKASSAN'],
  ] as const;
  const whole = required.map(
    (organisation, index): Member => ({
      ...{ member: index + 1, person: `person-${index}`, account: null, organisation },
      ...{
        external: true,
        from: '2014-01-01',
        to: organisation === 'KOMMUN' ? '2014-12-31' : null,
      },
      mandates: [
        { mandate: 'RADGIVANDE', chair: false, secretary: false, from: '2014-01-01' },
        ...(organisation === 'REGION_PSYKIATRI'
          ? [{ mandate: 'ADJUNGERAD', chair: false, secretary: false, from: '2014-07-01' } as const]
          : []),
      ],
    }),
  );
  const offers = (
    ['PATIENTORGANISATION', 'BRUKARORGANISATION', 'ANHORIGORGANISATION'] as const
  ).map(
    (organisation, index): Invitation => ({
      ...{ invitation: index + 1, organisation, on: '2014-02-01', answer: null },
    }),
  );

  it('is whole when all are represented and all others were offered a seat, whatever they said', () => {
    const found = compositionOf(whole, offers, '2014-02-01');
    expect(found).toMatchObject({ missing: [], notOffered: [], isComplete: true });
  });

  it('is of a day: before the offer, after who is only called in, and after a term', () => {
    expect(compositionOf(whole, offers, '2014-01-31').notOffered).toHaveLength(3);
    expect(compositionOf(whole, offers, '2014-06-30').missing).toEqual([]);
    expect(compositionOf(whole, offers, '2014-07-01').missing).toEqual(['REGION_PSYKIATRI']);
    expect(compositionOf(whole, offers, '2014-12-31').missing).toEqual(['REGION_PSYKIATRI']);
    expect(compositionOf(whole, offers, '2015-01-01').missing).toEqual([
      ...['KOMMUN', 'REGION_PSYKIATRI'],
    ]);
    expect(compositionOf(whole, offers, '2013-12-31').missing).toEqual(required);
  });
});
