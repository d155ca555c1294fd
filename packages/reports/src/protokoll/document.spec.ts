import { describe, expect, it } from 'vitest';
import { renderHtml } from '../render/html.ts';
import { renderPdf } from '../render/pdf.ts';
import { minutesDocument } from './document.ts';

const around = { sender: 'Personligt ombud Exempel', on: '2012-02-20', meeting: 'M-2012-001' };
const facts = [{ name: 'Läge', value: 'Justerat 2012-02-20' }];
const written = [
  ...['Protokoll', 'Demo Ledningsgrupp, 2012-02-14 kl. 09:00', ''],
  ...['Närvarande: Demo Ledamot Ett', 'Ordförande: Demo Ledamot Ett', ''],
  ...['§ 1 Uteblivna besök (S-2012-001)', 'Beslut: vidarebefordra.', 'Till <Kassan>.', ''],
  ...['§ 2 Lokalerna', 'Frågan bordläggs.'],
].join('\n');

describe('minutes as a document', () => {
  it('say what was written and nothing else, each paragraph under its number', () => {
    const { blocks, title } = minutesDocument({ ...around, facts, text: written });
    expect(title).toContain('M-2012-001');
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'Demo Ledningsgrupp, 2012-02-14 kl. 09:00' },
      { kind: 'paragraph', text: 'Närvarande: Demo Ledamot Ett\nOrdförande: Demo Ledamot Ett' },
      { kind: 'heading', level: 1, text: '§ 1 Uteblivna besök (S-2012-001)' },
      { kind: 'paragraph', text: 'Beslut: vidarebefordra.\nTill <Kassan>.' },
      { kind: 'heading', level: 1, text: '§ 2 Lokalerna' },
      { kind: 'paragraph', text: 'Frågan bordläggs.' },
    ]);
    expect(renderHtml(minutesDocument({ ...around, facts, text: written }))).toContain(
      'Till &#60;Kassan&#62;.',
    );
  });

  it('in other words than the proposed ones are minutes all the same', () => {
    const document = minutesDocument({ ...around, facts, text: 'Vi sågs. Inget beslutades.' });
    expect(document.blocks).toEqual([{ kind: 'paragraph', text: 'Vi sågs. Inget beslutades.' }]);
    expect(renderPdf(document, 'archive').length).toBeGreaterThan(1000);
  });

  it('are the same bytes each time', () => {
    const render = () => renderPdf(minutesDocument({ ...around, facts, text: written }), 'archive');
    expect(render().equals(render())).toBe(true);
  });
});
