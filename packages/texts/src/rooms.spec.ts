import { createIntl } from '@formatjs/intl';
import { describe, expect, it } from 'vitest';
import { locales, type Room } from './room.ts';
import { rooms } from './rooms.ts';

const all: readonly Room[] = rooms;

describe('the rooms of messages', () => {
  it('never hold a key twice', () => {
    const keys = all.flatMap((room) => Object.keys(room));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(locales)('hold well-formed messages in %s, none empty', (locale) => {
    const faults: string[] = [];
    const messages = Object.fromEntries(
      all.flatMap((room) => Object.entries(room)).map(([key, m]) => [key, m[locale]]),
    );
    const intl = createIntl({ locale, messages, onError: (error) => faults.push(error.message) });
    for (const [key, message] of Object.entries<string>(messages)) {
      const values = Object.fromEntries(
        [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 1]),
      );
      const sentence = intl.formatMessage({ id: key }, values);
      if (sentence.trim() === '' || sentence === key) faults.push(`${key} is empty`);
    }
    expect(faults).toEqual([]);
  });

  it('ask for the same values in both languages', () => {
    const names = (message: string) =>
      [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
    for (const [key, { sv, en }] of all.flatMap((room) => Object.entries(room))) {
      expect({ key, names: names(sv) }).toEqual({ key, names: names(en) });
    }
  });
});
