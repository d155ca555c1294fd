import { SystemfelList } from '@fyr/contracts';
import { useLanguage } from '@fyr/ui';
import { useHistory } from '../api/cases.ts';
import { useList } from '../api/lists.ts';
import { useSession } from '../api/session.ts';
import type { CaseType } from '../case/case-type.ts';
import { listOf } from '../case/kinds.ts';
import type { Picture } from '../case/picture.ts';
import { useWords } from '../case/words.ts';
import { useQuestionChoices } from '../rapport/use-question-choices.ts';
import type { OwnChoices } from './choices.ts';
import type { CommandFields } from './command-fields.ts';
import { choicesOfPicture } from './picture-choices.ts';
import { useMeetingChoices } from './use-meeting-choices.ts';
import { verksamhetChoices } from './verksamhet-choices.ts';

/**
 * The choices that a form of this case has and no contract can list: colleagues, enheter, goals.
 * A list is fetched only for a form that asks for it.
 */
export function useOwnChoices(
  of: { readonly type: CaseType; readonly number?: string },
  fields: CommandFields,
  picture: Picture | undefined,
): OwnChoices {
  const { t } = useLanguage();
  const words = useWords();
  const { ombud, enheter, accounts } = useSession();
  const asks = (...names: string[]) =>
    [...fields.data, ...fields.personal].some(({ name }) => names.includes(name));
  const systemfel = useList('systemfel', SystemfelList, {}, asks('systemfelId', 'intoSystemfelId'));
  const { answer, nameOf } = listOf('uppdrag');
  const uppdrag = useList('uppdrag', answer, {}, asks('uppdragId'));
  const meetings = useMeetingChoices(asks, picture);
  const questions = useQuestionChoices(
    asks('question') ? picture?.rapport : undefined,
    fields.event,
  );
  const isOfClient = of.type === 'uppdrag' && of.number !== undefined && asks('subject');
  const history = useHistory(of.type, of.number ?? '', isOfClient);

  const colleagues = ombud.map(({ account, name }) => ({ value: account, label: name }));
  const faults = (systemfel.data?.rows ?? [])
    .filter(({ number }) => number !== of.number)
    .map(({ id, number, card }) => ({ value: id, label: `${number} ${card?.title ?? ''}` }));
  const subject = picture?.subject ?? history.data?.[0]?.data?.clientId;

  return {
    huvudansvarig: colleagues,
    medombud: colleagues,
    ombud: colleagues,
    assessedBy: colleagues,
    account: accounts.map(({ account, name }) => ({ value: account, label: name })),
    enhet: enheter.map((enhet) => ({ value: enhet, label: words.nameOfEnhet(enhet) })),
    systemfelId: faults,
    intoSystemfelId: faults,
    uppdragId: (uppdrag.data?.rows ?? []).map((row) => ({
      value: row.id,
      label: `${row.number} ${nameOf?.(row, words.named) ?? ''}`,
    })),
    ...(typeof subject === 'string'
      ? { subject: [{ value: subject, label: t(`screen.form.subjectOf.${of.type}`) }] }
      : {}),
    ...meetings,
    ...questions,
    ...(picture ? choicesOfPicture(picture, fields.event, words) : {}),
    ...(picture?.verksamhet
      ? verksamhetChoices(
          picture.verksamhet,
          { event: fields.event, id: picture.subject ?? '' },
          words,
        )
      : {}),
  };
}
