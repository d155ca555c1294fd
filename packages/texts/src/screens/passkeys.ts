import type { Room } from '../room.ts';

/** Where members of a ledningsgrupp from outside come in, and whoever lets them in. */
export const passkeyPageTexts = {
  'screen.invitation.title': { sv: 'Inbjudan till {group}', en: 'Invitation to {group}' },
  'screen.invitation.someGroup': { sv: 'en ledningsgrupp', en: 'a ledningsgrupp' },
  'screen.invitation.lead': {
    sv: 'Du behöver inget konto hos kommunen och inget lösenord. Du skapar en passkey på din telefon eller dator och loggar in med den.',
    en: 'You need no account of the kommun and no password. You make a passkey on your telephone or computer and log in with it.',
  },
  'screen.invitation.what': { sv: 'Vad du är inbjuden till', en: 'What you are invited to' },
  'screen.invitation.by': { sv: 'Inbjuden av', en: 'Invited by' },
  'screen.invitation.from': { sv: 'Verksamhet', en: 'Service' },
  'screen.invitation.until': { sv: 'Länken gäller till', en: 'The link works until' },
  'screen.invitation.reads': {
    sv: 'Du kan läsa om ledningsgruppen, dess möten och de systemfel som har tagits upp där, så länge ditt uppdrag i gruppen varar.',
    en: 'You can read of the ledningsgrupp, its meetings and the systemfel brought to it, for as long as your term lasts.',
  },
  'screen.invitation.make': { sv: 'Skapa din passkey', en: 'Make your passkey' },
  'screen.invitation.makeHelp': {
    sv: 'Din enhet frågar efter fingeravtryck, ansikte eller kod. Det stannar i enheten: vi får bara veta att det är du. Länken kan användas en gång.',
    en: 'Your device asks for a fingerprint, your face or a code. That stays in the device: we only learn that it is you. The link can be used once.',
  },
  'screen.invitation.submit': { sv: 'Skapa passkey och logga in', en: 'Make a passkey and log in' },
  'screen.invitation.done': {
    sv: 'Din passkey är klar. Du kan logga in när ditt uppdrag i gruppen har börjat.',
    en: 'Your passkey is made. You can log in once your term in the group has begun.',
  },
  'screen.invitation.goneTitle': { sv: 'Länken gäller inte', en: 'The link does not work' },
  'screen.invitation.gone': {
    sv: 'Den har använts, tagits tillbaka eller gått ut. Har du en passkey loggar du in på första sidan. Annars ber du den som bjöd in dig om en ny länk.',
    en: 'It has been used, withdrawn or has expired. If you have a passkey, log in on the first page. Otherwise ask whoever invited you for a new link.',
  },

  'screen.passkey.login': { sv: 'Logga in med passkey', en: 'Log in with a passkey' },
  'screen.passkey.loginHelp': {
    sv: 'För dig som är inbjuden till en ledningsgrupp från en annan organisation.',
    en: 'For you who are invited to a ledningsgrupp from another organisation.',
  },
  'screen.passkey.loggedIn': { sv: 'Du är inloggad.', en: 'You are logged in.' },
  'screen.passkey.title': { sv: 'Mina passkeys', en: 'My passkeys' },
  'screen.passkey.lead': {
    sv: 'Med en passkey på var och en av dina enheter kommer du in även om du tappar en av dem.',
    en: 'With a passkey on each of your devices you can come in even if you lose one of them.',
  },
  'screen.passkey.count': {
    sv: '{count, plural, =0 {Inga passkeys} one {# passkey} other {# passkeys}}',
    en: '{count, plural, =0 {No passkeys} one {# passkey} other {# passkeys}}',
  },
  'screen.passkey.device': { sv: 'Enhet', en: 'Device' },
  'screen.passkey.deviceHint': {
    sv: 'Vad du kallar enheten, till exempel jobbtelefonen. Så känner du igen den i listan.',
    en: 'What you call the device, such as work telephone, so that you know it in the list.',
  },
  'screen.passkey.thisDevice': { sv: 'Min enhet', en: 'My device' },
  'screen.passkey.inUse': { sv: 'Du är inloggad med den', en: 'You are logged in with it' },
  'screen.passkey.made': { sv: 'Skapad', en: 'Made' },
  'screen.passkey.used': { sv: 'Senast använd', en: 'Last used' },
  'screen.passkey.never': { sv: 'Inte än', en: 'Not yet' },
  'screen.passkey.remove': { sv: 'Ta bort', en: 'Remove' },
  'screen.passkey.removeOne': { sv: 'Ta bort {name}', en: 'Remove {name}' },
  'screen.passkey.removed': {
    sv: 'Passkeyn är borttagen. Den går inte att logga in med längre.',
    en: 'The passkey is removed. It can no longer be logged in with.',
  },
  'screen.passkey.removeHelp': {
    sv: 'Den som är inloggad med en passkey som tas bort loggas ut. Tar du bort den sista behöver du en ny inbjudan.',
    en: 'Whoever is logged in with a passkey that is removed is logged out. If you remove the last one you need a new invitation.',
  },
  'screen.passkey.add': { sv: 'En passkey till', en: 'One more passkey' },
  'screen.passkey.addHelp': {
    sv: 'Skapa den här, på den enhet som du använder nu eller på en annan som du har bredvid dig.',
    en: 'Make it here, on the device that you use now or on another beside you.',
  },
  'screen.passkey.addSubmit': { sv: 'Skapa en passkey till', en: 'Make one more passkey' },
  'screen.passkey.added': { sv: 'Passkeyn är skapad.', en: 'The passkey is made.' },
  'screen.passkey.stopped': { sv: 'Det blev ingen passkey', en: 'No passkey came of it' },
  'screen.passkey.stoppedHelp': {
    sv: 'Enheten avbröt, eller så tog det för lång tid. Försök igen.',
    en: 'The device stopped, or it took too long. Try again.',
  },
  'screen.passkey.knownHere': {
    sv: 'Den här enheten har redan en passkey för dig. Logga in med den.',
    en: 'This device has a passkey for you already. Log in with it.',
  },
  'screen.passkey.unsupported': {
    sv: 'Den här webbläsaren kan inte skapa en passkey. Öppna länken i en nyare webbläsare.',
    en: 'This browser cannot make a passkey. Open the link in a newer browser.',
  },
  'screen.menu.passkeys': { sv: 'Passkeys', en: 'Passkeys' },

  'screen.logins.title': { sv: 'Inloggning för externa', en: 'Login for members from outside' },
  'screen.logins.help': {
    sv: 'Ledamöter från andra organisationer bjuds in med en länk och loggar in med en passkey. De läser om den här gruppen och inget annat, så länge deras uppdrag varar.',
    en: 'Members from other organisations are invited by a link and log in with a passkey. They read of this group and of nothing else, for as long as their term lasts.',
  },
  'screen.logins.nobody': {
    sv: 'Ingen ledamot är från en annan organisation.',
    en: 'No member is from another organisation.',
  },
  'screen.logins.caption': {
    sv: '{count, plural, one {# ledamot} other {# ledamöter}} från andra organisationer',
    en: '{count, plural, one {# member} other {# members}} from other organisations',
  },
  'screen.logins.standing': { sv: 'Inloggning', en: 'Login' },
  'screen.logins.actions': { sv: 'Bjud in', en: 'Invite' },
  'screen.logins.none': { sv: 'Inte inbjuden', en: 'Not invited' },
  'screen.logins.employed': { sv: 'Har konto hos kommunen', en: 'Has an account of the kommun' },
  'screen.logins.until': { sv: 'Inbjuden, till {moment}', en: 'Invited, until {moment}' },
  'screen.logins.passkeys': {
    sv: '{count, plural, one {# passkey} other {# passkeys}}',
    en: '{count, plural, one {# passkey} other {# passkeys}}',
  },
  'screen.logins.used': { sv: 'Senast inloggad {day}', en: 'Last logged in on {day}' },
  'screen.logins.invite': { sv: 'Skapa länk till {name}', en: 'Make a link for {name}' },
  'screen.logins.again': { sv: 'Skapa ny länk till {name}', en: 'Make a new link for {name}' },
  'screen.logins.withdraw': {
    sv: 'Ta tillbaka inbjudan till {name}',
    en: 'Withdraw the invitation of {name}',
  },
  'screen.logins.withdrawn': {
    sv: 'Inbjudan till {name} är tillbakatagen.',
    en: 'The invitation of {name} is withdrawn.',
  },
  'screen.logins.replace': {
    sv: 'Enheten är borta: ny länk till {name} och gamla passkeys tas bort',
    en: 'The device is lost: a new link for {name}, and old passkeys are removed',
  },
  'screen.logins.once': {
    sv: 'Skicka länken till {name}, och bara dit. Den visas bara nu och kan användas en gång.',
    en: 'Send the link to {name} and to nobody else. It is shown only now and can be used once.',
  },
  'screen.logins.address': { sv: 'Länk till inbjudan', en: 'Link to the invitation' },
} as const satisfies Room;
