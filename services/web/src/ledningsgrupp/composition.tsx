import { Notice, Section, useLanguage } from '@fyr/ui';
import { useComposition } from '../api/mote.ts';
import { Loaded } from '../frame/loaded.tsx';

/** The group of today against section 5 of the ordinance: who is there, who is missing, who is asked. */
export function Composition(props: { readonly number: string; readonly isOneOfMore?: boolean }) {
  const { number, isOneOfMore = false } = props;
  const { t } = useLanguage();
  const composition = useComposition(number);
  return (
    <Section raised title={titleOf(t('screen.ledningsgrupp.composition'), isOneOfMore && number)}>
      <Loaded query={composition}>{(held) => <Held composition={held} />}</Loaded>
    </Section>
  );
}

/** On a page with several, each is told by its number. */
export function titleOf(title: string, number: string | false): string {
  return number === false ? title : `${title}, ${number}`;
}

type Composed = NonNullable<ReturnType<typeof useComposition>['data']>;

function Held({ composition }: { readonly composition: Composed }) {
  const { t, named } = useLanguage();
  const { required, offered, missing, notOffered, isComplete, source } = composition;
  const nameOf = (organisation: string) => named(`code.Ledamotsorganisation.${organisation}`);
  const standingOf = ({ members, invitedOn, answer }: (typeof required)[number]) => {
    if (members > 0) return t('screen.ledningsgrupp.there');
    const asked =
      invitedOn === null
        ? t('screen.ledningsgrupp.notInvited')
        : t('screen.ledningsgrupp.invited', { day: invitedOn });
    const answered = answer === null ? [] : [named(`code.Inbjudningssvar.${answer}`).toLowerCase()];
    return [t('screen.ledningsgrupp.missing'), asked, ...answered].join(', ');
  };
  const groups = [
    { title: t('screen.ledningsgrupp.must'), rows: required },
    { title: t('screen.ledningsgrupp.offered'), rows: offered },
  ];
  return (
    <>
      {isComplete ? (
        <p>{t('screen.ledningsgrupp.compositionWhole')}</p>
      ) : (
        <Notice tone="warning" title={t('screen.ledningsgrupp.compositionMissing')}>
          <ul>
            {[...missing, ...notOffered].map((organisation) => (
              <li key={organisation}>{nameOf(organisation)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {groups.map(({ title, rows }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul className="standing">
            {rows.map((one) => (
              <li key={one.organisation}>
                <strong>{nameOf(one.organisation)}</strong>: {standingOf(one)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="quiet">{source}</p>
    </>
  );
}
