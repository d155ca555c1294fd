import { randomBytes, randomUUID } from 'node:crypto';
import { execute, type StreamAppend } from '@fyr/kernel';
import { exampleAppend, exampleEvent } from '@fyr/testing';
import { sql } from 'kysely';
import { loan, shelf } from '../../../kernel/src/library.fixture.ts';
import type { Database } from '../database.ts';
import { sha256 } from '../digest.ts';
import * as all from '../index.ts';
import type { TestDatabase } from '../testing.ts';
import { draftIn } from './draft-in.fixture.ts';
import { type Watched, watch } from './watch.fixture.ts';

const day = Date.UTC(2020, 0, 10, 12);

/** Everything that the store and its modules do, done in one tenant. */
export async function liveThrough(
  database: TestDatabase,
  tenant: string,
  watched: Watched,
): Promise<void> {
  const fyr = watch({ ...all }, watched);
  const { adminUrl, custody, secret, vaultUrl } = database;
  const vault = await fyr.openVault({ url: vaultUrl, custody });
  const store = await fyr.openEventStore({ url: database.url('api'), secret, vault });
  const api = await fyr.openDatabase(database.url('api'));
  const account = randomUUID();
  const who = { id: account, name: 'Demo Ombud', roles: ['ombud', 'arbetsledare'] };
  const email = `${account.slice(0, 8)}@fyr.example`;

  // 1. The tenant, and what the administrator does to it.
  const demoUser = `demo-${tenant.slice(0, 8)}`;
  const accounts = [{ ...who, email, demoUser }];
  await fyr.createTenant({ url: adminUrl, vault, tenant, accounts });
  await fyr.administer({ url: adminUrl, secret, vault, tenant }, async (administration) => {
    await administration.makeHead();
    await administration.addAccounts([{ id: randomUUID(), name: 'Demo Två', roles: ['ledamot'] }]);
  });

  // 2. The log: text, deadlines, cards, a case, a group, somebody to be forgotten.
  const subject = { kind: 'client', id: randomUUID() } as const;
  const deadline = { type: 'DeadlinePassed', data: {} };
  const append = async (own: Partial<StreamAppend>) => {
    const appended = await store.append(exampleAppend(tenant, own));
    if (appended.status !== 'recorded') throw new Error(appended.status);
    return appended.outcome;
  };
  const text = { ...exampleEvent(), personal: { subject, text: { name: 'Demo Klient' } } };
  const timers = [{ op: 'arm', name: 'review', dueAt: 1, event: deadline }] as const;
  const card = { subject, fields: { name: 'Demo Klient' } };
  const context = { deadlines: { review: '2020-02-01' } };
  const errand = await append({ events: [text], timers, context });
  await append({ type: 'ledningsgrupp', letter: 'L' });
  const assigned = { ...exampleEvent('OmbudAssigned'), data: { huvudansvarig: account } };
  const held = { clientId: subject.id, huvudansvarig: account };
  const own = { type: 'uppdrag', letter: 'U', context: held, card };
  const uppdrag = await append({ ...own, events: [text, assigned] });
  const forgotten = { ...exampleEvent('SubjectForgotten'), data: { subject: subject.id } };
  const { position } = await append({ events: [forgotten] });
  const shelfId = randomUUID();
  const cause = { tenant, actor: 'librarian:1', at: day, key: randomUUID() };
  const build = { type: 'BuildShelf', data: { copies: 2 } };
  await execute(shelf, store, shelfId, build, cause);
  await execute(shelf, store, shelfId, build, cause);
  await store.load({ tenant, ids: [errand.id, shelfId] });
  const asker = { account, enheter: [], today: '2020-01-10' };
  await store.readStream(tenant, errand.id);
  await store.readStream(tenant, uppdrag.id, { open: ['client'], asker });
  await store.cards(tenant, [errand.id, uppdrag.id], asker);
  await store.resolve(tenant, errand.number, 'errand');
  await store.resolve(tenant, errand.id, 'errand');
  await liveOutside(database, fyr, { tenant, account, errand: errand.id });
  for (const role of ['released', 'auditor'] as const) {
    await liveTold(database, fyr, { tenant, account, role });
  }

  const { change } = fyr.accountKeeping(api);
  await change(tenant, ({ setRoles }) => setRoles(account, ['ombud', 'arbetsledare']));
  // 3. What is asked of it beside.
  await fyr.headOf(api, tenant);
  await fyr.eventAt(api, tenant, position);
  await fyr.streamsHolding(api, tenant, subject.id);
  await fyr.rowsOfType(api, tenant, 'errand');
  await fyr.rowsNaming(api, tenant, { type: 'errand', account });
  await fyr.withinLedningsgrupp(api, tenant, errand.id);
  await fyr.rowsWithDeadlines(api, tenant, ['errand', 'shelf']);
  await fyr.everForgotten(api);
  await fyr.tenantsOf(api);
  await fyr.readInstallation(database.url('api'));
  for (const role of ['relay', 'projector', 'reactor', 'timekeeper'] as const) {
    const log = await fyr.openLog(database.url(role));
    await log.heads();
    await log.read(tenant, { after: 0, limit: 100 });
    await log.readStream(tenant, errand.id);
    await log.close();
  }
  await fyr.readHeads(database.url('timekeeper'), day);
  const verifier = database.url('verifier');
  const heads = [{ tenant, log: { position, hash: '0'.repeat(64) }, access: null, at: day }];
  await fyr.verify({ url: verifier, workflows: { shelf, loan }, vault, heads });
  await fyr.verifyLog(verifier, tenant);
  const asked = { url: verifier, tenant, stream: errand.number, toPosition: position };
  await fyr.caseProof(asked);

  // 4. Keys, and who looked.
  const place = { stream: errand.id, revision: 9, type: 'StepTaken' };
  const sealed = await vault.seal(tenant, subject, place, { name: 'Demo' });
  await vault.open(tenant, subject, place, sealed);
  await vault.pseudonym(tenant, subject.id, 'text');
  const kept = { tenant, stream: errand.id };
  const sha256 = await fyr.documents(api, vault).keep(tenant, errand.id, Buffer.from('Demo'));
  await fyr.documents(api, vault).read({ ...kept, sha256 });
  const draft = { tenant, account, role: 'ombud', type: 'uppdrag', stream: errand.id };
  await draftIn(fyr.drafts(api, vault, 'inside'), draft, subject.id);
  await questionsIn(fyr.savedQuestions(api), { tenant, account });
  await vault.createTenantKey(tenant);
  await vault.rotationDueSince(tenant);
  const access = { tenant, actor: `ombud:${account}`, role: 'ombud', action: 'read', at: day };
  const accessLog = await fyr.openAccessLog(database.url('api'));
  const shown = { purpose: 'EGET_UPPDRAG', subjects: [subject.id], fields: ['card.name'] };
  await accessLog.record({ ...access, ...shown, enheter: [], streamId: errand.id });
  await accessLog.close();
  const auditor = await fyr.openAuditor(database.url('auditor'));
  const [told] = await auditor.accessesOf(tenant, subject.id);
  await auditor.shownBetween(tenant, { from: day, until: day + 1, limit: 10 });
  await auditor.shownAt(tenant, [told?.position ?? 0]);
  await fyr.tenantsWithRole(api, 'ombud');
  await fyr.tellOfVolume(api, tenant, { account, period: 1, at: day });
  await auditor.shownMoreThan(tenant, { since: 0, persons: 0 });
  await auditor.close();

  await release(database, fyr, tenant);
  await logIn(database, fyr, { tenant, account, demoUser });
  await sitInGroup(api, fyr, { tenant, account, ledningsgrupp: errand.id });
  await tellAndAnswer(database, fyr, { tenant, account, systemfel: errand.id, position });
  await vault.forget(tenant, subject);
  await fyr.destroyCards(api, tenant, subject);
  await fyr.destroyDrafts(api, vault, tenant, { client: subject.id, accounts: [subject.id] });
  await fyr.deleteAccounts(api, tenant, [subject.id]);

  const timekeeper = await fyr.openTimers(database.url('timekeeper'));
  const [first] = await timekeeper.due(day, 100);
  await timekeeper.due(day, 100, first);
  await timekeeper.nextDueAt();
  await timekeeper.forgetOldKeys();
  await timekeeper.close();
  const lead = await api.tryLead(`demo ${tenant}`);
  await lead?.release();
  await api.inTenant(tenant, (tx) => sql`select id, context from stream`.execute(tx));
  await api.across((tx) => sql`select id, context from stream`.execute(tx));
  await Promise.all([store.close(), vault.close(), api.close()]);
}

type Fyr = typeof all;

/** A quarter goes out, and is read. */
async function release(database: TestDatabase, fyr: Fyr, tenant: string): Promise<void> {
  const projector = await fyr.openDatabase(database.url('projector'));
  await projector.inTenant(tenant, async (tx) => {
    const quarter = { tenant, to_on: '2012-03-31' };
    const table = { measure: 'errands', dimensions: sql`'{}'::text[]`, from_on: '2012-01-01' };
    await tx
      .insertInto('release')
      .values({ ...quarter, position: 1, rules: 1, released_at: day })
      .execute();
    await tx
      .insertInto('released_count')
      .values({ ...quarter, counts: '{}' })
      .execute();
    await tx
      .insertInto('released_table')
      .values({ ...quarter, ...table, cells: '[]' })
      .execute();
    await sql`select counts from released_count`.execute(tx);
  });
  await projector.close();
  for (const role of ['api', 'outside', 'released'] as const) {
    const reader = await fyr.openDatabase(database.url(role));
    await reader.inTenant(tenant, (tx) =>
      sql`select cells from release join released_table using (tenant, to_on)`.execute(tx),
    );
    await reader.close();
  }
}

/** What those do who know no client: in the outer room. */
async function liveOutside(
  database: TestDatabase,
  fyr: Fyr,
  { tenant, account, errand }: { tenant: string; account: string; errand: string },
): Promise<void> {
  const { custody, secret } = database;
  const vault = await fyr.openVault({ url: database.vaultUrlOf('outside'), custody });
  const store = await fyr.openEventStore({ url: database.url('outside'), secret, vault });
  const id = randomUUID();
  const subject = { kind: 'stream', id } as const;
  const said = { ...exampleEvent(), personal: { subject, text: { title: 'Demo' } } };
  const card = { subject, fields: { title: 'Demo' } };
  await store.append(exampleAppend(tenant, { id, events: [said], card }));
  await store.load({ tenant, ids: [id, errand] });
  await store.readStream(tenant, id, { open: ['stream'] });
  await store.readStream(tenant, errand);
  await store.cards(tenant, [id, errand]);
  await store.resolve(tenant, errand, 'errand');
  await vault.forget(tenant, subject);
  const api = await fyr.openDatabase(database.url('outside'));
  const draft = { tenant, account, role: 'arbetsledare', type: 'uppdrag', stream: errand };
  await draftIn(fyr.drafts(api, vault, 'outside'), draft);
  await questionsIn(fyr.savedQuestions(api), { tenant, account });
  await Promise.all([store.close(), vault.close(), api.close()]);
}

/** What is saved to be asked again, and what no longer is. */
async function questionsIn(
  kept: all.SavedQuestions,
  own: { tenant: string; account: string },
): Promise<void> {
  const question = { question: 'measure=contacts', savedOn: '2020-01-10' };
  const { id } = await kept.save(own, { ...question, name: 'Demo' });
  await kept.list(own);
  await kept.remove(own, id);
  await kept.save(own, { ...question, name: 'Demo' });
}

/** What those do who are told of some streams, and of no uppdrag. */
async function liveTold(
  database: TestDatabase,
  fyr: Fyr,
  given: { tenant: string; account: string; role: 'released' | 'auditor' },
): Promise<void> {
  const { tenant, account, role } = given;
  const { custody, secret } = database;
  const vault = await fyr.openVault({ url: database.vaultUrlOf(role), custody });
  const store = await fyr.openEventStore({ url: database.url(role), secret, vault });
  const id = randomUUID();
  const subject = { kind: 'stream', id } as const;
  const said = { ...exampleEvent(), personal: { subject, text: { title: 'Demo' } } };
  const [type, letter] = role === 'released' ? ['mote', 'M'] : ['loggkontroll', 'G'];
  const made = exampleAppend(tenant, { id, type, letter, events: [said] });
  await store.append(made);
  await store.load({ tenant, ids: [id] });
  await store.readStream(tenant, id, { open: ['stream'] });
  await store.cards(tenant, [id]);
  await store.resolve(tenant, id, type);
  vault.letGo(tenant, subject);
  const api = await fyr.openDatabase(database.url(role));
  const room = role === 'auditor' ? 'audit' : role;
  const draft = { tenant, account, role: type, type, stream: id };
  await draftIn(fyr.drafts(api, vault, room), draft);
  if (role === 'released') await questionsIn(fyr.savedQuestions(api), { tenant, account });
  await Promise.all([store.close(), vault.close(), api.close()]);
}

async function logIn(
  database: TestDatabase,
  fyr: Fyr,
  { tenant, account, demoUser }: { tenant: string; account: string; demoUser: string },
): Promise<void> {
  const accounts = await fyr.openAccounts(database.url('api'));
  const found = await accounts.find(tenant, account);
  if (!found) throw new Error('no account');
  await accounts.ofTenant(tenant);
  await accounts.demoUsers();
  await accounts.findDemoUser(demoUser);
  const identity = { issuer: 'https://idp.fyr.example', subject: `subject of ${account}` };
  const proof = { ...identity, sid: 'one', acr: null };
  const tokens: string[] = [];
  for (let n = 0; n < 4; n++) tokens.push(await accounts.beginSession(found, 'ombud', day, proof));
  const [kept = '', ended = ''] = tokens;
  await accounts.readSession(kept, day + 2 * 60_000);
  await accounts.sessionStands(kept, day);
  await accounts.endSession(ended);
  await accounts.sweepSessions(day - 1);
  await accounts.endVouched(identity.issuer, { sid: 'another' });
  await accounts.endVouched(identity.issuer, { subject: 'another' });
  await accounts.close();

  const api = await fyr.openDatabase(database.url('api'));
  const identities = fyr.identities(api);
  const invitation = await identities.invite({ tenant, account }, day);
  await identities.takeUp(sha256(invitation), identity, 0);
  await identities.bind({ tenant, account }, identity);
  await identities.accountsOf(identity);
  await identities.invite({ tenant, account }, day);
  const [state, browser] = [`state ${tenant}`, `browser ${tenant}`];
  const attempt = { nonce: 'nonce', verifier: 'verifier', invitation: null, back: '/' };
  await identities.beginAttempt(state, browser, attempt, day);
  await identities.takeAttempt(state, browser, day);
  const feeds = fyr.calendarFeeds(api);
  const token = randomBytes(16).toString('hex');
  const feed = { tenant, account, role: 'ombud' };
  await feeds.replace(feed, token, day);
  await feeds.find(token);
  await feeds.begunAt(tenant, account);
  await feeds.end(tenant, account);
  await feeds.replace(feed, token, day);
  await api.close();
}

/** Whoever is invited from outside, and comes with a passkey. */
async function sitInGroup(
  api: Database,
  fyr: Fyr,
  of: { tenant: string; account: string; ledningsgrupp: string },
): Promise<void> {
  const { tenant, account: invitedBy, ledningsgrupp } = of;
  const member = { tenant, account: randomUUID() };
  const invitations = fyr.memberInvitations(api);
  await invitations.openAccount({ ...member, ledningsgrupp }, 'L-2026-001');
  const passkeyOf = (credential: string) => ({
    ...{ credential, publicKey: new Uint8Array(8), counter: 0, transports: ['internal'] },
    ...{ name: 'Demo', createdOn: '2026-03-04', usedOn: null },
  });
  const invitation = { ...member, invitedBy, expiresAt: day + 1 };
  const token = await invitations.invite(invitation);
  await invitations.find(token, day);
  await invitations.takeUp(token, passkeyOf(`one ${tenant}`), day);
  await invitations.invite(invitation);
  await invitations.withdraw(tenant, member.account);
  await invitations.invite(invitation);
  await invitations.into(tenant, ledningsgrupp, day);
  const kept = fyr.passkeys(api);
  await kept.add(member, passkeyOf(`two ${tenant}`));
  await kept.find(member.account, `one ${tenant}`);
  await kept.use(member, `one ${tenant}`, 1, '2026-03-05');
  await kept.remove(member, `two ${tenant}`);
  await kept.of(member);
  const attempt = `attempt ${tenant}`;
  await kept.beginAttempt(attempt, null, 'challenge', day);
  await kept.takeAttempt(attempt, null, day);
}

async function tellAndAnswer(
  database: TestDatabase,
  fyr: Fyr,
  given: { tenant: string; account: string; systemfel: string; position: number },
): Promise<void> {
  const { tenant, account, systemfel, position } = given;
  const reactor = await fyr.openDatabase(database.url('reactor'));
  const kept = fyr.reactions(reactor);
  await kept.begin();
  const from = (await kept.positions()).get(tenant) ?? 0;
  await kept.accounts(tenant);
  await kept.ledningsgrupper(tenant, position);
  await kept.uppdragGivenTo(tenant, account, position);
  const notice = (at: number) => ({
    ...{ account, role: 'ombud', kind: 'UPPDRAG_FRIST', streamType: 'uppdrag' },
    ...{ streamId: systemfel, position: at, at: day },
  });
  const call = (at: number) => ({ position: at, name: 'escalate', streamId: systemfel });
  await kept.record(tenant, from, from + 1, {
    notices: [notice(1), notice(2)],
    calls: [call(1), call(2)],
    parked: [1, 2].map((at) => ({ position: at, error: 'a fault' })),
  });
  await kept.parked();
  await kept.unpark(tenant, 1, { notices: [notice(3)], calls: [], parked: [] });
  const calls = await kept.dueCalls(day, 10);
  const [first, second] = calls.filter((due) => due.tenant === tenant);
  if (!first || !second) throw new Error('no call is due');
  await kept.callDone(first);
  await kept.callFailed(second, day, [notice(4)]);
  const letters = fyr.letters(reactor);
  const due = (await letters.due(day, 10)).find((letter) => letter.tenant === tenant);
  if (!due) throw new Error('no letter is due');
  await letters.failed(due, day);
  await letters.sent({ ...due, notices: due.notices.slice(1) }, 0);
  await reactor.close();

  const api = await fyr.openDatabase(database.url('api'));
  const notices = fyr.notices(api);
  const told = { tenant, account, role: 'ombud' };
  const { notices: listed } = await notices.list(told, { unread: true, limit: 10 });
  await notices.read(told, day, listed[0]?.id);
  await notices.read(told, day);
  await notices.switchMail(told, true);
  const links = fyr.answerLinks(api);
  const token = randomBytes(16).toString('hex');
  await links.keep({ tenant, id: randomUUID(), systemfel, huvudman: 'KOMMUN' }, token);
  await links.find(token);
  const escalations = fyr.escalations(api);
  const centralTenant = randomUUID();
  const origin = { originTenant: tenant, originSystemfel: systemfel, originPosition: position };
  const { reference } = await escalations.of({ ...origin, centralTenant });
  await escalations.behind(centralTenant, [reference]);
  const outer = await fyr.openDatabase(database.url('released'));
  await fyr.openVerksamheter(outer);
  await outer.close();
  await fyr.statesOfType(api, tenant, 'errand');
  await api.close();

  const relay = await fyr.openDatabase(database.url('relay'));
  const cursor = fyr.relayCursor(relay);
  const { epoch } = await cursor.read();
  await cursor.advance(new Map([[tenant, position]]));
  await cursor.raiseEpoch(epoch);
  await relay.close();
}
