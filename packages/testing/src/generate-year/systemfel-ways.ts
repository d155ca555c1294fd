import type { HuvudmanTyp } from '@fyr/domain';
import type { Meeting } from './moten.ts';
import { type Groups, Story, type Way } from './systemfel-life.ts';
import type { Lives } from './uppdrag-life.ts';
import { reviewerOf, type World } from './world.ts';

/**
 * Plans the year's systemfel, which between them go every way there is. Each that is reported is
 * decided or put off at the next meeting.
 * @returns how many
 */
export function systemfelOfTheYear(world: World, lives: Lives, groups: Groups): number {
  const { random, stage } = world;
  const { place, ombud } = stage;
  const ways = place.faults.map((fault): Way => {
    const [author, other] = random.some(ombud, 2);
    if (!author) throw new Error('nobody works there');
    const reviewer = reviewerOf(stage, other);
    const begins = world.dayOf(fault.day);
    return { id: random.uuid(), fault, author: author.id, reviewer, begins };
  });
  for (const way of ways) {
    const story = new Story(world, way, lives, groups);
    story.at(0, () => story.observe());
    begin(story, ways[0]?.id ?? '');
  }
  return ways.length;
}

/** From the first sight of it to the report, or to where it ends before that. */
function begin(story: Story, first: string): void {
  const { fault } = story.way;
  if (fault.way === 'singleCase') {
    story.at(8, () => story.singleCase());
    return;
  }
  if (fault.way === 'merged') {
    story.at(12, () => story.merge(first));
    return;
  }
  story.at(10, () => story.identify());
  if (fault.way === 'withdrawn') {
    story.at(18, () => story.withdraw());
    return;
  }
  story.at(14, () => story.review());
  if (fault.way === 'directly') {
    const [type = 'ANNAN'] = fault.huvudmanTyp;
    story.at(16, () => story.reportDirectly(type));
    story.at(25, () => story.receive(type));
    story.answered(45, type, 'ACCEPTERAR', 'AVHJALPT');
    story.at(170, () => story.resolve());
    story.at(180, () => story.reportInBerattelse());
    return;
  }
  const meeting = story.nextMeeting(20);
  story.at(15, () => story.report(meeting));
  if (fault.putOff) {
    const { next } = meeting;
    if (!next) throw new Error(`${fault.title} is put off past the last meeting`);
    story.atMeeting(meeting, 'BORDLAGG', { nextMeetingId: next.id });
    decided(story, next);
  } else {
    decided(story, meeting);
  }
}

/** What a meeting decides, and what comes of it; days from the meeting. */
function decided(story: Story, meeting: Meeting): void {
  const { fault, id } = story.way;
  const [type = 'ANNAN', secondType] = fault.huvudmanTyp;
  const after = story.daysTo(meeting.on);
  const forward = (...types: readonly HuvudmanTyp[]) =>
    story.atMeeting(meeting, 'VIDAREBEFORDRA', {
      forwardTo: types.map((each) => ({ huvudman: story.huvudman(each) })),
    });
  switch (fault.way) {
    case 'rejected':
      story.atMeeting(meeting, 'AVVISA');
      break;
    case 'ourselves':
      story.atMeeting(meeting, 'HANTERA_SJALVA');
      story.at(after + 2, () => story.promise(undefined));
      story.at(after + 32, () => story.carryOut(undefined));
      story.at(after + 92, () => story.followUp(undefined, 'AVHJALPT'));
      story.at(after + 93, () => story.resolve());
      break;
    case 'central':
      story.atMeeting(meeting, 'ESKALERA', { escalationReason: 'ORSAK_EJ_LOKAL' });
      story.centrally(after + 1);
      break;
    case 'lansstyrelse':
      story.atMeeting(meeting, 'ESKALERA_LANSSTYRELSE', {
        escalationReason: 'ORSAK_EJ_LOKAL',
      });
      break;
    case 'returned':
      story.atMeeting(meeting, 'ATERSANDA', { returnReason: 'OTILLRACKLIGT_UNDERLAG' });
      story.at(after + 10, () => story.identify());
      story.at(after + 12, () => story.review());
      story.at(after + 13, () => story.reportDirectly(type));
      break;
    case 'unremedied':
      // Between two stools: one says no, the other answers by letter when its day has passed.
      forward(type, secondType ?? type);
      story.at(after + 20, () => story.receive(type));
      story.at(after + 40, () => story.answer(type, 'AVVISAR'));
      story.at(after + 66, () => story.answerByLetter(secondType ?? type, 'AVVISAR'));
      story.at(after + 70, () => story.escalateToLansstyrelse('AVVISAT'));
      story.at(after + 80, () => story.closeUnresolved());
      break;
    case 'unchanged':
      forward(type);
      story.answered(after + 30, type, 'DELVIS', 'OFORANDRAT');
      break;
    case 'unanswered':
      forward(type);
      break;
    case 'byLink':
      forward(type);
      story.at(after + 3, () => story.issueLink(type));
      story.at(after + 6, () => story.receiveByLink(type));
      story.at(after + 20, () => story.answerByLink(type, 'ACCEPTERAR'));
      break;
    case 'remedied':
    case 'reopened':
      forward(type);
      story.at(after + 9, () => story.receive(type));
      story.answered(after + 30, type, 'ACCEPTERAR', 'AVHJALPT');
      story.at(after + 142, () => story.resolve());
      if (fault.way === 'reopened') story.at(after + 162, () => story.reopen());
      break;
    default:
      throw new Error(`${id} goes no way that a meeting decides`);
  }
}
