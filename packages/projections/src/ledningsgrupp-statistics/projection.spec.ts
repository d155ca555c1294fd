import { addDays, compositionOf, ledningsgrupp, membersOn } from '@fyr/domain';
import { type LocalDate, refold } from '@fyr/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledningsgruppExamples as e } from '../../../domain/src/ledningsgrupp/examples.ts';
import { type GivenEvent, given, recorded, rowsOf } from '../read-models.fixture.ts';
import { ledningsgruppStatistics } from './projection.ts';

const id = 'dddddddd-0000-4000-8000-000000000001';
const first = '2012-01-10';
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays(first, days));
const organisation = fc.constantFrom(
  ...['KOMMUN', 'REGION_PSYKIATRI', 'FORSAKRINGSKASSAN', 'BRUKARORGANISATION'],
);
const mandate = fc.constantFrom('BESLUTANDE', 'RADGIVANDE', 'ADJUNGERAD');
const number = fc.integer({ min: 1, max: 3 });

const change = fc.oneof(
  fc
    .record({ member: number, mandate, from: day })
    .map((data) => given(e.MandateChanged, first, data)),
  fc.record({ member: number, to: day }).map((data) => given(e.MemberLeft, first, data)),
  fc
    .record({ on: day, organisation })
    .map(({ on, ...data }) => given(e.OrganisationInvited, on, data)),
);
const histories = fc
  .record({
    seats: fc.array(fc.record({ organisation, mandate, from: day }), {
      minLength: 1,
      maxLength: 4,
    }),
    changes: fc.array(change, { maxLength: 12 }),
    end: fc.option(day),
  })
  .map(({ seats, changes, end }): readonly GivenEvent[] => [
    given(e.LedningsgruppFormed, first, { from: first }),
    ...seats.map((seat, index) =>
      given(e.MemberAppointed, first, { ...seat, member: index + 1, to: undefined }),
    ),
    ...changes.toSorted((a, b) => (String(a.data.on) < String(b.data.on) ? -1 : 1)),
    ...(end === null ? [] : [given(e.LedningsgruppDissolved, '2012-06-01', { to: end })]),
  ]);

describe('the ledningsgrupp in rows', () => {
  it('has on every day the seats it says it has, and lacks what the ordinance says it lacks', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const events = recorded(ledningsgrupp, id, history);
        const { context } = refold(ledningsgrupp, events).state;
        const { members, invitations } = context as Parameters<typeof membersOn>[0] & {
          invitations: Parameters<typeof compositionOf>[1];
        };
        const rows = rowsOf(ledningsgruppStatistics, events);
        const to_on = rows.ledningsgrupp.last()?.to_on ?? null;
        for (let at = first; at < '2012-07-01'; at = addDays(at, 1)) {
          const standing = (row: { from_on: LocalDate; to_on: LocalDate | null }) =>
            row.from_on <= at && (row.to_on === null || at < row.to_on);
          const stands = to_on === null || at < to_on;
          const seats = stands ? membersOn({ members }, at) : [];
          const counted = rows.seat.all().filter(standing);
          expect(counted.map((row) => `${row.member} ${row.mandate}`).sort(), at).toEqual(
            seats.map((seat) => `${seat.member} ${seat.mandate}`).sort(),
          );
          const { missing, notOffered } = compositionOf(members, invitations, at);
          const lacks = rows.missing.all().filter(standing);
          expect(lacks.map((row) => row.organisation).sort(), at).toEqual(
            stands ? [...missing, ...notOffered].sort() : [],
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('knows the last answer to each invitation', () => {
    const answered = (on: LocalDate, answer: string) =>
      given(e.InvitationAnswered, on, { invitation: 1, answer });
    const rows = rowsOf(
      ledningsgruppStatistics,
      recorded(ledningsgrupp, id, [
        given(e.LedningsgruppFormed, first),
        given(e.OrganisationInvited, first),
        answered('2012-02-01', 'INGET_SVAR'),
        answered('2012-03-01', 'ACCEPTERAT'),
      ]),
    );
    expect(rows.invitation.all()).toMatchObject([
      { on_day: first, answer: 'ACCEPTERAT', answered_on: '2012-03-01' },
    ]);
  });
});
