import { describe, expect, it } from 'vitest';
import { isTextKey, localeOf, text, textOf } from './text.ts';

describe('a text', () => {
  it('is the sentence of its key in the language asked for', () => {
    expect(text('sv', 'rule.state')).toBe('Det går inte i det här läget.');
    expect(text('en', 'rule.state')).toBe('It cannot be done in the present state.');
  });

  it('carries values as they are given, so that a day stays a day', () => {
    const values = { on: '2026-03-02', today: '2026-03-01' };
    expect(text('en', 'rule.dateInFuture', values)).toBe(
      'The day 2026-03-02 lies in the future; today is 2026-03-01.',
    );
  });

  it('is shown even where a value is missing', () => {
    expect(text('en', 'rule.correctionOfFixed')).toContain('{field}');
  });

  it('is the key itself where there is no sentence', () => {
    expect(isTextKey('rule.unheardOf')).toBe(false);
    expect(textOf('sv', 'rule.unheardOf')).toBe('rule.unheardOf');
    expect(textOf('sv', 'rule.state')).toBe(text('sv', 'rule.state'));
  });

  it('is in the first language the reader wishes that there is', () => {
    expect(localeOf(['de-DE', 'en-GB', 'sv'])).toBe('en');
    expect(localeOf(['sv-SE', 'en'])).toBe('sv');
    expect(localeOf(['fi'])).toBe('sv');
  });
});
