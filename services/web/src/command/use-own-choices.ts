import { SystemfelList, UppdragList } from '@fyr/contracts';
import type { Choice } from '@fyr/ui';
import { useLanguage } from '@fyr/ui';
import { useHistory } from '../api/cases.ts';
import { useList } from '../api/lists.ts';
import { useSession } from '../api/session.ts';
import type { CaseType } from '../case/case-type.ts';
import { enhetKey } from '../case/enhet.ts';
import type { Picture } from '../case/picture.ts';
import type { OwnChoices } from './choices.ts';
import type { CommandFields } from './command-fields.ts';

/**
 * The choices that a form of this case has and no contract can list: colleagues, enheter, goals.
 * A list is fetched only for a form that asks for it.
 */
export function useOwnChoices(
  of: { readonly type: CaseType; readonly number?: string },
  fields: CommandFields,
  picture: Picture | undefined,
): OwnChoices {
  const { named, t } = useLanguage();
  const { ombud, enheter } = useSession();
  const asks = (...names: string[]) =>
    [...fields.data, ...fields.personal].some(({ name }) => names.includes(name));
  const systemfel = useList('systemfel', SystemfelList, {}, asks('systemfelId', 'intoSystemfelId'));
  const uppdrag = useList('uppdrag', UppdragList, {}, asks('uppdragId'));
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
    enhet: enheter.map((enhet) => ({ value: enhet, label: named(enhetKey(enhet)) })),
    systemfelId: faults,
    intoSystemfelId: faults,
    uppdragId: (uppdrag.data?.rows ?? []).map(({ id, number, card }) => ({
      value: id,
      label: `${number} ${card?.name ?? ''}`,
    })),
    ...(typeof subject === 'string'
      ? { subject: [{ value: subject, label: t(`screen.form.subjectOf.${of.type}`) }] }
      : {}),
    ...(picture ? ofPicture(picture, fields.event, named) : {}),
  };
}

/** What has been numbered within the case itself. */
function ofPicture(
  { goals, consents, observations, huvudman }: Picture,
  event: string,
  named: (key: string) => string,
): OwnChoices {
  const addressed = (huvudman ?? []).map(
    (one): Choice => ({
      value: one.huvudman,
      label: one.huvudmanTyp
        ? `${named(`code.HuvudmanTyp.${one.huvudmanTyp}`)} (${one.huvudman})`
        : one.huvudman,
    }),
  );
  return {
    goal: (goals ?? []).map(({ goal, text, area }) => ({
      value: String(goal),
      label: `${goal}. ${text ?? named(`code.Livsomrade.${area}`)}`,
    })),
    consent: (consents ?? [])
      .filter(({ endedOn }) => endedOn === null)
      .map((one) => ({
        value: String(one.consent),
        label: `${one.consent}. ${named(`code.Samtyckespart.${one.with}`)}`,
      })),
    observation: (observations ?? []).map((one) => ({
      value: String(one.observation),
      label: `${one.on} ${named(`code.HuvudmanTyp.${one.huvudman}`)}`,
    })),
    // Another huvudman is written; one that is addressed already is chosen.
    ...(addressing.has(event) ? {} : { huvudman: addressed }),
  };
}

const addressing: ReadonlySet<string> = new Set(['ForwardedToHuvudman', 'ReportedDirectly']);
