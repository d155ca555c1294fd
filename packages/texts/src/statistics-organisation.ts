import type { Room } from './room.ts';

const measures = {
  'measure.ledamoter': { sv: 'Ledamöter', en: 'Members of the ledningsgrupp' },
  'measure.ledamoter.rule': {
    sv: 'De som satt i ledningsgruppen den dagen, med det mandat de då hade.',
    en: 'Those who sat in the ledningsgrupp on the day, with the mandate they had then.',
  },
  'measure.missingOrganisations': {
    sv: 'Organisationer som saknas enligt 5 §',
    en: 'Organisations missing by section 5',
  },
  'measure.missingOrganisations.rule': {
    sv: 'Organisationer som 5 § förordningen (2013:522) kräver och som den dagen inte hade någon beslutande eller rådgivande ledamot, och patient-, brukar- och anhörigorganisationer som varken hade en ledamot eller någon gång till och med den dagen hade erbjudits en plats.',
    en: 'Organisations that section 5 of ordinance 2013:522 requires and that on the day had no deciding or advising member, and organisations of patients, users and relatives that neither had a member nor had been offered a seat up to the day.',
  },
  'measure.invitations': { sv: 'Inbjudningar', en: 'Invitations' },
  'measure.invitations.rule': {
    sv: 'Varje gång en organisation bjöds in till ledningsgruppen i perioden, den dag den bjöds in, med det senaste svaret.',
    en: 'Every time an organisation was invited to the ledningsgrupp in the period, on the day of the invitation, with its last answer.',
  },
  'measure.heldMeetings': { sv: 'Hållna möten', en: 'Meetings held' },
  'measure.heldMeetings.rule': {
    sv: 'Ledningsgruppens möten som hölls i perioden, den dag de hölls. Inställda räknas inte.',
    en: 'Meetings of the ledningsgrupp held in the period, on the day they were held. Cancelled ones are not counted.',
  },
  'measure.attendanceShare': { sv: 'Närvaro', en: 'Attendance' },
  'measure.attendanceShare.rule': {
    sv: 'Av ledamöternas platser vid möten i perioden, andelen där ledamoten var närvarande. En plats räknas till den organisation och det mandat den hade mötesdagen. Hela procent.',
    en: 'Of the members’ seats at meetings in the period, the share where the member was present. A seat counts to the organisation and the mandate it had on the day of the meeting. Whole per cent.',
  },
  'measure.systemfelDecisions': {
    sv: 'Beslut om systemfel',
    en: 'Decisions on systemfel',
  },
  'measure.systemfelDecisions.rule': {
    sv: 'Varje beslut som ledningsgruppen fattade om ett systemfel vid ett möte i perioden, även att bordlägga.',
    en: 'Every decision that the ledningsgrupp took on a systemfel at a meeting in the period, also to table it.',
  },

  'measure.intakeStops': { sv: 'Intagsstopp', en: 'Stops of the intake' },
  'measure.intakeStops.rule': {
    sv: 'Varje intagsstopp som gällde någon dag i perioden. Ett stopp för flera enheter finns i flera rader men räknas en gång i summan.',
    en: 'Every stop of the intake that stood on any day of the period. One that is of several enheter stands in several rows but is counted once in the total.',
  },
  'measure.intakeStopDays': { sv: 'Dagar med intagsstopp', en: 'Days with the intake stopped' },
  'measure.intakeStopDays.rule': {
    sv: 'Dagar i perioden då någon enhet inte tog in någon ny. En dag med stopp i flera enheter finns i flera rader men räknas en gång i summan.',
    en: 'Days of the period on which an enhet took nobody new in. A day with a stop in several enheter stands in several rows but is counted once in the total.',
  },

  'measure.agreedFte': { sv: 'Överenskomna tjänster', en: 'Agreed posts' },
  'measure.agreedFte.rule': {
    sv: 'Årsarbetare som enheterna den dagen hade kommit överens om att dela. En andel som gäller flera enheter delas lika mellan dem.',
    en: 'Full-time posts that the enheter had agreed to share on the day. A share that is for several enheter is split evenly among them.',
  },
  'measure.staffedOmbud': { sv: 'Ombud', en: 'Ombud' },
  'measure.staffedOmbud.rule': {
    sv: 'Ombud som den dagen var anställda och hade någon arbetstid, även de som var lediga eller sjuka.',
    en: 'Ombud who on the day were employed and had any working time, also those on leave or sick.',
  },
  'measure.staffedFte': { sv: 'Besatta tjänster', en: 'Filled posts' },
  'measure.staffedFte.rule': {
    sv: 'Anställda ombuds arbetstid den dagen i årsarbetare, även de som var lediga eller sjuka. Ett ombuds andel för flera enheter delas lika mellan de av dem som fanns den dagen.',
    en: 'Working time of the ombud employed on the day in full-time posts, also of those on leave or sick. An ombud’s share for several enheter is split evenly among those of them that were there on the day.',
  },
  'measure.caseloadPerFte': { sv: 'Uppdrag per årsarbetare', en: 'Uppdrag per full-time post' },
  'measure.caseloadPerFte.rule': {
    sv: 'Uppdrag som pågick den dagen, delade med anställda ombuds arbetstid den dagen i årsarbetare. Ett uppdrag räknas till den enhet det gäller och till det ombud som då var huvudansvarigt. Två decimaler.',
    en: 'Uppdrag ongoing on the day, divided by the working time of the ombud employed on the day in full-time posts. An uppdrag counts to the enhet it concerns and to the ombud who was huvudansvarig then. Two decimals.',
  },
  'measure.staffedFteMonths': { sv: 'Besatta tjänstemånader', en: 'Filled post-months' },
  'measure.staffedFteMonths.rule': {
    sv: 'Anställda ombuds arbetstid dag för dag; en heltid en hel månad är 1, en dag i månaden en så stor del som månaden har dagar. Lediga och sjuka räknas med. Ett ombuds andel för flera enheter delas lika mellan de av dem som fanns den dagen.',
    en: 'Working time of employed ombud day by day; full time for a whole month is 1, a day is the part that it is of the days of its month. Those on leave and sick are counted. An ombud’s share for several enheter is split evenly among those of them that were there on the day.',
  },
  'measure.vacantFteMonths': { sv: 'Vakanta tjänstemånader', en: 'Vacant post-months' },
  'measure.vacantFteMonths.rule': {
    sv: 'Vakanta tjänster dag för dag; en heltid en hel månad är 1. En vakans som gäller flera enheter delas lika mellan dem.',
    en: 'Vacant posts day by day; full time for a whole month is 1. A vacancy that is for several enheter is split evenly among them.',
  },
  'measure.leaveFteMonths': { sv: 'Ledighet i tjänstemånader', en: 'Leave in post-months' },
  'measure.leaveFteMonths.rule': {
    sv: 'Tjänstledighet, föräldraledighet och annan frånvaro utom sjukfrånvaro dag för dag: så stor del av ombudets arbetstid som frånvaron omfattar. Delas på enheter som arbetstiden.',
    en: 'Leave of absence, parental leave and other absence but sickness, day by day: the part of the ombud’s working time that the absence is of. Split on enheter as the working time is.',
  },
  'measure.sicknessFteMonths': {
    sv: 'Sjukfrånvaro i tjänstemånader',
    en: 'Sickness in post-months',
  },
  'measure.sicknessFteMonths.rule': {
    sv: 'Sjukfrånvaro dag för dag: så stor del av ombudets arbetstid som frånvaron omfattar. Delas på enheter som arbetstiden.',
    en: 'Sickness absence day by day: the part of the ombud’s working time that the absence is of. Split on enheter as the working time is.',
  },

  'measure.trainingHours': { sv: 'Utbildning, timmar', en: 'Training, hours' },
  'measure.trainingHours.rule': {
    sv: 'Utbildningens längd, för utbildningar i perioden, oavsett hur många ombud som deltog. Delat på ombud räknas timmarna hos var och en som deltog.',
    en: 'The length of the training, for training in the period, however many ombud took part. Divided by ombud the hours are counted with each who took part.',
  },
  'measure.supervisionHours': { sv: 'Handledning, timmar', en: 'Supervision, hours' },
  'measure.supervisionHours.rule': {
    sv: 'Handledningens längd, för tillfällen i perioden, oavsett hur många ombud som deltog. Delat på ombud räknas timmarna hos var och en som deltog.',
    en: 'The length of the supervision, for occasions in the period, however many ombud took part. Divided by ombud the hours are counted with each who took part.',
  },
  'measure.evaluations': { sv: 'Utvärderingar', en: 'Evaluations' },
  'measure.evaluations.rule': {
    sv: 'Utvärderingar av verksamheten i perioden, efter vem som gjorde dem.',
    en: 'Evaluations of the verksamhet in the period, by who made them.',
  },
  'measure.informationEfforts': { sv: 'Informationsinsatser', en: 'Information efforts' },
  'measure.informationEfforts.rule': {
    sv: 'Varje informationsinsats i perioden, efter vem den riktade sig till.',
    en: 'Every information effort in the period, by whom it was for.',
  },
  'measure.informationHours': { sv: 'Informationsinsatser, timmar', en: 'Information, hours' },
  'measure.informationHours.rule': {
    sv: 'Tiden för informationsinsatser i perioden, där den är noterad.',
    en: 'The time of information efforts in the period, where it is noted.',
  },
  'measure.informedPersons': { sv: 'Informerade personer', en: 'Persons informed' },
  'measure.informedPersons.rule': {
    sv: 'Antalet åhörare vid informationsinsatser i perioden, där det är noterat. Den som var med flera gånger räknas varje gång.',
    en: 'The number of listeners at information efforts in the period, where it is noted. Who was there several times is counted each time.',
  },
  'measure.outreachEfforts': { sv: 'Uppsökande insatser', en: 'Outreach' },
  'measure.outreachEfforts.rule': {
    sv: 'Varje uppsökande insats i perioden, efter plats.',
    en: 'Every outreach effort in the period, by place.',
  },
  'measure.outreachHours': { sv: 'Uppsökande insatser, timmar', en: 'Outreach, hours' },
  'measure.outreachHours.rule': {
    sv: 'Tiden för uppsökande insatser i perioden, där den är noterad.',
    en: 'The time of outreach in the period, where it is noted.',
  },
  'measure.reachedPersons': { sv: 'Uppsökta personer', en: 'Persons reached' },
  'measure.reachedPersons.rule': {
    sv: 'Antalet personer som nåddes vid uppsökande insatser i perioden, där det är noterat. Den som nåddes flera gånger räknas varje gång.',
    en: 'The number of persons reached by outreach in the period, where it is noted. Who was reached several times is counted each time.',
  },
  'measure.consultations': { sv: 'Konsultativa stöd', en: 'Consultative support' },
  'measure.consultations.rule': {
    sv: 'Varje råd i perioden som gavs utan uppdrag, efter ämne. Det sägs inget om vem som frågade.',
    en: 'Every advice in the period given without an uppdrag, by topic. Nothing is said of who asked.',
  },
  'measure.consultationHours': {
    sv: 'Konsultativt stöd, timmar',
    en: 'Consultative support, hours',
  },
  'measure.consultationHours.rule': {
    sv: 'Tiden för råd i perioden som gavs utan uppdrag, efter ämne.',
    en: 'The time of advice in the period given without an uppdrag, by topic.',
  },
  'measure.population': { sv: 'Befolkning', en: 'Population' },
  'measure.population.rule': {
    sv: 'Invånare i de enheter som fanns den dagen, enligt den senaste uppgiften till och med det året.',
    en: 'Inhabitants of the enheter that were there on the day, by the latest figure up to that year.',
  },

  'measure.economyNet': { sv: 'Nettokostnad', en: 'Net cost' },
  'measure.economyNet.rule': {
    sv: 'Summan av de belopp som bokförts: kostnader positiva och intäkter negativa, oavsett konto. Ett belopp räknas helt den sista dag det gäller.',
    en: 'The sum of the amounts entered: costs positive and incomes negative, whatever the account. An amount counts whole on the last day that it is for.',
  },
  'measure.budgetNet': { sv: 'Internbudget, netto', en: 'Internal budget, net' },
  'measure.budgetNet.rule': {
    sv: 'Summan av de budgeterade beloppen: kostnader positiva och intäkter negativa. Ett belopp räknas helt den sista dag det gäller.',
    en: 'The sum of the budgeted amounts: costs positive and incomes negative. An amount counts whole on the last day that it is for.',
  },
  'measure.costByEnhet': { sv: 'Nettokostnad delad på enheter', en: 'Net cost split on enheter' },
  'measure.costByEnhet.rule': {
    sv: 'Periodens nettokostnad, delad på de enheter som fanns periodens sista dag efter hur många som bor där; öre som blir över vid avrundningen går till dem som förlorat mest på den. Där befolkningen i någon enhet inte är känd delas kostnaden inte.',
    en: 'The net cost of the period, split on the enheter that were there on its last day by how many live there; öre that are left by rounding go to those that lost most by it. Where the population of an enhet is not known the cost is not split.',
  },
  'measure.costPerUppdrag': { sv: 'Kostnad per uppdrag', en: 'Cost per uppdrag' },
  'measure.costPerUppdrag.rule': {
    sv: 'Periodens nettokostnad, delad på enheter efter befolkning, genom antalet uppdrag under perioden: de som var pågående när den började och de som påbörjades eller återöppnades i den.',
    en: 'The net cost of the period, split on enheter by population, by the number of uppdrag during the period: those ongoing when it began and those started or reopened in it.',
  },
  'measure.grantShare': {
    sv: 'Statsbidragets del av kostnaden',
    en: 'The grant’s part of the cost',
  },
  'measure.grantShare.rule': {
    sv: 'Intäkterna på konto 35, bidrag och ersättningar, i procent av kostnaderna, av de belopp vars sista dag ligger i perioden. Bidrag och kostnad delas på enheterna efter samma befolkning, så att procenten är densamma för var och en.',
    en: 'Incomes on account 35, grants and benefits, in per cent of the costs, of the amounts whose last day is in the period. Grant and cost are split on the enheter by the same population, so that the per cent is the same for each.',
  },
  'measure.grantAmount': { sv: 'Statsbidrag per årsarbetare', en: 'State grant per full post' },
  'measure.grantAmount.rule': {
    sv: 'Det belopp per årsarbetare och år som är beslutat för det år dagen ligger i.',
    en: 'The amount per full post and year decided for the year that the day is in.',
  },
} as const satisfies Room;

const dimensions = {
  'dimension.account': { sv: 'Konto', en: 'Account' },
  'dimension.evaluatedBy': { sv: 'Utvärderat av', en: 'Evaluated by' },
  'dimension.decision': { sv: 'Beslut', en: 'Decision' },
  'dimension.direction': { sv: 'Intäkt eller kostnad', en: 'Income or cost' },
  'dimension.direction.INTAKT': { sv: 'Intäkt', en: 'Income' },
  'dimension.direction.KOSTNAD': { sv: 'Kostnad', en: 'Cost' },
  'dimension.external': { sv: 'Extern eller intern', en: 'External or internal' },
  'dimension.external.EXTERN': { sv: 'Extern', en: 'External' },
  'dimension.external.INTERN': { sv: 'Intern', en: 'Internal' },
  'dimension.invitationAnswer': { sv: 'Svar på inbjudan', en: 'Answer to the invitation' },
  'dimension.lack': { sv: 'Brist', en: 'What lacks' },
  'dimension.lack.SAKNAS': { sv: 'Saknas i gruppen', en: 'Missing in the group' },
  'dimension.lack.EJ_ERBJUDEN': { sv: 'Har inte erbjudits plats', en: 'Not offered a seat' },
  'dimension.ledningsgrupp': { sv: 'Ledningsgrupp', en: 'Ledningsgrupp' },
  'dimension.mandate': { sv: 'Mandat', en: 'Mandate' },
  'dimension.month': { sv: 'Månad', en: 'Month' },
  'dimension.mottagare': { sv: 'Riktad till', en: 'For' },
  'dimension.organisation': { sv: 'Organisation', en: 'Organisation' },
  'dimension.plats': { sv: 'Plats', en: 'Place' },
  'dimension.slag': { sv: 'Slag av frånvaro', en: 'Kind of absence' },
  'dimension.topic': { sv: 'Ämne', en: 'Topic' },
  'dimension.training': { sv: 'Slag av utbildning', en: 'Kind of training' },
} as const satisfies Room;

const units = {
  'unit.ombud': { sv: 'ombud', en: 'ombud' },
  'unit.fte': { sv: 'årsarbetare', en: 'full-time posts' },
  'unit.uppdragPerFte': { sv: 'uppdrag per årsarbetare', en: 'uppdrag per full-time post' },
  'unit.fteMonth': { sv: 'tjänstemånader', en: 'post-months' },
  'unit.occasion': { sv: 'tillfällen', en: 'occasions' },
  'unit.hour': { sv: 'timmar', en: 'hours' },
  'unit.krona': { sv: 'kronor', en: 'kronor' },
  'unit.member': { sv: 'ledamöter', en: 'members' },
  'unit.organisation': { sv: 'organisationer', en: 'organisations' },
  'unit.invitation': { sv: 'inbjudningar', en: 'invitations' },
  'unit.decision': { sv: 'beslut', en: 'decisions' },
} as const satisfies Room;

const release = {
  'rule.releasedNotByMonth': {
    sv: 'Publicerade tabeller delas inte upp på månad.',
    en: 'Released tables are not divided by month.',
  },
} as const satisfies Room;

/** Of the figures about the organisation and its ledningsgrupper. */
export const organisationStatisticsTexts = {
  ...measures,
  ...dimensions,
  ...units,
  ...release,
} as const;
