import type { Choice } from '@fyr/ui';
import type { Picture } from '../case/picture.ts';
import type { Words } from '../case/words.ts';
import type { OwnChoices } from './choices.ts';

/** What has been numbered within the case itself, or registered in the verksamhet. */
export function choicesOfPicture(picture: Picture, event: string, words: Words): OwnChoices {
  const { t, named, codes, nameOf, nameOfHuvudman, organisation } = words;
  const { goals, consents, covers, observations, huvudman, links } = picture;
  const { members, invitations, entries, subject, mote } = picture;
  const waiting = (texts: NonNullable<typeof mote>['waitingItems'] = []): readonly Choice[] =>
    texts.map(({ number, title }) => ({
      value: String(number),
      label: title ?? t('screen.history.erased'),
    }));
  const typ = (one: { readonly huvudmanTyp?: string | undefined }) =>
    one.huvudmanTyp && named(`code.HuvudmanTyp.${one.huvudmanTyp}`);
  const addressed = (huvudman ?? []).map(
    (one): Choice => ({
      value: one.huvudman,
      label: nameOfHuvudman(one.huvudman) ?? typ(one) ?? one.huvudman,
    }),
  );
  const registered = (organisation.organisation?.huvudman ?? []).map(
    (one): Choice => ({
      value: one.huvudman,
      label: nameOfHuvudman(one.huvudman) ?? typ(one) ?? one.huvudman,
    }),
  );
  return {
    ...(goals && {
      goal: goals.map(({ goal, text, area }) => ({
        value: String(goal),
        label: `${goal}. ${text ?? named(`code.Livsomrade.${area}`)}`,
      })),
    }),
    ...(consents && {
      consent: consents
        .filter(({ endedOn }) => endedOn === null)
        .map((one) => ({
          value: String(one.consent),
          label: `${one.consent}. ${named(`code.Samtyckespart.${one.with}`)}`,
        })),
    }),
    ...(covers && {
      cover: covers.map(({ cover, ombud, from, to }) => ({
        value: String(cover),
        label: `${nameOf(ombud) ?? cover}, ${from}–${to}`,
      })),
    }),
    ...(observations && {
      observation: observations.map((one) => ({
        value: String(one.observation),
        label: `${one.on} ${named(`code.HuvudmanTyp.${one.huvudman}`)}`,
      })),
    }),
    ...(huvudman && {
      ...(addressing.has(event) && registered.length > 0
        ? { huvudman: registered, huvudmanTyp: [] }
        : { huvudman: addressed }),
    }),
    ...(links && {
      link: links.map(({ link, huvudman: to, expiresOn }) => ({
        value: link,
        label: t('screen.link.of', { huvudman: nameOfHuvudman(to) ?? to, day: expiresOn }),
      })),
    }),
    ...(event === 'AgendaItemReviewed' && { item: waiting(mote?.waitingItems) }),
    ...(event === 'PaperReviewed' && { paper: waiting(mote?.waitingPapers) }),
    ...(members && {
      member: members.map(({ member, name, organisation: from }) => ({
        value: String(member),
        label: `${member}. ${name ?? named(`code.Ledamotsorganisation.${from}`)}`,
      })),
    }),
    ...(members &&
      subject && {
        subject: [
          { value: subject, label: t('screen.form.subjectOf.ledningsgrupp') },
          ...members.map(({ person, name, member }) => ({
            value: person,
            label: name ?? String(member),
          })),
        ],
      }),
    ...(entries && {
      entry: entries
        .filter(({ isAssessed }) => !isAssessed)
        .map(({ entry, flags }) => ({
          value: String(entry),
          label: `${entry}. ${codes('Flagga', flags)}`,
        })),
    }),
    ...(invitations && {
      invitation: invitations
        .filter(({ answer }) => answer === null)
        .map(({ invitation, organisation: to, on }) => ({
          value: String(invitation),
          label: `${named(`code.Ledamotsorganisation.${to}`)} ${on}`,
        })),
    }),
  };
}

/** A systemfel goes to any huvudman of the register; else it is about one that it went to. */
const addressing: ReadonlySet<string> = new Set([
  'ForwardedToHuvudman',
  'ReportedDirectly',
  'LedningsgruppDecided',
]);
