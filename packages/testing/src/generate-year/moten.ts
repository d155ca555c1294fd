import type { Dagordningsslag } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { addDays, workingDay } from './agenda.ts';
import { seats } from './ledningsgrupp.ts';
import { reviewerOf, type World } from './world.ts';

/** The ledningsgrupp meets four times a year; days from its first. The fifth is yet to come. */
const meetingDays = [62, 150, 238, 329, 419] as const;

/** Who stays away from each meeting. */
const absent: readonly (readonly number[])[] = [[8], [5, 9], [3, 12], [4, 8, 13]];

/** What each meeting goes through besides its systemfel, with what it says of it. */
const standing: readonly (readonly [Dagordningsslag, string])[] = [
  ['FOREGAENDE_PROTOKOLL', 'Föregående protokoll läggs till handlingarna.'],
  ['STATISTIK', 'Ombuden gick igenom periodens statistik.'],
  ['KO_PRIORITERING', 'Riktlinjen för turordning följs. Ingen ändring.'],
  ['FORDELNING_ENHETER', 'Fördelningen mellan stadsdelarna är rimlig.'],
  ['BEMANNING', 'Bemanningen gicks igenom.'],
  ['EKONOMI', 'Det ekonomiska läget gicks igenom.'],
  ['NASTA_MOTE', 'Nästa möte hålls som planerat.'],
];

/** A meeting to come, and what it is to take up. */
export type Meeting = {
  readonly id: string;
  readonly on: LocalDate;
  /** The one after it, for what is put off. */
  readonly next: Meeting | undefined;
  /** Whose turn it is there, in the order reported. */
  readonly decisions: { readonly systemfelId: string; readonly decide: () => Promise<unknown> }[];
  /** Keys of what has happened since the last meeting. */
  readonly news: { readonly key: string; readonly kind: Dagordningsslag }[];
};

/**
 * Plans the year's meetings on its first days, holds each on its day, and plans the one after them
 * before the last.
 */
export function motenOfTheYear(
  world: World,
  ledningsgruppId: string,
  startsOn: LocalDate,
): readonly Meeting[] {
  const meetings: Meeting[] = [];
  for (const day of meetingDays.toReversed()) {
    meetings.unshift({
      ...{ id: world.random.uuid(), on: workingDay(addDays(startsOn, day)), next: meetings[0] },
      ...{ decisions: [], news: [] },
    });
  }
  for (const [index, meeting] of meetings.entries()) {
    new Session(world, ledningsgruppId, meeting, index).plan(startsOn);
  }
  return meetings;
}

/** One meeting, from its planning to its approved minutes. */
class Session {
  readonly #world: World;
  readonly #group: string;
  readonly #meeting: Meeting;
  readonly #number: number;

  constructor(world: World, group: string, meeting: Meeting, number: number) {
    this.#world = world;
    this.#group = group;
    this.#meeting = meeting;
    this.#number = number;
  }

  plan(startsOn: LocalDate): void {
    const { agenda, stage } = this.#world;
    const place = stage.place.premises;
    const { on } = this.#meeting;
    // The second was to be a week earlier: one of those who decide could not come.
    const moved = this.#number === 1;
    const plannedOn = moved ? addDays(on, -7) : on;
    const isOfTheYear = this.#number < meetingDays.length - 1;
    agenda.on(addDays(startsOn, isOfTheYear ? 2 : 300), () =>
      this.#secretary({
        type: 'PlanMote',
        data: { ledningsgruppId: this.#group, plannedOn, startsAt: '13:00', endsAt: '15:30' },
        personal: { place },
      }),
    );
    if (!isOfTheYear) agenda.on(addDays(startsOn, 358), () => this.#propose());
    if (moved) {
      agenda.on(addDays(on, -35), () =>
        this.#secretary({
          type: 'MoveMote',
          data: { plannedOn: on, startsAt: '13:00', endsAt: '15:30' },
          personal: { place, reason: 'Förhinder hos en av de beslutande.' },
        }),
      );
    }
    agenda.on(addDays(on, -14), () => this.#call());
    agenda.on(addDays(on, -8), () => this.#prepare());
    agenda.on(on, () => this.#hold());
    agenda.on(addDays(on, 4), () => this.#draft());
    agenda.on(addDays(on, 8), () => this.#approve(seats.chair));
    agenda.on(addDays(on, 11), () => this.#approve(seats.psykiatri));
  }

  /** The agenda as it is known two weeks ahead; what comes later stands on the one of the day. */
  async #call(): Promise<void> {
    const { decisions, news } = this.#meeting;
    const items = [
      ...decisions.map(({ systemfelId }) => ({
        ...{ key: `SYSTEMFEL:${systemfelId}`, kind: 'NYTT_SYSTEMFEL' },
      })),
      ...news,
      ...standing.map(([kind]) => ({ key: `STAENDE:${kind}`, kind })),
    ];
    const once = items.filter(
      ({ key }, index) => items.findIndex((item) => item.key === key) === index,
    );
    await this.#secretary({ type: 'CallMote', data: { agenda: once } });
  }

  /** Nobody but its author has looked at it yet. */
  #propose() {
    const [first] = this.#world.stage.ombud;
    if (!first) throw new Error('somebody brings something up');
    return this.#give(
      { role: 'ombud', id: first.id },
      {
        type: 'AddAgendaItem',
        data: { kind: 'OVRIGT' },
        personal: {
          title: 'Mottagningar som stänger på sommaren',
          text: 'Vi vill gå igenom vilka mottagningar som var stängda och vad det ledde till.',
        },
      },
    );
  }

  async #prepare(): Promise<void> {
    const [first, second] = this.#world.stage.ombud;
    if (!first) throw new Error('somebody sends in a paper');
    const reviewer = reviewerOf(this.#world.stage, second);
    const by = { role: 'ombud', id: first.id } as const;
    for (const [index, { systemfelId }] of this.#meeting.decisions.entries()) {
      await this.#give(by, {
        type: 'AttachPaper',
        data: { item: `SYSTEMFEL:${systemfelId}` },
        personal: {
          title: 'Underlag till diskussionen',
          text: 'Vad vi har sett, hos vilka och hur länge. Inga enskilda ärenden beskrivs.',
        },
      });
      await this.#give(reviewer, {
        type: 'ReviewPaper',
        data: { paper: index + 1, result: 'NAMNER_INGEN' },
      });
    }
    await this.#chair({
      type: 'AddAgendaItem',
      data: { kind: 'UTATRIKTAT' },
      personal: { title: 'Hur vi når dem som inte har någon kontakt' },
    });
    const first3 = ['STAENDE:FOREGAENDE_PROTOKOLL', 'STAENDE:STATISTIK', 'TILLAGD:1'];
    await this.#chair({ type: 'OrderAgenda', data: { order: first3 } });
  }

  async #hold(): Promise<void> {
    const away = absent[this.#number] ?? [];
    // Halfway through the year one member gave way to another.
    const gone = this.#number < 2 ? seats.after : seats.alvsjo;
    const all = Array.from({ length: seats.after }, (_, index) => index + 1);
    const present = all.filter((member) => member !== gone && !away.includes(member));
    await this.#secretary({
      type: 'HoldMote',
      data: {
        ledningsgruppId: this.#group,
        present,
        chair: seats.chair,
        secretary: seats.secretary,
      },
    });
    for (const { decide } of this.#meeting.decisions) await decide();
    for (const [kind, text] of standing) {
      await this.#secretary({
        type: 'DecideQuestion',
        data: { item: `STAENDE:${kind}` },
        personal: { text },
      });
    }
    await this.#secretary({
      type: 'NameAdjusters',
      data: { adjusters: [seats.chair, seats.psykiatri] },
    });
    await this.#secretary({ type: 'CloseMote' });
  }

  #draft() {
    return this.#secretary({
      type: 'DraftMinutes',
      personal: {
        text: `Protokoll från möte ${this.#number + 1}. Besluten framgår av paragraferna.`,
      },
    });
  }

  #approve(member: number) {
    const { stage } = this.#world;
    const who = member === seats.chair ? stage.ledamot : stage.ledamotPsykiatri;
    const by = { role: 'ledamot', id: who.id } as const;
    return this.#give(by, { type: 'ApproveMinutes', data: { member, draft: 1 } });
  }

  #secretary(command: { type: string; data?: unknown; personal?: unknown }) {
    return this.#give({ role: 'ledamot', id: this.#world.stage.sekreterare.id }, command);
  }

  #chair(command: { type: string; data?: unknown; personal?: unknown }) {
    return this.#give({ role: 'ledamot', id: this.#world.stage.ledamot.id }, command);
  }

  #give(
    by: Parameters<World['give']>[2],
    command: { type: string; data?: unknown; personal?: unknown },
  ) {
    return this.#world.give('mote', this.#meeting.id, by, command);
  }
}
