import type { Room } from '../room.ts';

/** The statement that the law asks for (2018:1937). It says what is so: change it when that changes. */
export const accessibilityTexts = {
  'screen.accessibility.title': { sv: 'Tillgänglighet', en: 'Accessibility' },
  'screen.accessibility.lead': {
    sv: 'Alla ska kunna använda Fyr. Den här redogörelsen berättar hur väl tjänsten uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du säger till om något inte fungerar.',
    en: 'Everybody is to be able to use Fyr. This statement tells how well the service complies with the Swedish law on the accessibility of digital public services, which shortcomings we know of, and how to tell of something that does not work.',
  },
  'screen.accessibility.status': { sv: 'Hur tillgänglig tjänsten är', en: 'How accessible it is' },
  'screen.accessibility.status.1': {
    sv: 'Tjänsten är delvis förenlig med lagen (2018:1937) och standarden EN 301 549 version 3.2.1, som bygger på WCAG 2.1 nivå AA. Den är byggd för att uppfylla även WCAG 2.2 nivå AA.',
    en: 'The service partially complies with the law (2018:1937) and with the standard EN 301 549 version 3.2.1, which rests on WCAG 2.1 level AA. It is built to meet WCAG 2.2 level AA too.',
  },
  'screen.accessibility.known': {
    sv: 'Brister som vi känner till',
    en: 'Shortcomings known to us',
  },
  'screen.accessibility.known.1': {
    sv: 'Ingen har ännu prövat tjänsten med skärmläsare och andra hjälpmedel i sitt vanliga arbete. Därför kan det finnas hinder som provningen inte har hittat.',
    en: 'Nobody has tried the service with a screen reader or other aids in their daily work yet. There may be obstacles that testing has not found.',
  },
  'screen.accessibility.known.2': {
    sv: 'Breda tabeller rullar i sidled på en telefon. De går att nå med tangentbordet, men kräver mer arbete att läsa.',
    en: 'Wide tables scroll sideways on a phone. The keyboard reaches them, but they take more work to read.',
  },
  'screen.accessibility.known.3': {
    sv: 'Diagram och processbilder är svåra att läsa i kraftig förstoring. Samma uppgifter finns som tabell eller lista intill.',
    en: 'Charts and process pictures are hard to read when greatly enlarged. The same facts stand as a table or list beside them.',
  },
  'screen.accessibility.known.4': {
    sv: 'En inloggning gäller i högst åtta timmar, av säkerhetsskäl. Tiden går inte att förlänga. Du får en varning, och det du har skrivit finns kvar när du loggar in igen.',
    en: 'A login lasts for eight hours at most, for security. It cannot be prolonged. You are warned, and what you have written is kept when you log in again.',
  },
  'screen.accessibility.known.5': {
    sv: 'Rapporter i Word-format är inte granskade för tillgänglighet. Samma rapport som PDF följer PDF/UA-1.',
    en: 'Reports as Word files have not been examined for accessibility. The same report as PDF follows PDF/UA-1.',
  },
  'screen.accessibility.known.6': {
    sv: 'Sidorna med öppna data finns bara på svenska.',
    en: 'The pages of open data are in Swedish only.',
  },
  'screen.accessibility.test': { sv: 'Så har vi testat', en: 'How it was tested' },
  'screen.accessibility.test.1': {
    sv: 'Vi har själva provat tjänsten, senast den 23 november 2026. Ingen utomstående har granskat den.',
    en: 'We have tested the service ourselves, last on 23 November 2026. Nobody else has examined it.',
  },
  'screen.accessibility.test.2': {
    sv: 'Varje ändring provas i en riktig webbläsare: alla roller och deras sidor, i ljust och mörkt utseende, mot alla regler i verktyget axe (WCAG 2.2 A och AA och god praxis).',
    en: 'Every change is tested in a real browser: all roles and their pages, in light and dark, against every rule of the tool axe (WCAG 2.2 A and AA, and best practice).',
  },
  'screen.accessibility.test.3': {
    sv: 'De vanligaste vägarna genom tjänsten provas med bara tangentbord, och sidorna i 320 bildpunkters bredd. Ett verktyg hittar bara en del av alla fel.',
    en: 'The most common ways through the service are tested by keyboard alone, and the pages at a width of 320 pixels. A tool finds only some of all faults.',
  },
  'screen.accessibility.report': { sv: 'Rapportera en brist', en: 'Report a shortcoming' },
  'screen.accessibility.report.help': {
    sv: 'Berätta vilken sida det gäller, vad du försökte göra och vad som hindrade dig. Skriv inget om en klient. Be gärna om uppgiften på ett annat sätt under tiden.',
    en: 'Tell which page it is, what you tried to do and what stopped you. Write nothing about a client. You may ask to have what you need in another way meanwhile.',
  },
  'screen.accessibility.report.to': {
    sv: 'Den som ansvarar för tjänsten tar emot det:',
    en: 'Whoever answers for the service receives it:',
  },
  'screen.accessibility.report.nobody': {
    sv: 'I den här installationen är ingen adress inställd för brister. Säg till din arbetsledare eller administratör, eller till den som gav dig länken hit. Den som driver Fyr ställer in adressen (SERVICE_CONTACT).',
    en: 'In this installation no address is set for shortcomings. Tell your arbetsledare or administrator, or whoever gave you the link here. Whoever runs Fyr sets the address (SERVICE_CONTACT).',
  },
  'screen.accessibility.supervision': { sv: 'Tillsyn', en: 'Supervision' },
  'screen.accessibility.supervision.1': {
    sv: 'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med hur din anmälan togs om hand kan du anmäla det till Digg, på digg.se/tdosanmalan.',
    en: 'The Swedish Agency for Digital Government, Digg, supervises the law. If you are not content with how your report was dealt with you may tell Digg, at digg.se/tdosanmalan.',
  },
} as const satisfies Room;
