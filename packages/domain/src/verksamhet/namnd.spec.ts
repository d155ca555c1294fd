import { describe, expect, it } from 'vitest';
import { enheterOfNamnd, namnderOn } from './namnd.ts';

const answers = (enhet: string, controllerCode: string, from = '2011-01-01') => ({
  ...{ enhet, controllerCode, from, to: null, controller: 'NAMND', on: from, revision: 1 },
});
type Controllers = Parameters<typeof namnderOn>[0]['controllers'];
const registerOf = (...all: readonly unknown[]) => ({ controllers: all as Controllers });

describe('the enheter that a nämnd answers for', () => {
  const shared = registerOf(
    answers('FARSTA', 'SDN_FARSTA'),
    answers('ALVSJO', 'SDN_ALVSJO'),
    answers('ALVSJO', 'SDN_FARSTA', '2014-01-01'),
  );
  const of = (namnd: string | null, on = '2013-06-01') => enheterOfNamnd(shared, namnd, on);

  it('are its own on the day', () => {
    expect(of('SDN_FARSTA')).toEqual(['FARSTA']);
    expect(of('SDN_FARSTA', '2014-01-01')).toEqual(['FARSTA', 'ALVSJO']);
    expect(of('SDN_ALVSJO', '2014-01-01')).toEqual([]);
    expect(namnderOn(shared, '2013-06-01')).toEqual(['SDN_FARSTA', 'SDN_ALVSJO']);
  });

  it('are all where there is one nämnd alone, and none where it is not said which of several', () => {
    expect(of(null)).toEqual([]);
    expect(of(null, '2014-01-01')).toEqual(['FARSTA', 'ALVSJO']);
    expect(enheterOfNamnd(registerOf(), null, '2014-01-01')).toEqual([]);
  });
});
