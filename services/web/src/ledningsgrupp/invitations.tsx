import { Section, Table, useLanguage } from '@fyr/ui';
import type { Ledningsgrupp } from './page.tsx';

/** Who has been offered a place, when, and what they said. */
export function Invitations({ data, personal }: Pick<Ledningsgrupp, 'data' | 'personal'>) {
  const { t, named } = useLanguage();
  return (
    <Section title={t('screen.ledningsgrupp.invitations')}>
      {data.invitations.length === 0 ? (
        <p>{t('screen.ledningsgrupp.noInvitations')}</p>
      ) : (
        <Table
          caption={t('screen.ledningsgrupp.invitationsCaption', {
            count: data.invitations.length,
          })}
          rows={data.invitations}
          keyOf={({ invitation }) => String(invitation)}
          columns={[
            {
              key: 'organisation',
              title: t('screen.field.organisation'),
              header: true,
              cell: ({ organisation, invitation }) => (
                <>
                  {named(`code.Ledamotsorganisation.${organisation}`)}
                  {personal?.invitations[invitation] && (
                    <span className="below">{personal.invitations[invitation]}</span>
                  )}
                </>
              ),
            },
            {
              key: 'on',
              title: t('screen.ledningsgrupp.sentOn'),
              whole: true,
              cell: ({ on }) => on,
            },
            {
              key: 'answer',
              title: t('screen.field.answer'),
              cell: ({ answer }) =>
                answer === null
                  ? t('screen.ledningsgrupp.awaited')
                  : named(`code.Inbjudningssvar.${answer}`),
            },
          ]}
        />
      )}
    </Section>
  );
}
