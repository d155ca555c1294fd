import type { Choice } from '@fyr/ui';
import type { Picture } from '../case/picture.ts';
import type { Words } from '../case/words.ts';
import { textsAt } from '../verksamhet/organisation.ts';
import type { OwnChoices } from './choices.ts';

/** What the forms of a verksamhet point at in it: enheter, ombud, agreements, what is still open. */
export function verksamhetChoices(
  { data, personal }: NonNullable<Picture['verksamhet']>,
  { event, id }: { readonly event: string; readonly id: string },
  words: Words,
): OwnChoices {
  const { nameOf, nameOfEnhet, nameOfHuvudman, organisation } = words;
  const enheter = distinct(data.enheter.map(({ enhet }) => enhet)).map((enhet) => ({
    value: enhet,
    label: nameOfEnhet(enhet),
  }));
  const employed = distinct(data.ombud.map(({ ombud }) => ombud)).map((ombud) => ({
    value: ombud,
    label: nameOf(ombud) ?? ombud,
  }));
  const huvudman = (organisation.organisation?.huvudman ?? []).map((one) => ({
    value: one.huvudman,
    label: nameOfHuvudman(one.huvudman) ?? one.huvudman,
  }));
  const subjects = [
    { value: id, label: words.t('screen.form.subjectOf.verksamhet') },
    ...Object.entries(personal?.contacts ?? {}).map(([account, contact]) => ({
      value: account,
      label: contact?.name ?? words.t('screen.history.erased'),
    })),
  ];
  return {
    enheter,
    ...(event === 'EnhetAdded' ? { enhet: undefined } : { enhet: enheter }),
    ...(event === 'OmbudEmployed' ? {} : { ombud: employed }),
    ...(event === 'HuvudmanRegistered' ? { huvudman: undefined } : { huvudman }),
    agreement: data.agreements.map(({ agreement, revision }) => ({
      value: String(agreement),
      label: `${agreement}. ${textsAt(personal, revision)?.name ?? ''}`.trim(),
    })),
    vacancy: data.vacancies
      .filter(({ to }) => to === null)
      .map(({ vacancy, enheter: where, from }) => ({
        value: String(vacancy),
        label: `${where.map(nameOfEnhet).join(', ')} ${from}`,
      })),
    stop: data.intakeStops
      .filter(({ to }) => to === null)
      .map(({ stop, enheter: where, from }) => ({
        value: String(stop),
        label: `${where.map(nameOfEnhet).join(', ')} ${from}`,
      })),
    absence: data.absences
      .filter(({ to }) => to === null)
      .map(({ absence, ombud, from }) => ({
        value: String(absence),
        label: `${nameOf(ombud) ?? ombud} ${from}`,
      })),
    commitment: data.commitments.map(({ commitment, year, revision }) => ({
      value: String(commitment),
      label: `${year}: ${textsAt(personal, revision)?.commitment ?? commitment}`,
    })),
    ...(event === 'SubjectForgotten' || event.startsWith('LegalHold') ? { subject: subjects } : {}),
    // There `account` is one of the economy, which is written.
    ...(event === 'EconomyEntered' || event === 'BudgetSet' ? { account: undefined } : {}),
    ...(event === 'ArbetsledareLeft'
      ? {
          account: data.arbetsledare
            .filter(({ to }) => to === null)
            .map(({ account }): Choice => ({ value: account, label: nameOf(account) ?? account })),
        }
      : {}),
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
