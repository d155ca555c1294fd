import { addDays, workingDay } from './agenda.ts';
import type { Fault } from './systemfel-faults.ts';
import type { By, Stage, World } from './world.ts';

const place = 'Stadshuset';

/**
 * The city's central ledningsgrupp: it starts with the year, takes up what Söderort escalates at a
 * meeting of its own and answers. Neither verksamhet reads the other: what crosses is a reference.
 */
export class Central {
  readonly #world: World;
  readonly #there: NonNullable<Stage['central']>;
  readonly #group: string;

  constructor(world: World, there: NonNullable<Stage['central']>) {
    this.#world = world;
    this.#there = there;
    this.#group = world.random.uuid();
    world.agenda.on(world.startsOn, () => this.#start());
  }

  async #start(): Promise<void> {
    const { startsOn: from, random } = this.#world;
    const { tenant, ledamot, handlaggare } = this.#there;
    await this.#lead('verksamhet', tenant, {
      type: 'StartVerksamhet',
      data: { kind: 'CENTRAL', driftsform: 'EGEN_REGI', from },
      personal: { name: 'Demo Central ledningsgrupp' },
    });
    await this.#lead('verksamhet', tenant, {
      type: 'RegisterHuvudman',
      data: { huvudman: 'SOCIALFORVALTNINGEN', huvudmanTyp: 'KOMMUN_SOCIALTJANST', from },
      personal: { name: 'Socialförvaltningen', contactFunction: 'Avdelningschefen' },
    });
    await this.#lead('ledningsgrupp', this.#group, {
      type: 'FormLedningsgrupp',
      data: { kind: 'CENTRAL', from },
      personal: { name: 'Stadens centrala ledningsgrupp' },
    });
    for (const [account, name, organisation, chair] of [
      [ledamot, 'Demo Central Ledamot', 'KOMMUN', true],
      [handlaggare, 'Demo Central Handläggare', 'KOMMUN', false],
      [undefined, 'Demo Central Ledamot Psykiatri', 'REGION_PSYKIATRI', false],
    ] as const) {
      await this.#lead('ledningsgrupp', this.#group, {
        type: 'AppointMember',
        data: {
          person: account?.id ?? random.uuid(),
          ...(account ? { account: account.id } : {}),
          ...{ organisation, mandate: account === handlaggare ? 'ADJUNGERAD' : 'BESLUTANDE' },
          ...{ chair, secretary: account === handlaggare },
          ...{ external: organisation !== 'KOMMUN', from },
        },
        personal: { name, function: 'Ledamot' },
      });
    }
  }

  /**
   * What the reactor and the API do between verksamheter when an escalation is recorded.
   * @returns the systemfel there
   */
  async receive(systemfelId: string, fault: Fault, quarter: string): Promise<string> {
    const { stage, random } = this.#world;
    const recorded = await stage.store.readStream(stage.tenant, systemfelId);
    const escalated = recorded.findLast(({ type }) => type === 'EscalatedToCentralLedningsgrupp');
    if (!escalated) throw new Error('nothing was escalated');
    const origin = await stage.reference(systemfelId, escalated.position);
    const identified = recorded.findLast(({ type }) => type === 'SystemfelIdentified');
    const { on: _, ...codes } = identified?.data ?? {};
    const id = random.uuid();
    const { title, description, huvudmanTyp, art } = fault;
    const personal = { title, description };
    const observed = { huvudmanTyp, art, quarter, origin };
    await this.#systemfel(id, 'reactor', { type: 'ObserveSystemfel', data: observed, personal });
    await this.#systemfel(id, 'reactor', { type: 'IdentifySystemfel', data: codes, personal });
    return id;
  }

  /** Reviewed, brought to a meeting, decided there and answered, over some forty days. */
  take(id: string): void {
    const { agenda, random, today } = this.#world;
    const { ledamot, handlaggare, arbetsledare } = this.#there;
    const leads = { role: 'arbetsledare', id: arbetsledare.id } as const;
    const decides = { role: 'ledamot', id: ledamot.id } as const;
    const writes = { role: 'arbetsledare', id: handlaggare.id } as const;
    const meetingId = random.uuid();
    const on = workingDay(addDays(today, 30));
    agenda.on(addDays(today, 5), async () => {
      await this.#systemfel(id, leads, { type: 'ReviewAnonymity' });
      await this.#lead('mote', meetingId, {
        type: 'PlanMote',
        data: { ledningsgruppId: this.#group, plannedOn: on, startsAt: '09:00' },
        personal: { place },
      });
      await this.#systemfel(id, leads, { type: 'ReportToLedningsgrupp', data: { meetingId } });
    });
    agenda.on(addDays(on, -10), () =>
      this.#lead('mote', meetingId, {
        type: 'CallMote',
        data: { agenda: [{ key: `SYSTEMFEL:${id}`, kind: 'NYTT_SYSTEMFEL' }] },
      }),
    );
    agenda.on(on, async () => {
      await this.#mote(meetingId, writes, {
        type: 'HoldMote',
        data: { ledningsgruppId: this.#group, present: [1, 2, 3], chair: 1, secretary: 2 },
      });
      const data = { meetingId, decision: 'HANTERA_SJALVA' };
      await this.#systemfel(id, decides, { type: 'DecideInLedningsgrupp', data });
      await this.#mote(meetingId, writes, { type: 'NameAdjusters', data: { adjusters: [1] } });
      await this.#mote(meetingId, writes, { type: 'CloseMote' });
      const personal = { text: 'Protokoll från mötet. Beslutet framgår av paragrafen.' };
      await this.#mote(meetingId, writes, { type: 'DraftMinutes', personal });
    });
    agenda.on(addDays(on, 6), async () => {
      const data = { member: 1, draft: 1 };
      await this.#mote(meetingId, decides, { type: 'ApproveMinutes', data });
    });
  }

  /** The answer goes to all that brought it up; the reactor carries it. */
  async answer(id: string, origin: string): Promise<void> {
    const { ledamot } = this.#there;
    const personal = { text: 'Staden tar upp frågan med regionen.' };
    const data = { answer: 'DELVIS' };
    const by = { role: 'ledamot', id: ledamot.id } as const;
    await this.#systemfel(id, by, { type: 'AnswerOrigin', data, personal });
    await this.#world.give('systemfel', origin, 'reactor', {
      type: 'AnswerCentralLedningsgrupp',
      ...{ data, personal },
    });
  }

  #lead(
    type: 'verksamhet' | 'ledningsgrupp' | 'mote',
    id: string,
    command: { type: string; data?: unknown; personal?: unknown },
  ) {
    const { tenant, arbetsledare } = this.#there;
    const by = { role: 'arbetsledare', id: arbetsledare.id } as const;
    return this.#world.give(type, id, by, command, tenant);
  }

  #mote(id: string, by: By, command: { type: string; data?: unknown; personal?: unknown }) {
    return this.#world.give('mote', id, by, command, this.#there.tenant);
  }

  #systemfel(id: string, by: By, command: { type: string; data?: unknown; personal?: unknown }) {
    return this.#world.give('systemfel', id, by, command, this.#there.tenant);
  }
}
