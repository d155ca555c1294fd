import type { EffektKod, HuvudmanSvar, HuvudmanTyp } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { addDays } from './agenda.ts';
import { type Fault, faults } from './systemfel-faults.ts';
import type { Lives } from './uppdrag-life.ts';
import type { Role, World } from './world.ts';

/** The ledningsgrupp meets four times a year; days from its first. */
const meetingDays = [62, 150, 238, 329] as const;

/** A systemfel on its way: each step is something that one of its people does on a day. */
type Way = {
  readonly id: string;
  readonly fault: Fault;
  readonly author: string;
  readonly reviewer: string;
  readonly begins: LocalDate;
};

/**
 * Plans the year's systemfel, which between them go every way there is.
 * @returns how many
 */
export function systemfelOfTheYear(world: World, lives: Lives, startsOn: LocalDate): number {
  const { random } = world;
  const meetings = meetingDays.map((day) => ({ on: addDays(startsOn, day), id: random.uuid() }));
  const ways = faults.map((fault): Way => {
    const [author, reviewer] = random.some(world.stage.ombud, 2);
    if (!author || !reviewer) throw new Error('a review takes two ombud');
    const begins = addDays(startsOn, fault.day);
    return { id: random.uuid(), fault, author: author.id, reviewer: reviewer.id, begins };
  });
  ways.forEach((way) => {
    const story = new Story(world, way, lives);
    story.at(0, () => story.observe());
    storyOf(way.fault, story, meetings, ways);
  });
  return ways.length;
}

type Meeting = { readonly on: LocalDate; readonly id: string };

function storyOf(
  fault: Fault,
  story: Story,
  meetings: readonly Meeting[],
  ways: readonly Way[],
): void {
  const { way } = story;
  const first = ways[0];
  if (!first) throw new Error('a year has systemfel');
  const meeting = meetings.find(({ on }) => on > addDays(way.begins, 20));
  if (!meeting) throw new Error(`${fault.title} begins after the last meeting`);
  const toMeeting = Temporal.PlainDate.from(way.begins).until(meeting.on, {
    largestUnit: 'day',
  }).days;
  const [type = 'ANNAN', secondType] = fault.huvudmanTyp;

  if (fault.way === 'singleCase') {
    story.at(8, () => story.singleCase());
    return;
  }
  if (fault.way === 'merged') {
    story.at(12, () => story.merge(first.id));
    return;
  }
  story.at(10, () => story.identify());
  if (fault.way === 'withdrawn') {
    story.at(18, () => story.withdraw());
    return;
  }
  story.at(14, () => story.review());

  if (fault.way === 'directly') {
    story.at(16, () => story.reportDirectly(type));
    story.at(25, () => story.receive(type));
    story.answered(45, type, 'ACCEPTERAR', 'AVHJALPT');
    story.at(170, () => story.resolve());
    story.at(180, () => story.reportInBerattelse());
    return;
  }

  story.at(15, () => story.report(meeting));
  story.at(toMeeting, () => story.decide(meeting, decisionOf(fault)));
  const after = toMeeting + 2;
  switch (fault.way) {
    case 'rejected':
      story.at(after, () => story.reject());
      break;
    case 'ourselves':
      story.at(after, () => story.promise(undefined));
      story.at(after + 30, () => story.carryOut(undefined));
      story.at(after + 90, () => story.followUp(undefined, 'AVHJALPT'));
      story.at(after + 91, () => story.resolve());
      break;
    case 'central':
      story.at(after, () => story.escalate('EscalateToCentralLedningsgrupp', 'ORSAK_EJ_LOKAL'));
      story.at(after + 60, () => story.centralAnswer());
      break;
    case 'returned':
      story.at(after, () => story.sendBack());
      story.at(after + 10, () => story.identify());
      story.at(after + 12, () => story.review());
      story.at(after + 13, () => story.reportDirectly(type));
      break;
    case 'unremedied':
      for (const each of [type, secondType ?? type]) story.at(after, () => story.forward(each));
      story.at(after + 20, () => story.receive(type));
      story.at(after + 40, () => story.answer(type, 'AVVISAR'));
      // The other one never answers: its deadline passes after eight weeks.
      story.at(after + 65, () => story.escalate('EscalateToLansstyrelse', 'OBESVARAT'));
      story.at(after + 80, () => story.closeUnresolved());
      break;
    case 'unchanged':
      story.at(after, () => story.forward(type));
      story.answered(after + 30, type, 'DELVIS', 'OFORANDRAT');
      break;
    case 'remedied':
    case 'reopened':
      story.at(after, () => story.forward(type));
      story.at(after + 9, () => story.receive(type));
      story.answered(after + 30, type, 'ACCEPTERAR', 'AVHJALPT');
      story.at(after + 140, () => story.resolve());
      if (fault.way === 'reopened') story.at(after + 160, () => story.reopen());
  }
}

function decisionOf({ way }: Fault): string {
  if (way === 'rejected') return 'AVVISA';
  if (way === 'ourselves') return 'HANTERA_SJALVA';
  if (way === 'central') return 'ESKALERA';
  return way === 'returned' ? 'ATERSANDA' : 'VIDAREBEFORDRA';
}

/** The steps, one a method, in the order of a life. */
class Story {
  readonly way: Way;
  readonly #world: World;
  readonly #lives: Lives;

  constructor(world: World, way: Way, lives: Lives) {
    this.#world = world;
    this.way = way;
    this.#lives = lives;
  }

  at(day: number, step: () => Promise<unknown>): void {
    this.#world.agenda.on(addDays(this.way.begins, day), step);
  }

  /** A huvudman's answer, and what follows from it over a hundred days. */
  answered(day: number, type: HuvudmanTyp, answer: HuvudmanSvar, effect: EffektKod): void {
    this.at(day, () => this.answer(type, answer));
    this.at(day + 5, () => this.promise(type));
    this.at(day + 40, () => this.carryOut(type));
    this.at(day + 100, () => this.followUp(type, effect));
  }

  observe() {
    const { title, huvudmanTyp, art } = this.way.fault;
    const data = { huvudmanTyp, art, quarter: quarterOf(this.#world.today) };
    return this.#by('ombud', this.way.author, {
      type: 'ObserveSystemfel',
      data,
      personal: { title },
    });
  }

  async identify() {
    const { title, description, niva, art, huvudmanTyp } = this.way.fault;
    await this.#by('ombud', this.way.author, {
      type: 'IdentifySystemfel',
      data: {
        test: test(true),
        ...{ niva, art, huvudmanTyp },
        livsomrade: ['MYNDIGHETSKONTAKT'],
        konsekvens: ['TAPPAD_TILLIT'],
        allvarsgrad: 'MEDEL',
      },
      personal: { title, description },
    });
    await this.#linkEvidence();
  }

  /** From uppdrag that have an observation to show; neither stream names the other in the open. */
  async #linkEvidence(): Promise<void> {
    const { stage, today } = this.#world;
    const witnesses = this.#lives.filter(
      ({ closed, observations }) => !closed && observations.length > 0,
    );
    for (const life of this.#world.random.some(witnesses, 3)) {
      const observation = life.observations.shift();
      const by = life.huvudansvarig;
      const alone = this.#world.ombudOf(life.enhet).length < 2;
      await this.#by('ombud', by.id, {
        type: 'LinkEvidence',
        data: {
          client: await stage.pseudonym(life.clientId, this.way.id),
          quarter: quarterOf(today),
          ...(alone ? {} : { enhet: life.enhet }),
        },
      });
      await this.#world.give(
        'uppdrag',
        life.id,
        { role: 'ombud', id: by.id },
        {
          type: 'LinkObservation',
          data: { observation },
          personal: { systemfelId: this.way.id },
        },
      );
    }
  }

  review() {
    return this.#by('ombud', this.way.reviewer, { type: 'ReviewAnonymity' });
  }

  report({ id }: Meeting) {
    const data = { meetingId: id };
    return this.#by('ombud', this.way.author, { type: 'ReportToLedningsgrupp', data });
  }

  reportDirectly(huvudmanTyp: HuvudmanTyp) {
    const data = { huvudman: codeOf(huvudmanTyp), huvudmanTyp };
    const personal = { receiver: 'Enhetschefen' };
    return this.#by('ombud', this.way.author, { type: 'ReportDirectly', data, personal });
  }

  reportInBerattelse() {
    const data = { reportId: this.#world.random.uuid() };
    return this.#by('ombud', this.way.author, { type: 'ReportInVerksamhetsberattelse', data });
  }

  singleCase() {
    const data = { test: test(false) };
    const personal = { reason: 'Det gällde en enda handläggning och är omprövat.' };
    return this.#by('ombud', this.way.author, { type: 'AssessAsSingleCase', data, personal });
  }

  merge(intoSystemfelId: string) {
    const data = { intoSystemfelId };
    return this.#by('ombud', this.way.author, { type: 'MergeSystemfel', data });
  }

  withdraw() {
    const personal = { reason: 'Rutinen är redan ändrad.' };
    return this.#by('ombud', this.way.author, { type: 'WithdrawSystemfel', personal });
  }

  decide({ id }: Meeting, decision: string) {
    const data = { decision, meetingId: id, paragraph: this.#world.random.int(3, 12) };
    return this.#ledamot({ type: 'DecideInLedningsgrupp', data });
  }

  forward(huvudmanTyp: HuvudmanTyp) {
    const data = { huvudman: codeOf(huvudmanTyp), huvudmanTyp };
    const personal = { receiver: 'Verksamhetschefen' };
    return this.#ledamot({ type: 'ForwardToHuvudman', data, personal });
  }

  receive(type: HuvudmanTyp) {
    return this.#ledamot({ type: 'ConfirmReceipt', data: { huvudman: codeOf(type) } });
  }

  answer(type: HuvudmanTyp, answer: HuvudmanSvar) {
    const data = { huvudman: codeOf(type), answer };
    const personal = { text: 'Vi har gått igenom rutinen med berörd enhet.' };
    return this.#ledamot({ type: 'AnswerHuvudman', data, personal });
  }

  promise(type: HuvudmanTyp | undefined) {
    const data = { ...huvudman(type), dueOn: addDays(this.#world.today, 60) };
    const personal = { owner: 'Enhetschefen', action: 'Ändrar rutinen och utbildar personalen.' };
    return this.#ledamot({ type: 'PromiseRemedy', data, personal });
  }

  carryOut(type: HuvudmanTyp | undefined) {
    const data = { ...huvudman(type), followUpOn: addDays(this.#world.today, 55) };
    const personal = { action: 'Rutinen är ändrad.' };
    return this.#ledamot({ type: 'CarryOutRemedy', data, personal });
  }

  followUp(type: HuvudmanTyp | undefined, effect: EffektKod) {
    const data = { ...huvudman(type), effect, newEvidence: effect === 'OFORANDRAT' };
    return this.#ledamot({ type: 'MakeFollowUp', data });
  }

  resolve() {
    return this.#ledamot({ type: 'ResolveSystemfel' });
  }

  closeUnresolved() {
    const personal = { reason: 'Huvudmannen anser sig följa regelverket.' };
    return this.#ledamot({ type: 'CloseSystemfelUnresolved', personal });
  }

  reject() {
    const personal = { reason: 'Frågan ligger utanför ledningsgruppens uppdrag.' };
    return this.#ledamot({ type: 'RejectSystemfel', personal });
  }

  sendBack() {
    const data = { reason: 'OTILLRACKLIGT_UNDERLAG' };
    return this.#ledamot({ type: 'ReturnSystemfel', data });
  }

  escalate(type: 'EscalateToCentralLedningsgrupp' | 'EscalateToLansstyrelse', reason: string) {
    return this.#ledamot({ type, data: { reason } });
  }

  centralAnswer() {
    const personal = { text: 'Staden tar upp frågan med regionen.' };
    const data = { answer: 'DELVIS' };
    return this.#ledamot({ type: 'AnswerCentralLedningsgrupp', data, personal });
  }

  reopen() {
    const personal = { reason: 'Det har hänt igen.' };
    return this.#by('ombud', this.way.author, { type: 'ReopenSystemfel', personal });
  }

  #ledamot(command: { type: string; data?: unknown; personal?: unknown }) {
    return this.#by('ledamot', this.#world.stage.ledamot.id, command);
  }

  #by(role: Role, id: string, command: { type: string; data?: unknown; personal?: unknown }) {
    return this.#world.give('systemfel', this.way.id, { role, id }, command);
  }
}

function test(yes: boolean) {
  return {
    seenInSeveralUppdrag: yes,
    seenRepeatedly: yes,
    wouldHitOthers: yes,
    causeIsStructural: yes,
    singleCasePursued: true,
  };
}

function huvudman(type: HuvudmanTyp | undefined) {
  return type === undefined ? {} : { huvudman: codeOf(type) };
}

/** Söderort writes to one of each kind. */
function codeOf(type: HuvudmanTyp): string {
  return `${type}_SODERORT`;
}

function quarterOf(day: LocalDate): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
