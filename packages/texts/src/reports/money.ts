import type { Room } from '../room.ts';

/** Economy, split of costs, state grant. */
export const moneyReportTexts = {
  'report.ekonomi.accounts': { sv: 'Utfall mot budget', en: 'Outcome against budget' },
  'report.ekonomi.sums': { sv: 'Kostnad och intäkter', en: 'Cost and income' },
  'report.ekonomi.forecast': { sv: 'Prognos och kommentar', en: 'Forecast and comment' },
  'report.fordelning.cost': { sv: 'Vad ska fördelas?', en: 'What is to be split?' },
  'report.fordelning.split': { sv: 'Fördelning efter folkmängd', en: 'Split by population' },
  'report.fordelning.drift': {
    sv: 'Stämmer fördelningen med uppdragen?',
    en: 'Does the split agree with the uppdrag?',
  },
  'report.fordelning.whatIf': {
    sv: 'Om tjänsterna blir fler eller färre',
    en: 'If there were more or fewer posts',
  },
  'report.column.share': { sv: 'Andel', en: 'Share' },
  'report.column.cost': { sv: 'Att betala, kr', en: 'To pay, kr' },
  'report.column.ofPeople': { sv: 'Andel av invånare', en: 'Share of inhabitants' },
  'report.column.ofUppdrag': { sv: 'Andel av uppdrag', en: 'Share of uppdrag' },
  'report.column.ofMean': { sv: 'Andel i medeltal', en: 'Share on average' },
  'report.column.apart': { sv: 'Skillnad, procentenheter', en: 'Difference, points' },
  'report.column.grant': { sv: 'Bidrag, kr', en: 'Grant, kr' },
  'report.split': {
    sv: 'Nettokostnaden fördelad, {from}–{to}',
    en: 'The net cost split, {from}–{to}',
  },
  'report.split.rule': {
    sv: 'Nettokostnaden delas efter invånare. Öret som blir över går till dem som avrundningen tog mest från, så att delarna alltid blir hela summan.',
    en: 'The net cost is split by inhabitants. What rounding leaves goes öre by öre to those it took most from, so that the parts always make up the whole.',
  },
  'report.split.unknown': {
    sv: 'Kostnaden kan inte fördelas: folkmängden är inte införd för {names}.',
    en: 'The cost cannot be split: the population is not entered for {names}.',
  },
  'report.split.nobody': {
    sv: 'Det finns inga enheter med invånare att fördela på.',
    en: 'There are no enheter with inhabitants to split by.',
  },
  'report.drift': {
    sv: 'Andel av uppdrag och av invånare den {day}',
    en: 'Share of uppdrag and of inhabitants on {day}',
  },
  'report.drift.rule': {
    sv: 'Uppdrag som pågår den sista dagen. Medeltalet är av sista dagen i varje månad. En skillnad på mer än {max} procentenheter sägs till om.',
    en: 'Uppdrag ongoing on the last day. The average is of the last day of each month. A difference of more than {max} points is pointed out.',
  },
  'report.drift.flag': {
    sv: '{name}: andelen uppdrag skiljer sig från andelen invånare med {apart} procentenheter.',
    en: '{name}: the share of uppdrag differs from the share of inhabitants by {apart} points.',
  },
  'report.drift.none': {
    sv: 'Fördelningen följer uppdragen: ingen enhet skiljer sig mer än tio procentenheter.',
    en: 'The split agrees with the uppdrag: no enhet differs by more than ten points.',
  },
  'report.drift.nothing': {
    sv: 'Om fördelningen följer uppdragen kan inte sägas: invånare är inte införda för varje enhet, eller inga uppdrag pågår.',
    en: 'Whether the split agrees with the uppdrag cannot be told: the people of some enhet are not entered, or no uppdrag is ongoing.',
  },
  'report.drift.unknown': {
    sv: 'Om fördelningen följer uppdragen kan inte sägas: tal är skyddade.',
    en: 'Whether the split agrees with the uppdrag cannot be told: figures are protected.',
  },
  'report.whatIf': {
    sv: 'Nettokostnad vid olika antal tjänster, {from}–{to}',
    en: 'Net cost with different numbers of posts, {from}–{to}',
  },
  'report.whatIf.posts': { sv: '{fte} tjänster, kr', en: '{fte} posts, kr' },
  'report.whatIf.rule': {
    sv: 'Varje tjänst räknas kosta lika mycket som nu och ge fullt statsbidrag. Lokaler och annat som inte följer tjänsterna räknas alltså med.',
    en: 'Each post is taken to cost as much as now and to give the full grant. Premises and other costs that do not follow the posts are thus included.',
  },
  'report.whatIf.unknown': {
    sv: 'Det går inte att räkna: ekonomi, tjänster eller bidragets belopp är inte infört.',
    en: 'It cannot be worked out: economy, posts or the amount of the grant are not entered.',
  },
  'report.bidrag': { sv: 'Statsbidrag, {from}–{to}', en: 'State grant, {from}–{to}' },
  'report.bidrag.grant': { sv: 'Vad blir bidraget?', en: 'What does the grant come to?' },
  'report.bidrag.months': { sv: 'Tjänster och tjänstemånader', en: 'Posts and post-months' },
  'report.bidrag.vacancies': { sv: 'Vakanser', en: 'Vacancies' },
  'report.bidrag.amount': {
    sv: 'Bidraget {year} är {perYear} kr om året för en heltid, {perMonth} kr i månaden.',
    en: 'The grant of {year} is {perYear} kr a year for a full post, {perMonth} kr a month.',
  },
  'report.bidrag.filled': { sv: 'Besatta tjänster', en: 'Filled posts' },
  'report.bidrag.vacant': { sv: 'Vakanta tjänster', en: 'Vacant posts' },
  'report.bidrag.all': { sv: 'Om alla var besatta', en: 'If all were filled' },
  'report.bidrag.risk': {
    sv: 'Är bidraget betalt för alla tjänster kan {risk} kr krävas tillbaka för vakanta månader (15 § förordningen 2013:522).',
    en: 'If the grant was paid for all posts, {risk} kr may be claimed back for vacant months (section 15 of ordinance 2013:522).',
  },
  'report.bidrag.noRisk': {
    sv: 'Inga tjänster har varit vakanta. Inget behöver betalas tillbaka för vakanser.',
    en: 'No posts have been vacant. Nothing need be paid back for vacancies.',
  },
  'report.bidrag.unknown': {
    sv: 'Bidragets belopp för {year} är inte infört.',
    en: 'The amount of the grant for {year} is not entered.',
  },
  'report.bidrag.notGiven': {
    sv: 'Bidraget räknas på besatta tjänster, som inte lämnas ut utanför verksamheten.',
    en: 'The grant is worked out on filled posts, which are not given outside the verksamhet.',
  },
} as const satisfies Room;
