import type { Room } from './room.ts';

/** The refusals that several workflows share. */
export const sharedTexts = {
  'rule.rolesApart': {
    sv: 'Rollerna får inte finnas på samma konto. Administratör och granskare har inga andra roller, och ett ombud är varken analytiker eller nämnd.',
    en: 'One account may not hold these roles together. Administrator and granskare have no other role, and an ombud is neither analyst nor nämnd.',
  },
  'rule.accountOwn': {
    sv: 'Du kan inte ändra ditt eget konto. Be en annan administratör.',
    en: 'You cannot change your own account. Ask another administrator.',
  },
  'rule.accountClosed': {
    sv: 'Kontot är avslutat. Ge det en roll först.',
    en: 'The account is closed. Give it a role first.',
  },
  'rule.namndWithoutRole': {
    sv: 'En nämnd väljs bara för den som har rollen nämnd.',
    en: 'A nämnd is chosen only for who has the role nämnd.',
  },
  'rule.namndUnknown': {
    sv: 'Verksamheten har ingen nämnd {namnd}.',
    en: 'The verksamhet has no nämnd {namnd}.',
  },
  'rule.dueNotLater': {
    sv: 'Dagen att återkomma, {dueOn}, ska ligga efter {on}.',
    en: 'The day to come back to it, {dueOn}, must lie after {on}.',
  },
  'rule.quarterInFuture': {
    sv: 'Kvartalet {quarter} ligger i framtiden.',
    en: 'The quarter {quarter} lies in the future.',
  },
  'rule.subjectUnknown': {
    sv: 'Här finns inga uppgifter om den personen.',
    en: 'There is no information about that person here.',
  },
} as const satisfies Room;
