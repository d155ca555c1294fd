import { AccessesOfPerson } from '@fyr/contracts';
import { Button, Table, useLanguage } from '@fyr/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { Loaded } from '../frame/loaded.tsx';

/** Who has read of the client, when it is asked for: to ask is to read, and stands there too. */
export function Readers({ number }: { readonly number: string }) {
  const { t, named } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const accesses = useQuery({
    queryKey: ['uppdrag', number, 'accesses'],
    queryFn: ({ signal }) => call(AccessesOfPerson, `/uppdrag/${number}/accesses`, { signal }),
    enabled: isAsked,
  });
  return (
    <>
      <h3>{t('screen.readers.title')}</h3>
      <p>{t('screen.readers.explained')}</p>
      {!isAsked && <Button onClick={() => setAsked(true)}>{t('screen.readers.show')}</Button>}
      {isAsked && (
        <Loaded query={accesses}>
          {({ accesses: rows }) =>
            rows.length === 0 ? (
              <p>{t('screen.readers.nobody')}</p>
            ) : (
              <Table
                caption={t('screen.readers.caption', { count: rows.length })}
                rows={rows}
                keyOf={({ on, account, role, purpose }) => [on, account, role, purpose].join(' ')}
                columns={[
                  { key: 'on', title: t('screen.readers.day'), whole: true, cell: ({ on }) => on },
                  {
                    key: 'name',
                    title: t('screen.readers.who'),
                    header: true,
                    name: true,
                    cell: ({ name, role }) =>
                      [name ?? t('screen.readers.gone'), named(`screen.role.${role}`)].join(', '),
                  },
                  {
                    key: 'purpose',
                    title: t('screen.readers.why'),
                    cell: ({ purpose }) =>
                      purpose === null
                        ? t('screen.readers.unsaid')
                        : named(`code.Andamal.${purpose}`),
                  },
                  {
                    key: 'shown',
                    title: t('screen.readers.what'),
                    cell: ({ shown }) => shown.join(', ') || t('screen.readers.unsaid'),
                  },
                  {
                    key: 'times',
                    title: t('screen.readers.times'),
                    numeric: true,
                    cell: ({ times }) => times,
                  },
                ]}
              />
            )
          }
        </Loaded>
      )}
    </>
  );
}
