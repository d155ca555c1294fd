import { demoPeople } from '@fyr/testing';
import { expect } from 'vitest';
import type { Caller } from '../system.ts';

/* What a ledningsgrupp has before it, for the pages to show: its seats, and a systemfel. */

export const title = 'Blanketten finns bara på nätet';
export const description = 'Den som inte har e-legitimation får ingen kvittens på sin ansökan.';
export const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();

export async function post(caller: Caller, path: string, body: unknown) {
  const { status, body: answer } = await caller.post(path, body);
  expect([200, 201], JSON.stringify(answer)).toContain(status);
  return answer as { id: string; number: string };
}

/** A chair, a secretary and one from psychiatry, each with an account. */
export async function formGroup(lead: Caller): Promise<string> {
  const from = today;
  const { id } = await post(lead, '/ledningsgrupp', {
    data: { kind: 'LOKAL', from },
    personal: { name: 'Demo ledningsgrupp' },
  });
  const seat = { mandate: 'BESLUTANDE', chair: false, secretary: false, external: false, from };
  const members = [
    { ...{ of: demoPeople.ledamot, organisation: 'KOMMUN' }, chair: true },
    { ...{ of: demoPeople.sekreterare, organisation: 'KOMMUN' }, secretary: true },
    { of: demoPeople.ledamotPsykiatri, organisation: 'REGION_PSYKIATRI' },
  ];
  for (const { of, ...member } of members) {
    await post(lead, `/ledningsgrupp/${id}/AppointMember`, {
      data: { ...seat, ...member, person: of.id, account: of.id },
      personal: { name: of.name, function: 'Demo funktion' },
    });
  }
  return id;
}

/** A systemfel that two people have looked at, on its way to the meeting. */
export async function reportedTo(meetingId: string, lead: Caller, ombud: Caller): Promise<string> {
  const number = await worded(lead, ombud);
  await post(ombud, `/systemfel/${number}/ReportToLedningsgrupp`, { data: { meetingId } });
  return number;
}

/** Written by one and looked through by another. */
export async function worded(lead: Caller, ombud: Caller): Promise<string> {
  const what = { huvudmanTyp: ['FORSAKRINGSKASSAN'], art: 'INFORMATION_BLANKETT' };
  const { number } = await post(ombud, '/systemfel', {
    data: { ...what, quarter: '2026-Q3' },
    personal: { title, description },
  });
  const yes = { seenInSeveralUppdrag: true, seenRepeatedly: true, wouldHitOthers: true };
  await post(ombud, `/systemfel/${number}/IdentifySystemfel`, {
    data: {
      ...{ ...what, niva: 'LOKAL', livsomrade: ['FORSORJNING'], konsekvens: [] },
      ...{
        allvarsgrad: 'HOG',
        test: { ...yes, causeIsStructural: true, singleCasePursued: true },
      },
    },
    personal: { title, description },
  });
  await post(lead, `/systemfel/${number}/ReviewAnonymity`, {});
  return number;
}
