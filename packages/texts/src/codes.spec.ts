import { codeLists } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { codeTexts } from './codes.ts';

describe('code lists', () => {
  const values = Object.entries<readonly string[]>(codeLists).flatMap(([list, codes]) =>
    codes.map((code) => `code.${list}.${code}`),
  );

  it('have a name for every value, and no name for a value that is not there', () => {
    expect(Object.keys(codeTexts).sort()).toEqual([...values].sort());
  });
});
