import { type Command, execute } from '@fyr/kernel';
import { MemoryStore, tenant } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { exampleUppdrag as first } from './examples.ts';
import { uppdrag } from './index.ts';

const second = 'aaaaaaaa-0000-4000-8000-000000000002';

const request = {
  enhet: 'FARSTA',
  channel: 'BREV',
  initiativ: 'KLIENT',
  kannedom: 'TIDIGARE_KLIENT',
  kon: 'ANNAT',
  profil: [],
  hjalp: [],
};
const personal = { name: 'Klient Exempel', phone: '000-000 00 02', howToReach: 'Skriv.' };

/** One client with two uppdrag, the first of them withdrawn. */
async function chain() {
  const store = new MemoryStore();
  let given = 0;
  const give = (id: string, command: Command) => {
    given += 1;
    const at = Date.parse('2012-03-05T11:00:00Z');
    const cause = { tenant, actor: 'ombud:history', at, key: `chain-${given}` };
    return execute(uppdrag, store, id, command, cause);
  };
  await give(first, { type: 'RequestUppdrag', data: request, personal });
  await give(first, { type: 'WithdrawRequest', data: {} });
  const earlierUppdragId = first;
  await give(second, {
    type: 'RequestUppdrag',
    data: { ...request, earlierUppdragId },
    personal: { name: 'Klient Exempel' },
  });
  const lastOf = async (id: string) => (await store.readStream(tenant, id)).at(-1)?.type;
  return { store, give, lastOf };
}

describe('a client with two uppdrag', () => {
  it('is one person with one key', async () => {
    const { store } = await chain();
    store.forget(first);
    for (const id of [first, second]) {
      const [opening] = await store.readStream(tenant, id, { open: ['client'] });
      expect(opening?.data).toMatchObject({ clientId: first });
      expect(opening?.personal).toBeNull();
    }
  });

  it('is forgotten in both at once', async () => {
    const { give, lastOf } = await chain();
    const data = { subject: first, alsoIn: [first, second] };
    await give(first, { type: 'ForgetSubject', data });
    expect([await lastOf(first), await lastOf(second)]).toEqual([
      'SubjectForgotten',
      'SubjectForgotten',
    ]);
    const again = await give(second, { type: 'ForgetSubject', data: { ...data, alsoIn: [first] } });
    expect(again.recorded).toEqual([]);
  });

  it('is forgotten in neither while one of them is under a legal hold', async () => {
    const { give, lastOf } = await chain();
    await give(second, { type: 'PlaceLegalHold', data: { subject: first } });
    const forgetting = give(first, {
      type: 'ForgetSubject',
      data: { subject: first, alsoIn: [second] },
    });
    await expect(forgetting).rejects.toMatchObject({ because: [{ rule: 'noLegalHold' }] });
    expect(await lastOf(first)).toBe('DocumentationDecided');
  });
});
