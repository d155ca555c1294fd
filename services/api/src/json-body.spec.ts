import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json-body.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const reasonOf = (body: Uint8Array) => {
  try {
    parseJson(body);
    return undefined;
  } catch (error) {
    return (error as { faults: { reason: string }[] }).faults[0]?.reason;
  }
};

describe('a JSON body', () => {
  it('is what JSON.parse says, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        const repeats = reasonOf(bytes(text));
        if (repeats === undefined) expect(parseJson(bytes(text))).toEqual(JSON.parse(text));
        else expect(['duplicate_key', 'reserved_key']).toContain(repeats);
      }),
    );
  });

  it.each([
    ['{"a":', 'malformed_json'],
    ['', 'malformed_json'],
    ['{"a":1}{', 'malformed_json'],
    ['{"a":1,"a":2}', 'duplicate_key'],
    ['{"a":1,"\\u0061":2}', 'duplicate_key'],
    ['{"data":{"__proto__":{"x":1}}}', 'reserved_key'],
    ['{"\\u005f_proto__":1}', 'reserved_key'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'too_deep'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too_deep'],
    [`${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`, 'too_deep'],
  ])('%s is refused as %s', (text, reason) => {
    expect(reasonOf(bytes(text.slice(0, 250_000)))).toBe(reason);
  });

  it('is malformed wherever it is cut', () => {
    const whole = '{"data":{"a":[1,-2.5e3,true,null],"b":"\\u00e5\\n\\ud83d\\ude00å"}}';
    for (let end = 0; end < bytes(whole).length; end++) {
      expect(reasonOf(bytes(whole).slice(0, end)), `at ${end}`).toBe('malformed_json');
    }
    expect(reasonOf(bytes(whole))).toBeUndefined();
  });

  it('may repeat a key in another object, and hold brackets and quotes in its strings', () => {
    const text = '[{"a":"}]\\"{"},{"a":{"a":"\\\\"}}]';
    expect(parseJson(bytes(text))).toEqual(JSON.parse(text));
  });

  it('is refused when it is not UTF-8', () => {
    expect(reasonOf(Uint8Array.from([0x22, 0xff, 0x22]))).toBe('malformed_json');
  });

  it('leaves no trace on other objects', () => {
    reasonOf(bytes('{"__proto__":{"polluted":true}}'));
    expect((Object.prototype as Record<string, unknown>).polluted).toBeUndefined();
  });
});
