import type { Room } from '../room.ts';

/** The pages of whoever runs the service: accounts, and how it is. */
export const runningTexts = {
  'screen.menu.accounts': { sv: 'Användare', en: 'Users' },
  'screen.menu.system': { sv: 'Systemhälsa', en: 'System health' },
  'screen.accounts.title': { sv: 'Användare och behörigheter', en: 'Users and roles' },
  'screen.accounts.about': {
    sv: 'Den som har ett konto kan logga in i de roller som kontot har. Ledamöter utifrån bjuds in på ledningsgruppens sida.',
    en: 'Whoever has an account can log in, in the roles that the account has. Members from outside are invited on the page of the ledningsgrupp.',
  },
  'screen.accounts.caption': {
    sv: '{count, plural, one {Ett konto} other {# konton}}',
    en: '{count, plural, one {One account} other {# accounts}}',
  },
  'screen.accounts.name': { sv: 'Namn', en: 'Name' },
  'screen.accounts.nameHint': {
    sv: 'Som kollegorna känner igen det.',
    en: 'As colleagues know it.',
  },
  'screen.accounts.noName': { sv: 'Skriv ett namn.', en: 'Write a name.' },
  'screen.accounts.roles': { sv: 'Roller', en: 'Roles' },
  'screen.accounts.rolesHint': {
    sv: 'Administratör och granskare kan inte ha någon annan roll. Ett ombud kan inte vara analytiker eller nämnd.',
    en: 'Administrator and granskare can have no other role. An ombud can be neither analyst nor nämnd.',
  },
  'screen.accounts.noRole': { sv: 'Välj minst en roll.', en: 'Choose at least one role.' },
  'screen.accounts.namnd': { sv: 'Nämnd', en: 'Nämnd' },
  'screen.accounts.namndHint': {
    sv: 'Kontot läser rapporter om den nämndens enheter, och dem som gäller hela verksamheten.',
    en: 'The account reads reports about the enheter of that nämnd, and those of the whole verksamhet.',
  },
  'screen.accounts.noNamnd': { sv: 'Ingen särskild', en: 'None in particular' },
  'screen.accounts.loggedIn': { sv: 'Inloggad sedan', en: 'Logged in since' },
  'screen.accounts.closed': { sv: 'Avslutat', en: 'Closed' },
  'screen.accounts.new': { sv: 'Lägg till ett konto', en: 'Add an account' },
  'screen.accounts.newAbout': {
    sv: 'När kontot finns gör du en inbjudan, som personen själv öppnar för att knyta sin inloggning till det.',
    en: 'Once the account is there you make an invitation, which the person opens to tie their login to it.',
  },
  'screen.accounts.open': { sv: 'Lägg till kontot', en: 'Add the account' },
  'screen.accounts.opened': {
    sv: 'Kontot för {name} finns nu.',
    en: 'The account of {name} is there now.',
  },
  'screen.accounts.unknown': { sv: 'Kontot finns inte', en: 'There is no such account' },
  'screen.accounts.back': { sv: 'Alla användare', en: 'All users' },
  'screen.accounts.own': { sv: 'Det här är ditt eget konto', en: 'This is your own account' },
  'screen.accounts.change': { sv: 'Ändra roller', en: 'Change roles' },
  'screen.accounts.atOnce': {
    sv: 'Gäller genast. Den som är inloggad i en roll som tas bort loggas ut.',
    en: 'Holds at once. Whoever is logged in in a role that is taken away is logged out.',
  },
  'screen.accounts.save': { sv: 'Spara rollerna', en: 'Save the roles' },
  'screen.accounts.changed': {
    sv: 'Rollerna för {name} är sparade.',
    en: 'The roles of {name} are saved.',
  },
  'screen.accounts.invitation': { sv: 'Inbjudan', en: 'Invitation' },
  'screen.accounts.invitationHelp': {
    sv: 'Med en inbjudan knyter personen sin inloggning till kontot. Den gäller en gång, och en ny ersätter den förra. Lämna adressen så att ingen annan ser den.',
    en: 'By an invitation the person ties their login to the account. It holds once, and a new one takes the place of the last. Hand over the address so that nobody else sees it.',
  },
  'screen.accounts.invite': { sv: 'Gör en inbjudan', en: 'Make an invitation' },
  'screen.accounts.address': {
    sv: 'Adressen, som bara visas nu',
    en: 'The address, shown only now',
  },
  'screen.accounts.until': { sv: 'Gäller till {time}.', en: 'Holds until {time}.' },
  'screen.accounts.closing': { sv: 'Avsluta kontot', en: 'Close the account' },
  'screen.accounts.closingHelp': {
    sv: 'Ingen kan logga in på ett avslutat konto. Det som kontot har gjort står kvar i loggen, med namnet. Kontot kan öppnas igen: ge det en roll och gör en ny inbjudan.',
    en: 'Nobody can log in to a closed account. What the account did remains in the log, with the name. It can be opened again: give it a role and make a new invitation.',
  },
  'screen.accounts.sure': {
    sv: 'Ja, avsluta kontot för {name}',
    en: 'Yes, close the account of {name}',
  },
  'screen.accounts.close': { sv: 'Avsluta kontot nu', en: 'Close the account now' },
  'screen.accounts.closedNow': {
    sv: 'Kontot för {name} är avslutat.',
    en: 'The account of {name} is closed.',
  },
  'screen.system.title': { sv: 'Systemhälsa', en: 'System health' },
  'screen.system.log': { sv: 'Loggen', en: 'The log' },
  'screen.system.recorded': { sv: 'Registrerat', en: 'Recorded' },
  'screen.system.toPosition': {
    sv: 'Allt till och med händelse {position}, utan luckor i numreringen',
    en: 'Everything up to event {position}, with no gap in the numbers',
  },
  'screen.system.chain': { sv: 'Kedjan', en: 'The chain' },
  'screen.system.notVerified': {
    sv: 'Inte granskad sedan tjänsten startade',
    en: 'Not verified since the service began',
  },
  'screen.system.whole': {
    sv: 'Hel till och med händelse {position}, granskad {time}',
    en: 'Whole up to event {position}, verified {time}',
  },
  'screen.system.broken': {
    sv: 'Bruten, granskad {time}: det första felet är vid {places}. Stäng av skrivande tjänster och kör fyr verify',
    en: 'Broken, verified {time}: the first fault is at {places}. Stop the services that write and run fyr verify',
  },
  'screen.system.chainHelp': {
    sv: 'Varje händelse bär en kontrollsumma av sig själv och den före. Granskningen räknar om alla från den första, också i läsloggen, och kan ta en stund.',
    en: 'Each event bears a checksum of itself and the one before. Verifying computes them all again from the first, those of the access log too, and may take a while.',
  },
  'screen.system.verify': { sv: 'Granska kedjan nu', en: 'Verify the chain now' },
  'screen.system.verifying': { sv: 'Granskar …', en: 'Verifying …' },
  'screen.system.live': { sv: 'Direktuppdatering', en: 'Live updates' },
  'screen.system.nats.up': { sv: 'Fungerar', en: 'Works' },
  'screen.system.nats.down': {
    sv: 'Nere: allt går att göra, men sidor uppdateras inte av sig själva',
    en: 'Down: everything can be done, but pages do not update by themselves',
  },
  'screen.system.models': { sv: 'Läsmodeller', en: 'Read models' },
  'screen.system.modelsCaption': {
    sv: 'Hur långt varje läsmodell har kommit i loggen',
    en: 'How far each read model has come in the log',
  },
  'screen.system.model': { sv: 'Läsmodell', en: 'Read model' },
  'screen.system.position': { sv: 'Händelse', en: 'Event' },
  'screen.system.follows': { sv: 'Följer med', en: 'Follows' },
  'screen.system.behind': {
    sv: '{count, plural, one {# händelse} other {# händelser}} efter',
    en: '{count, plural, one {# event} other {# events}} behind',
  },
  'screen.system.lacks': {
    sv: 'Saknar {count, plural, one {ett ärende} other {# ärenden}}',
    en: 'Lacks {count, plural, one {one case} other {# cases}}',
  },
  'screen.system.parked': { sv: 'Parkerat', en: 'Parked' },
  'screen.system.parkedHelp': {
    sv: 'De här ärendena står still i listor och siffror, för något i dem kunde inte räknas. Ingenting är förlorat. Försök igen när felet är rättat.',
    en: 'These cases stand still in lists and figures, as something in them could not be counted. Nothing is lost. Try again when the fault is mended.',
  },
  'screen.system.parkedCaption': {
    sv: '{count, plural, one {Ett parkerat ärende} other {# parkerade ärenden}}',
    en: '{count, plural, one {One parked case} other {# parked cases}}',
  },
  'screen.system.noneParked': { sv: 'Inget är parkerat', en: 'Nothing is parked' },
  'screen.system.noneParkedHelp': {
    sv: 'Varje ärende är med i listor och siffror. Om något inte kan räknas syns det här, och resten går vidare.',
    en: 'Every case is in lists and figures. If something cannot be counted it is shown here, and the rest goes on.',
  },
  'screen.system.fault': { sv: 'Fel', en: 'Fault' },
  'screen.system.replay': { sv: 'Försök igen', en: 'Try again' },
  'screen.system.replayed': {
    sv: '{following, plural, one {Ett ärende följer} other {# ärenden följer}} med igen, {left} står kvar.',
    en: '{following, plural, one {One case follows} other {# cases follow}} again, {left} stay.',
  },
  'screen.system.model.uppdrag_worklist': { sv: 'Lista över uppdrag', en: 'List of uppdrag' },
  'screen.system.model.uppdrag_statistics': {
    sv: 'Statistik om uppdrag',
    en: 'Statistics of uppdrag',
  },
  'screen.system.model.systemfel_worklist': { sv: 'Lista över systemfel', en: 'List of systemfel' },
  'screen.system.model.systemfel_statistics': {
    sv: 'Statistik om systemfel',
    en: 'Statistics of systemfel',
  },
  'screen.system.model.agenda': {
    sv: 'Det som väntar på ett möte',
    en: 'What waits for a meeting',
  },
  'screen.system.model.ledningsgrupp_worklist': {
    sv: 'Lista över ledningsgrupper',
    en: 'List of ledningsgrupper',
  },
  'screen.system.model.ledningsgrupp_statistics': {
    sv: 'Statistik om ledningsgrupper',
    en: 'Statistics of ledningsgrupper',
  },
  'screen.system.model.loggkontroll_worklist': {
    sv: 'Lista över loggkontroller',
    en: 'List of log reviews',
  },
  'screen.system.model.mote_worklist': { sv: 'Lista över möten', en: 'List of meetings' },
  'screen.system.model.mote_statistics': { sv: 'Statistik om möten', en: 'Statistics of meetings' },
  'screen.system.model.rapport_worklist': { sv: 'Lista över rapporter', en: 'List of reports' },
  'screen.system.model.verksamhet_worklist': {
    sv: 'Lista över verksamheten',
    en: 'List of the verksamhet',
  },
  'screen.system.model.verksamhet_statistics': {
    sv: 'Statistik om verksamheten',
    en: 'Statistics of the verksamhet',
  },
} as const satisfies Room;
