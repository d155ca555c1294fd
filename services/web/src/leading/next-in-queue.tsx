import { UppdragCodesList } from '@fyr/contracts';
import { Section, Table, useLanguage } from '@fyr/ui';
import { useList } from '../api/lists.ts';
import { useWords } from '../case/words.ts';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { daysBetween, today } from '../frame/today.ts';

const shownMax = '8';

/** Whose turn it is by the priority order of the verksamhet, each with the way to get an ombud. */
export function NextInQueue() {
  const { t, named } = useLanguage();
  const { codes, nameOfEnhet } = useWords();
  const list = useList('uppdrag', UppdragCodesList, { order: 'queue', limit: shownMax });
  return (
    <Loaded query={list}>
      {({ rows }) =>
        rows.length > 0 && (
          <Section raised title={t('screen.load.next')}>
            <p>{t('screen.load.nextHelp')}</p>
            <Table
              caption={t('screen.load.nextCaption', { count: rows.length })}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'number',
                  title: t('screen.case.number'),
                  header: true,
                  whole: true,
                  cell: ({ number }) => (
                    <PageLink to="/$type/$number" params={{ type: 'uppdrag', number }}>
                      {number}
                    </PageLink>
                  ),
                },
                {
                  key: 'priority',
                  title: t('screen.field.priority'),
                  cell: ({ priority }) =>
                    codes('PrioritetKod', priority) || t('screen.uppdrag.noPriority'),
                },
                {
                  key: 'waited',
                  title: t('screen.uppdrag.queued'),
                  numeric: true,
                  cell: ({ queuedOn }) =>
                    queuedOn === null
                      ? t('screen.case.none')
                      : t('screen.case.days', { count: daysBetween(queuedOn, today()) }),
                },
                {
                  key: 'enhet',
                  title: t('screen.field.enhet'),
                  cell: ({ enhet }) => nameOfEnhet(enhet),
                },
                {
                  key: 'assign',
                  title: t('screen.load.do'),
                  cell: ({ number }) => (
                    <PageLink
                      to="/$type/$number/$command"
                      params={{ type: 'uppdrag', number, command: 'AssignOmbud' }}
                      aria-label={t('screen.load.assign', {
                        command: named('command.uppdrag.AssignOmbud'),
                        number,
                      })}
                    >
                      {named('command.uppdrag.AssignOmbud')}
                    </PageLink>
                  ),
                },
              ]}
            />
          </Section>
        )
      }
    </Loaded>
  );
}
