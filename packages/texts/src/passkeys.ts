import type { Room } from './room.ts';

/** Why somebody from outside the kommun does not come in, or no further. */
export const passkeyTexts = {
  'rule.outsideLedningsgrupp': {
    sv: 'Du är inbjuden till en ledningsgrupp. Du kan läsa om den, dess möten och de systemfel som har tagits upp där, men inget annat.',
    en: 'You are invited to a ledningsgrupp. You can read of it, its meetings and the systemfel brought to it, and of nothing else.',
  },
  'rule.membershipWithdrawn': {
    sv: 'Din inloggning till ledningsgruppen har tagits bort. Fråga den som bjöd in dig.',
    en: 'Your login to the ledningsgrupp has been removed. Ask whoever invited you.',
  },
  'rule.membershipOver': {
    sv: 'Ditt uppdrag i ledningsgruppen tog slut {to}. Därför kan du inte logga in längre.',
    en: 'Your term in the ledningsgrupp ended on {to}. That is why you can no longer log in.',
  },
  'rule.membershipNotBegun': {
    sv: 'Ditt uppdrag i ledningsgruppen börjar {from}. Du kan logga in från och med den dagen.',
    en: 'Your term in the ledningsgrupp begins on {from}. You can log in from that day.',
  },
  'rule.membershipDissolved': {
    sv: 'Ledningsgruppen är avslutad. Därför kan du inte logga in längre.',
    en: 'The ledningsgrupp is dissolved. That is why you can no longer log in.',
  },
  'rule.passkeyRefused': {
    sv: 'Passkeyn godtogs inte. Den kan vara borttagen, eller så tog det för lång tid. Försök igen, eller be den som bjöd in dig om en ny inbjudan.',
    en: 'The passkey was not accepted. It may have been removed, or it took too long. Try again, or ask whoever invited you for a new invitation.',
  },
  'rule.passkeyCopied': {
    sv: 'Det finns tecken på att passkeyn har kopierats: enhetens räknare gick bakåt. Inloggningen stoppades. Säg till den som bjöd in dig och be om en ny inbjudan.',
    en: 'There are signs that the passkey has been copied: the counter of the device went backwards. The login was stopped. Tell whoever invited you and ask for a new invitation.',
  },
  'rule.passkeyKnown': {
    sv: 'Den passkeyn finns redan. Logga in med den, eller använd en annan enhet.',
    en: 'That passkey is known already. Log in with it, or use another device.',
  },
  'rule.passkeyUnsure': {
    sv: 'Med en passkey kommer man inte in i den rollen här.',
    en: 'A passkey is not enough for that role here.',
  },
  'rule.passkeyNeedsName': {
    sv: 'En passkey hör till ett namn på nätet. Gå till Fyr med ett namn i adressen, till exempel localhost, och inte med siffror.',
    en: 'A passkey belongs to a name on the net. Go to Fyr by a name in the address, such as localhost, and not by digits.',
  },
  'rule.passkeyForInvited': {
    sv: 'Passkeys är till för den som är inbjuden till en ledningsgrupp utifrån. Du loggar in som andra anställda.',
    en: 'Passkeys are for those invited to a ledningsgrupp from outside. You log in as other employees do.',
  },
  'rule.inviteByOfficer': {
    sv: 'Arbetsledaren och gruppens ordförande och sekreterare bjuder in.',
    en: 'The arbetsledare and the chair and secretary of the group invite.',
  },
  'rule.memberNotInvitable': {
    sv: 'Bara en ledamot från en annan organisation, vars uppdrag inte har tagit slut, kan bjudas in.',
    en: 'Only a member from another organisation, whose term has not ended, can be invited.',
  },
  'rule.memberHasAccount': {
    sv: 'Ledamoten har redan ett konto hos kommunen och loggar in med det.',
    en: 'The member has an account of the kommun already and logs in with that.',
  },
} as const satisfies Room;
