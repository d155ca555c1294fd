import { membersOn } from '@fyr/domain';
import { Section, Table, useLanguage } from '@fyr/ui';
import { today } from '../frame/today.ts';
import type { Ledningsgrupp } from './page.tsx';

function wayTo(contact: {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}): string {
  return [contact.phone, contact.email].filter((part) => part !== undefined).join(', ');
}

/** Who sits there today, from where and with which mandate. */
export function Members({ group: { data, personal } }: { readonly group: Ledningsgrupp }) {
  const { t, named } = useLanguage();
  const seated = membersOn({ members: data.members }, today());
  const contactOf = (member: number) => personal?.members[member];
  const knowsNames = personal !== undefined;
  return (
    <Section title={t('screen.ledningsgrupp.members')}>
      {seated.length === 0 ? (
        <p>{t('screen.ledningsgrupp.noMembers')}</p>
      ) : (
        <Table
          caption={t('screen.ledningsgrupp.membersCaption', { count: seated.length, day: today() })}
          rows={seated}
          keyOf={({ member }) => String(member)}
          columns={[
            {
              key: 'name',
              title: knowsNames ? t('screen.uppdrag.name') : t('screen.field.member'),
              header: true,
              name: true,
              cell: ({ member }) => {
                const contact = contactOf(member);
                if (contact === null) return t('screen.history.erased');
                if (!contact) return String(member);
                return (
                  <>
                    {contact.name}
                    <span className="below">
                      {[contact.function, contact.unit].filter(Boolean).join(', ')}
                    </span>
                    <span className="below">{wayTo(contact)}</span>
                  </>
                );
              },
            },
            {
              key: 'organisation',
              title: t('screen.field.organisation'),
              cell: ({ organisation, external }) => (
                <>
                  {named(`code.Ledamotsorganisation.${organisation}`)}
                  {external && <span className="below">{t('screen.ledningsgrupp.external')}</span>}
                </>
              ),
            },
            {
              key: 'mandate',
              title: t('screen.field.mandate'),
              cell: ({ mandate, chair, secretary }) =>
                [
                  named(`code.Mandat.${mandate}`),
                  ...(chair ? [t('screen.ledningsgrupp.chair')] : []),
                  ...(secretary ? [t('screen.ledningsgrupp.secretary')] : []),
                ].join(', '),
            },
            {
              key: 'term',
              title: t('screen.ledningsgrupp.term'),
              whole: true,
              cell: ({ from, to }) =>
                to === null
                  ? t('screen.ledningsgrupp.fromOn', { from })
                  : t('screen.ledningsgrupp.fromTo', { from, to }),
            },
          ]}
        />
      )}
    </Section>
  );
}
