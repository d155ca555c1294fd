import type { Days, SecondCount } from './count.ts';

/** Who sits in which group from which day to which, within the days of the group itself. */
const seats = `(
  select a.stream_id, (a.data ->> 'member')::int as member,
         a.data ->> 'organisation' as organisation, (a.data ->> 'external')::boolean as external,
         greatest((a.data ->> 'from')::date, (g.data ->> 'from')::date) as from_on,
         least(
           coalesce((select (l.data ->> 'to')::date from fact l
                      where l.stream_id = a.stream_id and l.type = 'MemberLeft'
                        and l.data ->> 'member' = a.data ->> 'member'
                      order by l.revision desc limit 1), (a.data ->> 'to')::date, 'infinity'),
           (select (d.data ->> 'to')::date from fact d
             where d.stream_id = a.stream_id and d.type = 'LedningsgruppDissolved')) as to_on
    from fact a join fact g on g.stream_id = a.stream_id and g.type = 'LedningsgruppFormed'
   where a.type = 'MemberAppointed')`;
const mandateOn = (seat: string, day: string) => `(
  select m.data ->> 'mandate' from fact m
   where m.stream_id = ${seat}.stream_id and m.type in ('MemberAppointed', 'MandateChanged')
     and (m.data ->> 'member')::int = ${seat}.member and (m.data ->> 'from')::date <= ${day}
   order by m.data ->> 'from' desc, m.revision desc limit 1)`;
const seatsOn = (day: string) => `(
  select s.*, ${mandateOn('s', day)} as mandate from ${seats} s
   where ${day} between s.from_on and s.to_on)`;

const isExternal = `case when external then 'EXTERN' else 'INTERN' end`;
const group = { ledningsgrupp: 'c.stream_id' };
const month = { month: `to_char(c.day, 'YYYY-MM')` };
const happened =
  (type: string) =>
  ({ from, to }: Days) =>
    `from fact c where c.type = '${type}' and c.day between ${from} and ${to}`;

const asked = `(values
  ('KOMMUN', 'SAKNAS'), ('REGION_PRIMARVARD', 'SAKNAS'), ('REGION_PSYKIATRI', 'SAKNAS'),
  ('ARBETSFORMEDLINGEN', 'SAKNAS'), ('FORSAKRINGSKASSAN', 'SAKNAS'),
  ('PATIENTORGANISATION', 'EJ_ERBJUDEN'), ('BRUKARORGANISATION', 'EJ_ERBJUDEN'),
  ('ANHORIGORGANISATION', 'EJ_ERBJUDEN')) asked(organisation, lack)`;

/** Who was there and who was not, as it was noted last of each meeting. */
const chairs = ({ from, to }: Days) => `
  from (
    select h.day, (p.data ->> 'ledningsgruppId')::uuid as stream_id, l.data as noted
      from fact h
      join fact p on p.stream_id = h.stream_id and p.type = 'MotePlanned'
      cross join lateral (
        select data from fact n where n.stream_id = h.stream_id
           and n.type in ('MoteHeld', 'AttendanceChanged') order by revision desc limit 1) l
     where h.type = 'MoteHeld' and h.day between ${from} and ${to}) c
  cross join lateral (
    select (one ->> 'member')::int as member, 1 as present
      from jsonb_array_elements(noted -> 'present') one
    union all
    select one::int, 0 from jsonb_array_elements_text(noted -> 'absent') one) chair
  join ${seats} seat on seat.stream_id = c.stream_id and seat.member = chair.member
   and c.day between seat.from_on and seat.to_on`;

export const ledningsgruppCounts: Readonly<Record<string, SecondCount>> = {
  ledamoter: {
    cases: ({ to }) => `from ${seatsOn(to)} c`,
    by: { organisation: 'organisation', mandate: 'mandate', external: isExternal, ...group },
  },
  missingOrganisations: {
    cases: ({ to }) => `
      from (select f.stream_id, asked.* from fact f cross join ${asked}
             where f.type = 'LedningsgruppFormed' and (f.data ->> 'from')::date <= ${to}
               and not exists (select from fact d where d.stream_id = f.stream_id
                 and d.type = 'LedningsgruppDissolved' and (d.data ->> 'to')::date < ${to})) c
     where not exists (select from ${seatsOn(to)} s where s.stream_id = c.stream_id
             and s.organisation = c.organisation and s.mandate <> 'ADJUNGERAD')
       and not (lack = 'EJ_ERBJUDEN' and exists (
             select from fact i where i.stream_id = c.stream_id and i.day <= ${to}
                and i.type = 'OrganisationInvited' and i.data ->> 'organisation' = c.organisation))`,
    by: { organisation: 'organisation', lack: 'lack', ...group },
  },
  invitations: {
    cases: happened('OrganisationInvited'),
    by: {
      organisation: `c.data ->> 'organisation'`,
      invitationAnswer: `(
        select a.data ->> 'answer' from fact a
         where a.stream_id = c.stream_id and a.type = 'InvitationAnswered'
           and a.data ->> 'invitation' = c.data ->> 'invitation'
         order by a.revision desc limit 1)`,
      ...{ ...month, ...group },
    },
  },
  heldMeetings: {
    cases: ({ from, to }) => `
      from (select (p.data ->> 'ledningsgruppId')::uuid as stream_id, h.day
              from fact h join fact p on p.stream_id = h.stream_id and p.type = 'MotePlanned'
             where h.type = 'MoteHeld' and h.day between ${from} and ${to}) c`,
    by: { ...month, ...group },
  },
  attendanceShare: {
    cases: chairs,
    by: {
      organisation: 'organisation',
      mandate: mandateOn('seat', 'c.day'),
      ...{ external: isExternal, ...group },
    },
    figure: 'percent',
    amount: 'present',
  },
  systemfelDecisions: {
    cases: ({ from, to }) => `
      from (select (p.data ->> 'ledningsgruppId')::uuid as stream_id, d.day,
                   d.data ->> 'decision' as decision
              from fact d join fact p on p.stream_id = d.stream_id and p.type = 'MotePlanned'
             where d.type = 'ItemDecided' and d.day between ${from} and ${to}) c`,
    by: { decision: 'decision', ...month, ...group },
  },
};
