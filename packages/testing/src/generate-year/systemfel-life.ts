import type { EffektKod, HuvudmanSvar, HuvudmanTyp, LedningsgruppBeslut } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { addDays } from './agenda.ts';
import type { Central } from './central.ts';
import type { Meeting } from './moten.ts';
import { huvudmanOf } from './place.ts';
import type { Fault } from './systemfel-faults.ts';
import type { Lives } from './uppdrag-life.ts';
import type { By, World } from './world.ts';

/** A systemfel on its way: each step is something that one of its people does on a day. */
export type Way = {
  readonly id: string;
  readonly fault: Fault;
  readonly author: string;
  readonly reviewer: Extract<By, object>;
  readonly begins: LocalDate;
};

/** What the year's systemfel are taken up at. */
export type Groups = {
  readonly meetings: readonly Meeting[];
  readonly central: Central | undefined;
};

/** The steps, one a method, in the order of a life. */
export class Story {
  readonly way: Way;
  readonly #world: World;
  readonly #lives: Lives;
  readonly #groups: Groups;
  #link = '';

  constructor(world: World, way: Way, lives: Lives, groups: Groups) {
    this.#world = world;
    this.way = way;
    this.#lives = lives;
    this.#groups = groups;
  }

  daysTo(day: LocalDate): number {
    const begins = Temporal.PlainDate.from(this.way.begins);
    return begins.until(day, { largestUnit: 'day' }).days;
  }

  /** The first one so many days after it was first seen. */
  nextMeeting(days: number): Meeting {
    const after = addDays(this.way.begins, days);
    const meeting = this.#groups.meetings.find(({ on }) => on > after);
    if (!meeting) throw new Error(`${this.way.fault.title} begins after the last meeting`);
    return meeting;
  }

  /** Waits for its turn at the meeting; one who decides there says so, or its secretary. */
  atMeeting(meeting: Meeting, decision: LedningsgruppBeslut, said: object = {}): void {
    const { id: systemfelId } = this.way;
    const { random, stage } = this.#world;
    const { id } = random.pick([stage.ledamot, stage.ledamotFarsta, stage.sekreterare]);
    const data = { meetingId: meeting.id, decision, ...said };
    const decide = () =>
      this.#by('ledamot', id, {
        type: 'DecideInLedningsgrupp',
        data,
        personal: { comment: 'Ledningsgruppen är enig.' },
      });
    meeting.decisions.push({ systemfelId, decide });
  }

  /** On to the central ledningsgrupp, which takes it up and answers. */
  centrally(day: number): void {
    const { central } = this.#groups;
    if (!central) throw new Error('there is no central ledningsgrupp');
    const { id, fault, begins } = this.way;
    this.at(day, async () => {
      const there = await central.receive(id, fault, quarterOf(begins));
      central.take(there);
      this.at(day + 45, () => central.answer(there, id));
    });
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
    const { role, id } = this.way.reviewer;
    return this.#by(role, id, { type: 'ReviewAnonymity' });
  }

  report({ id }: Meeting) {
    const data = { meetingId: id };
    return this.#by('ombud', this.way.author, { type: 'ReportToLedningsgrupp', data });
  }

  reportDirectly(huvudmanTyp: HuvudmanTyp) {
    const data = { huvudman: this.huvudman(huvudmanTyp) };
    return this.#by('ombud', this.way.author, { type: 'ReportDirectly', data });
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

  receive(type: HuvudmanTyp) {
    return this.#ledamot({ type: 'ConfirmReceipt', data: { huvudman: this.huvudman(type) } });
  }

  answer(type: HuvudmanTyp, answer: HuvudmanSvar) {
    return this.#ledamot(this.#answering(type, answer));
  }

  answerByLetter(type: HuvudmanTyp, answer: HuvudmanSvar) {
    return this.#ledamot(this.#answering(type, answer, { file: 'Brev i pärmen Svar' }));
  }

  issueLink(type: HuvudmanTyp) {
    this.#link = this.#world.random.uuid();
    const data = { huvudman: this.huvudman(type), link: this.#link };
    return this.#ledamot({ type: 'IssueAnswerLink', data });
  }

  receiveByLink(type: HuvudmanTyp) {
    const data = { huvudman: this.huvudman(type) };
    return this.#by('huvudman', this.#link, { type: 'ConfirmReceipt', data });
  }

  answerByLink(type: HuvudmanTyp, answer: HuvudmanSvar) {
    return this.#by('huvudman', this.#link, this.#answering(type, answer));
  }

  /** An answer, which also stands on the agenda of the next meeting. */
  #answering(type: HuvudmanTyp, answer: HuvudmanSvar, file: { readonly file?: string } = {}) {
    const huvudman = this.huvudman(type);
    const coming = this.#groups.meetings.find(({ on }) => on > this.#world.today);
    coming?.news.push({ key: `SVAR:${this.way.id}:${huvudman}`, kind: 'SVAR_INKOMMET' });
    const personal = { text: 'Vi har gått igenom rutinen med berörd enhet.', ...file };
    return { type: 'AnswerHuvudman', data: { huvudman, answer }, personal };
  }

  promise(type: HuvudmanTyp | undefined) {
    const data = { ...this.#addressed(type), dueOn: addDays(this.#world.today, 60) };
    const personal = { owner: 'Enhetschefen', action: 'Ändrar rutinen och utbildar personalen.' };
    return this.#ledamot({ type: 'PromiseRemedy', data, personal });
  }

  carryOut(type: HuvudmanTyp | undefined) {
    const data = { ...this.#addressed(type), followUpOn: addDays(this.#world.today, 55) };
    const personal = { action: 'Rutinen är ändrad.' };
    return this.#ledamot({ type: 'CarryOutRemedy', data, personal });
  }

  followUp(type: HuvudmanTyp | undefined, effect: EffektKod) {
    const data = { ...this.#addressed(type), effect, newEvidence: effect === 'OFORANDRAT' };
    return this.#ledamot({ type: 'MakeFollowUp', data });
  }

  resolve() {
    return this.#ledamot({ type: 'ResolveSystemfel' });
  }

  closeUnresolved() {
    const personal = { reason: 'Huvudmannen anser sig följa regelverket.' };
    return this.#ledamot({ type: 'CloseSystemfelUnresolved', personal });
  }

  escalateToLansstyrelse(reason: 'AVVISAT') {
    return this.#ledamot({ type: 'EscalateToLansstyrelse', data: { reason } });
  }

  reopen() {
    const personal = { reason: 'Det har hänt igen.' };
    return this.#by('ombud', this.way.author, { type: 'ReopenSystemfel', personal });
  }

  huvudman(type: HuvudmanTyp): string {
    return huvudmanOf(this.#world.stage.place, type);
  }

  #addressed(type: HuvudmanTyp | undefined) {
    return type === undefined ? {} : { huvudman: this.huvudman(type) };
  }

  #ledamot(command: { type: string; data?: unknown; personal?: unknown }) {
    return this.#by('ledamot', this.#world.stage.ledamot.id, command);
  }

  #by(
    role: Extract<By, object>['role'],
    id: string,
    command: { type: string; data?: unknown; personal?: unknown },
  ) {
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

function quarterOf(day: LocalDate): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
