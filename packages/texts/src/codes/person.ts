import type { CodeTexts } from './code-texts.ts';

export const personCodes = {
  Kon: {
    KVINNA: { sv: 'Kvinna', en: 'Woman' },
    MAN: { sv: 'Man', en: 'Man' },
    ANNAT: { sv: 'Annat eller vill inte uppge', en: 'Other, or would rather not say' },
  },
  Aldersband: {
    UNDER_18: { sv: 'Under 18 år', en: 'Under 18' },
    '18_24': { sv: '18–24 år', en: '18–24' },
    '25_34': { sv: '25–34 år', en: '25–34' },
    '35_44': { sv: '35–44 år', en: '35–44' },
    '45_54': { sv: '45–54 år', en: '45–54' },
    '55_64': { sv: '55–64 år', en: '55–64' },
    '65_PLUS': { sv: '65 år eller äldre', en: '65 or older' },
    UPPGIFT_SAKNAS: { sv: 'Uppgift saknas', en: 'Not known' },
  },
  ForsorjningKod: {
    LON: { sv: 'Lön', en: 'Wages' },
    SJUKPENNING: { sv: 'Sjukpenning', en: 'Sickness benefit' },
    REHABPENNING: { sv: 'Rehabiliteringspenning', en: 'Rehabilitation benefit' },
    SJUK_AKTIVITETSERSATTNING: {
      sv: 'Sjukersättning eller aktivitetsersättning',
      en: 'Sickness or activity compensation',
    },
    A_KASSA: { sv: 'A-kassa', en: 'Unemployment insurance' },
    AKTIVITETSSTOD: { sv: 'Aktivitetsstöd', en: 'Activity grant' },
    FORSORJNINGSSTOD: { sv: 'Försörjningsstöd', en: 'Social assistance' },
    ALDERSPENSION: { sv: 'Ålderspension', en: 'Old-age pension' },
    STUDIEMEDEL: { sv: 'Studiemedel', en: 'Student aid' },
    FORALDRAPENNING: { sv: 'Föräldrapenning', en: 'Parental benefit' },
    ETABLERING: { sv: 'Etableringsersättning', en: 'Introduction benefit' },
    INGEN_INKOMST: { sv: 'Ingen inkomst', en: 'No income' },
    FORSORJS_AV_ANHORIG: { sv: 'Försörjs av anhörig', en: 'Supported by a relative' },
    ANNAT: { sv: 'Annan försörjning', en: 'Other income' },
    UPPGIFT_SAKNAS: { sv: 'Uppgift saknas', en: 'Not known' },
  },
  Boendeform: {
    EGET_KONTRAKT: { sv: 'Eget kontrakt eller egen bostad', en: 'Own lease or own home' },
    ANDRA_HAND: { sv: 'Hyr i andra hand', en: 'Sublet' },
    INNEBOENDE: { sv: 'Inneboende', en: 'Lodger' },
    SARSKILT_BOENDE: { sv: 'Särskilt boende', en: 'Supported housing' },
    INSTITUTION: { sv: 'Institution', en: 'Institution' },
    HEMLOS: { sv: 'Hemlös', en: 'Homeless' },
    ANNAT: { sv: 'Annat boende', en: 'Other housing' },
    UPPGIFT_SAKNAS: { sv: 'Uppgift saknas', en: 'Not known' },
  },
  MalgruppsProfil: {
    UTAN_KONTAKT: {
      sv: 'Saknar kontakt eller har dragit sig undan',
      en: 'Without contact, or withdrawn',
    },
    FOR_FA_INSATSER: { sv: 'Har för få insatser', en: 'Has too little support' },
    INSATSER_MOTSVARAR_EJ_BEHOV: {
      sv: 'Insatserna motsvarar inte behoven',
      en: 'The support does not meet the needs',
    },
    EJ_SAMORDNADE: { sv: 'Insatserna är inte samordnade', en: 'The support is not coordinated' },
    FOR_OMFATTANDE_ELLER_EJ_BEHOV: {
      sv: 'Insatserna är för omfattande eller behövs inte',
      en: 'The support is too extensive or not needed',
    },
    AVVISAD_AV_SYSTEMEN: { sv: 'Avvisad av systemen', en: 'Turned away by the systems' },
  },
  MalgruppsKriterium: {
    FYLLT_18: { sv: 'Har fyllt 18 år', en: 'Is 18 or older' },
    VASENTLIGA_SVARIGHETER: {
      sv: 'Har väsentliga svårigheter på olika livsområden',
      en: 'Has substantial difficulties in areas of life',
    },
    SAMMANSATTA_OMFATTANDE_BEHOV: {
      sv: 'Har sammansatta och omfattande behov',
      en: 'Has composite and extensive needs',
    },
    LANGVARIG_KONTAKT_BEHOVS: {
      sv: 'Behöver långvarig kontakt med flera myndigheter',
      en: 'Needs long-term contact with several authorities',
    },
  },
  MalgruppsUtfall: {
    TILLHOR: { sv: 'Tillhör målgruppen', en: 'Belongs to the target group' },
    TILLHOR_EJ: { sv: 'Tillhör inte målgruppen', en: 'Does not belong to the target group' },
    OSAKERT: { sv: 'Osäkert', en: 'Uncertain' },
  },
} as const satisfies CodeTexts;
