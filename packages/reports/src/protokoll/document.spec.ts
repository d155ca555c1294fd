import type { MinutesDraft } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../render/html.ts';
import { renderPdf } from '../render/pdf.ts';
import { minutesDocument } from './document.ts';

const person = { member: 1, name: 'Demo Ledamot Ett' };
const held: MinutesDraft = {
  ...{ heldOn: '2012-02-14', startsAt: '09:00', endsAt: '11:00', place: 'Skarpnäcksfältet' },
  present: [{ ...person, mandate: 'BESLUTANDE' }],
  absent: [{ member: 2, name: null }],
  ...{ chair: person, secretary: person, adjusters: [person] },
  paragraphs: [
    {
      ...{ paragraph: 1, key: 'SYSTEMFEL:1' as never, kind: 'NYTT_SYSTEMFEL' },
      ...{ title: 'Uteblivna besök', decision: 'VIDAREBEFORDRA', nextMeetingId: null, text: null },
    },
  ],
  undecided: [{ key: 'EKONOMI' as never, kind: 'EKONOMI', title: null }],
};
const around = { locale: 'sv', sender: 'Personligt ombud Exempel', on: '2012-02-20' } as const;

describe('minutes', () => {
  it('say who was there, what was decided, and what was left', () => {
    const page = renderHtml(minutesDocument(held, around));
    for (const said of ['Demo Ledamot Ett', 'ledamot 2', '§ 1 Uteblivna besök', 'Beslut: ']) {
      expect(page).toContain(said);
    }
    expect(page).toContain('Utan beslut: Ekonomi.');
  });

  it('of a meeting of which nothing is known yet are minutes all the same', () => {
    const empty: MinutesDraft = {
      ...{ heldOn: null, startsAt: null, endsAt: null, place: null, chair: null, secretary: null },
      ...{ present: [], absent: [], adjusters: [], paragraphs: [], undecided: [] },
    };
    expect(renderPdf(minutesDocument(empty, around), 'archive').length).toBeGreaterThan(1000);
  });
});
