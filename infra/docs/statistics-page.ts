import { type MeasureInfo, measures } from '../../packages/projections/src/index.ts';
import { textOf } from '../../packages/texts/src/index.ts';

const known = new Map(measures.map((measure) => [measure.id, measure]));

/** What is collected, row by row as the handbook of the domain asks for it, with the figures that tell it. */
export const collected: Readonly<Record<string, readonly string[]>> = {
  'Requests, persons and uppdrag': ['requestedPersons', 'requestedUppdrag'],
  'Started, ongoing and closed, in a period and at a date': [
    ...['startedUppdrag', 'startedPersons', 'ongoingUppdrag', 'ongoingPersons'],
    ...['activeUppdrag', 'activePersons', 'closedUppdrag', 'closedPersons', 'reopenedUppdrag'],
  ],
  'Clients per ombud, caseload per full-time post': ['ongoingPersons', 'caseloadPerFte'],
  'The queue, and stops of the intake': [
    ...['queuePersons', 'queueDaysMedian', 'queueDaysMax', 'intakeStops', 'intakeStopDays'],
  ],
  'Refused, and what else a request came to': [
    ...['refusedUppdrag', 'referredUppdrag', 'withdrawnUppdrag'],
  ],
  'Income, how they heard, wanted help, working method, at the start and at the close': [
    ...['startedUppdrag', 'closedUppdrag', 'contacts'],
  ],
  'Individual plan': ['ongoingUppdrag', 'closedUppdrag'],
  'Groups reached, commonest reasons': ['activePersons', 'requestedUppdrag'],
  'Contacts and meetings': ['contacts', 'meetings'],
  'Households with children under 18': ['familyPersons'],
  'Drift from the target group': [
    ...['driftShare', 'utforsakradShare', 'sokerForsorjningsstodShare', 'npfShare'],
  ],
  'Consultative support': ['consultations', 'consultationHours'],
  'Goals, and the client’s own mark': ['goalOutcomes', 'goalScoreChange'],
  'Length of uppdrag': ['uppdragDaysMedian'],
  Systemfel: [
    ...['observedSystemfel', 'knownSystemfel', 'openSystemfel', 'systemfelAgeMedian'],
    ...['systemfelAgeMax', 'reportedSystemfel', 'resolvedSystemfel', 'reopenedSystemfel'],
    ...['addressedHuvudman', 'answers', 'answerDaysMedian', 'answerDaysMax'],
    ...['answeredInTimeShare', 'awaitedAnswers', 'overdueAnswers'],
  ],
  'The ledningsgrupp: meetings, attendance, what the ordinance asks of it': [
    ...['ledamoter', 'missingOrganisations', 'invitations', 'heldMeetings', 'attendanceShare'],
    'systemfelDecisions',
  ],
  'Posts, vacancies, leave, sickness': [
    ...['agreedFte', 'staffedOmbud', 'staffedFte', 'staffedFteMonths', 'vacantFteMonths'],
    ...['leaveFteMonths', 'sicknessFteMonths'],
  ],
  'Training, supervision, information, outreach': [
    ...['trainingHours', 'supervisionHours', 'evaluations', 'informationEfforts'],
    ...['informationHours', 'informedPersons', 'outreachEfforts', 'outreachHours'],
    'reachedPersons',
  ],
  'Cost, cost per uppdrag, the grant’s part of it': [
    ...['economyNet', 'budgetNet', 'costByEnhet', 'costPerUppdrag', 'grantAmount', 'grantShare'],
    'population',
  ],
};

/** `docs/statistics.md`. */
export function statisticsPage(): string {
  return `# Statistics

Made by \`npm run docs\` from [the catalogue of measures](../packages/projections/src/statistics/catalogue.ts)
and its words; a test says when it is out of date. What is asked of the verksamhet, row by row, and the
figures that answer it. Every figure is counted a second time by plain SQL over the log, by each of its
dimensions and each two of them (\`test/golden-year/golden-year.spec.ts\`).

*inside*: through the exact door alone. *in several*: a case may stand in several cells, which then come
to more than the total. A case of which nothing is said stands under \`UPPGIFT_SAKNAS\`. Age is that of 31
December of the year that the period ends in. All is counted by the day it happened, never by the day it
was recorded.

## What is collected

| Asked for | Measures | Dimensions |
|---|---|---|
${Object.entries(collected).map(rowOf).join('\n')}

## Measures

${measures.map(measureOf).join('\n\n')}
`;
}

function rowOf([asked, ids]: readonly [string, readonly string[]]): string {
  const told = ids.flatMap((id) => known.get(id) ?? []);
  const dimensions = new Set(told.flatMap((measure) => measure.dimensions.map(({ id }) => id)));
  const links = ids.map((id) => `[${id}](#${id.toLowerCase()})`);
  return `| ${asked} | ${links.join(', ')} | ${[...dimensions].join(', ') || '–'} |`;
}

function measureOf({
  id,
  unit,
  time,
  rule,
  room,
  open,
  released,
  dimensions,
  models,
}: MeasureInfo) {
  const by = dimensions.map((dimension) => {
    const marks = [
      ...(dimension.exactOnly ? ['inside'] : []),
      ...(dimension.many ? ['in several'] : []),
    ];
    return marks.length > 0 ? `${dimension.id} (${marks.join(', ')})` : dimension.id;
  });
  const door = open ? 'as it is' : released.length > 0 ? 'released tables' : 'not at all';
  const lines = [
    `${textOf('sv', `measure.${id}`)}. ${textOf('sv', rule)}`,
    `${textOf('en', `measure.${id}`)}. ${textOf('en', rule)}`,
    `In ${textOf('en', `unit.${unit}`)}, ${time === 'day' ? 'at a day' : 'in a period'}. By: ${by.join(', ') || '–'}. From: ${models.join(', ')}. Outside: ${door}${room ? `, for those who know of ${room === 'economy' ? 'the economy' : 'employment'}` : ''}.`,
  ];
  return `### ${id}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
