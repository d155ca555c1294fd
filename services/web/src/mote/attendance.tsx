import { Section, useLanguage } from '@fyr/ui';
import type { Mote } from './page.tsx';

/** Who was there, with which mandate and task, and who was not. */
export function Attendance(props: {
  readonly attendance: NonNullable<Mote['data']['attendance']>;
  readonly adjusters: readonly number[];
  readonly nameOf: (member: number) => string;
}) {
  const { attendance, adjusters, nameOf } = props;
  const { present, absent, chair, secretary } = attendance;
  const { t, named } = useLanguage();
  const tasksOf = (member: number) => [
    ...(member === chair ? [t('screen.mote.chair')] : []),
    ...(member === secretary ? [t('screen.mote.secretary')] : []),
    ...(adjusters.includes(member) ? [t('screen.mote.adjuster')] : []),
  ];
  return (
    <Section raised title={t('screen.mote.attendance')}>
      <h3>{t('screen.mote.present')}</h3>
      <ul>
        {present.map(({ member, mandate }) => (
          <li key={member}>
            {[
              nameOf(member),
              named(`code.Mandat.${mandate}`).toLowerCase(),
              ...tasksOf(member),
            ].join(', ')}
          </li>
        ))}
      </ul>
      {absent.length > 0 && (
        <>
          <h3>{t('screen.mote.absent')}</h3>
          <ul>
            {absent.map((member) => (
              <li key={member}>{nameOf(member)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
