import type { Room } from './room.ts';

/** What a client is told with everything about them. */
export const clientExportTexts = {
  'clientExport.title': { sv: 'Allt om dig hos personligt ombud', en: 'Everything about you' },
  'clientExport.verksamhet': { sv: 'Personligt ombud', en: 'Personligt ombud' },
  'clientExport.number': { sv: 'Uppdrag', en: 'Uppdrag' },
  'clientExport.intro': {
    sv: 'Här står allt som verksamheten har skrivit ner om dig, i den ordning det hände. Det är ditt eget exemplar. Be ditt ombud förklara det som är oklart.',
    en: 'Here is everything that the verksamhet has written down about you, in the order it happened. It is your own copy. Ask your ombud to explain what is unclear.',
  },
  'clientExport.contact': { sv: 'Hur du nås', en: 'How you are reached' },
  'clientExport.none': { sv: 'Inget.', en: 'Nothing.' },
  'clientExport.byProcess': { sv: 'automatiskt', en: 'automatically' },
  'clientExport.systemfel': {
    sv: 'Brister i samhället som ditt ärende visar på',
    en: 'Shortcomings in society that your case shows',
  },
  'clientExport.systemfel.explained': {
    sv: 'Ditt ärende räknas med som ett exempel på bristerna nedan. Den som läser om dem får inte veta att det gäller dig.',
    en: 'Your case counts as an example of the shortcomings below. Whoever reads of them does not learn that it is you.',
  },
  'clientExport.accesses': { sv: 'Vilka som har läst om dig', en: 'Who has read about you' },
  'clientExport.accesses.explained': {
    sv: 'Varje gång någon öppnar något om dig skrivs det ner vem, när, varför och vad.',
    en: 'Each time that somebody opens something about you it is written down who, when, why and what.',
  },
  'clientExport.law': {
    sv: 'Varför uppgifterna får finnas',
    en: 'Why the information may be held',
  },
  'clientExport.law.controller': {
    sv: 'Den som ansvarar för uppgifterna (personuppgiftsansvarig):',
    en: 'Who answers for the information (the data controller):',
  },
  'clientExport.law.basis': {
    sv: 'Uppgifterna behövs för att ge dig det stöd du har bett om. Det är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen), och uppgifter om hälsa får då behandlas inom socialtjänsten (artikel 9.2 h). Lagen om behandling av personuppgifter inom socialtjänsten (2001:454) säger hur. Den som arbetar här har tystnadsplikt.',
    en: 'The information is needed to give you the support that you asked for. That is a task of public interest (article 6.1 e of the GDPR), and data on health may then be processed in social services (article 9.2 h). The act on processing of personal data in social services (2001:454) says how. Whoever works here is bound by secrecy.',
  },
  'clientExport.kept': {
    sv: 'Hur länge uppgifterna sparas',
    en: 'How long the information is kept',
  },
  'clientExport.kept.none': {
    sv: 'När uppdraget avslutas bestämmer du tillsammans med ditt ombud om du ska få det som är skrivet, om det ska förstöras eller om det ska sparas. Efteråt finns bara uppgifter kvar som inte kan kopplas till dig.',
    en: 'When the uppdrag is closed you decide with your ombud whether you get what is written, whether it is destroyed or kept. Afterwards only information remains that cannot be linked to you.',
  },
  'clientExport.kept.FRIVILLIG': {
    sv: 'Verksamheten behöver inte spara något. När uppdraget avslutas bestämmer du tillsammans med ditt ombud om du ska få det som är skrivet, om det ska förstöras eller om det ska sparas. Efteråt finns bara uppgifter kvar som inte kan kopplas till dig.',
    en: 'The verksamhet need not keep anything. When the uppdrag is closed you decide with your ombud whether you get what is written, whether it is destroyed or kept. Afterwards only information remains that cannot be linked to you.',
  },
  'clientExport.kept.DOKUMENTERAD': {
    sv: 'Verksamheten är skyldig att dokumentera. Det som är skrivet sparas efter avslutat uppdrag så länge lagen kräver, som regel i fem år, och förstörs sedan.',
    en: 'The verksamhet has a duty to document. What is written is kept after the uppdrag is closed for as long as the law demands, as a rule five years, and is then destroyed.',
  },
  'clientExport.kept.UNDANTAG_IDENTITET': {
    sv: 'Nämnden har beslutat att det inte behöver antecknas vem du är. När uppdraget avslutas bestämmer du tillsammans med ditt ombud vad som händer med det som är skrivet.',
    en: 'The nämnd has decided that it need not be noted who you are. When the uppdrag is closed you decide with your ombud what becomes of what is written.',
  },
  'clientExport.rights': { sv: 'Dina rättigheter', en: 'Your rights' },
  'clientExport.rights.explained': {
    sv: 'Du har rätt att få del av allt som står om dig, att få det som är fel rättat och att få veta vilka som har läst. Du kan ta tillbaka ett samtycke när du vill. Du kan be att det som är skrivet raderas, om ingen lag kräver att det sparas. Vänd dig till ditt ombud eller till den som ansvarar för uppgifterna. Är du inte nöjd kan du klaga hos Integritetsskyddsmyndigheten, imy.se.',
    en: 'You have the right to all that is written about you, to have what is wrong put right and to know who has read it. You may withdraw a consent whenever you wish. You may ask that what is written be erased, unless a law demands that it is kept. Turn to your ombud or to the data controller. If you are not content you can complain to the Swedish Authority for Privacy Protection, imy.se.',
  },
  'screen.clientExport.title': { sv: 'Allt om klienten', en: 'Everything about the client' },
  'screen.clientExport.help': {
    sv: 'Allt som är skrivet, i alla klientens uppdrag, att läsa och skriva ut till klienten. Klientens eget exemplar: det skrivs ner i läsloggen att du tog ut det.',
    en: 'All that is written, in every uppdrag of the client, to read and print for the client. The client’s own copy: that you took it out is written in the access log.',
  },
  'screen.clientExport.page': { sv: 'Öppna för att skriva ut', en: 'Open to print' },
  'screen.clientExport.data': { sv: 'Ladda ned som data (JSON)', en: 'Download as data (JSON)' },
} as const satisfies Room;
