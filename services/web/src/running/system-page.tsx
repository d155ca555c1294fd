import {
  Button,
  Facts,
  Notice,
  PageHeading,
  Section,
  StatusText,
  Table,
  useLanguage,
} from '@fyr/ui';
import { type System, useReplayParked, useSystem, useVerifyLog } from '../api/running.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { ForRoles, runners } from '../frame/for-roles.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { momentInWords } from '../frame/today.ts';

/** How the service is: what is recorded, whether it is whole, and how far it is counted. */
export function SystemPage() {
  const { t } = useLanguage();
  const system = useSystem();
  return (
    <ForRoles roles={runners()} title={t('screen.system.title')}>
      <PageHeading title={t('screen.system.title')} />
      <Loaded query={system}>
        {(state) => (
          <>
            <Whole state={state} />
            <Parked models={state.models} />
            <Models models={state.models} />
          </>
        )}
      </Loaded>
    </ForRoles>
  );
}

function Whole({ state }: { readonly state: System }) {
  const { t } = useLanguage();
  const { position, nats, verified } = state;
  const verifying = useVerifyLog();
  return (
    <Section raised title={t('screen.system.log')}>
      <Facts
        lines={[
          {
            name: t('screen.system.recorded'),
            value: t('screen.system.toPosition', { position: String(position) }),
          },
          { name: t('screen.system.chain'), value: <Chain verified={verified} /> },
          {
            name: t('screen.system.live'),
            value: (
              <StatusText tone={nats === 'up' ? 'done' : 'waiting'}>
                {t(`screen.system.nats.${nats}`)}
              </StatusText>
            ),
          },
        ]}
      />
      <p className="quiet">{t('screen.system.chainHelp')}</p>
      <Button disabled={verifying.isPending} onClick={() => verifying.mutate()}>
        {t(verifying.isPending ? 'screen.system.verifying' : 'screen.system.verify')}
      </Button>
      {verifying.isError && <RefusalNotice error={verifying.error} />}
    </Section>
  );
}

function Chain({ verified }: Pick<System, 'verified'>) {
  const { t } = useLanguage();
  if (verified === null) return t('screen.system.notVerified');
  const { position, at, findings } = verified;
  const values = { position: String(position), time: momentInWords(at) };
  if (findings.length === 0) {
    return <StatusText tone="done">{t('screen.system.whole', values)}</StatusText>;
  }
  const places = findings.map((one) => String(one.position)).join(', ');
  return <StatusText tone="waiting">{t('screen.system.broken', { ...values, places })}</StatusText>;
}

type Models = Pick<System, 'models'>;

function Parked({ models }: Models) {
  const { t, named } = useLanguage();
  const { announce } = useAnnounce();
  const replaying = useReplayParked();
  const parked = models.flatMap(({ projection, parked: own }) =>
    own.map((one) => ({ ...one, projection })),
  );
  if (parked.length === 0) {
    return (
      <Notice title={t('screen.system.noneParked')}>
        <p>{t('screen.system.noneParkedHelp')}</p>
      </Notice>
    );
  }
  return (
    <Section raised title={t('screen.system.parked')}>
      <p>{t('screen.system.parkedHelp')}</p>
      <Table
        caption={t('screen.system.parkedCaption', { count: parked.length })}
        rows={parked}
        keyOf={({ projection, position }) => `${projection} ${position}`}
        columns={[
          {
            key: 'position',
            title: t('screen.system.position'),
            header: true,
            whole: true,
            cell: ({ position }) => String(position),
          },
          {
            key: 'model',
            title: t('screen.system.model'),
            cell: ({ projection }) => named(`screen.system.model.${projection}`),
          },
          { key: 'error', title: t('screen.system.fault'), cell: ({ error }) => error },
          {
            key: 'at',
            title: t('screen.case.since'),
            whole: true,
            cell: ({ at }) => momentInWords(at),
          },
        ]}
      />
      <Button
        disabled={replaying.isPending}
        onClick={() =>
          replaying.mutate(undefined, {
            onSuccess: ({ following, parked: left }) =>
              announce(t('screen.system.replayed', { following, left })),
          })
        }
      >
        {t('screen.system.replay')}
      </Button>
      {replaying.isError && <RefusalNotice error={replaying.error} />}
    </Section>
  );
}

function Models({ models }: Models) {
  const { t, named } = useLanguage();
  return (
    <Section title={t('screen.system.models')}>
      <Table
        caption={t('screen.system.modelsCaption')}
        rows={models}
        keyOf={({ projection }) => projection}
        columns={[
          {
            key: 'model',
            title: t('screen.system.model'),
            header: true,
            cell: ({ projection }) => named(`screen.system.model.${projection}`),
          },
          {
            key: 'state',
            title: t('screen.case.state'),
            cell: ({ behind, parked }) => (
              <StatusText tone={parked.length > 0 || behind > 0 ? 'waiting' : 'done'}>
                {parked.length > 0
                  ? t('screen.system.lacks', { count: parked.length })
                  : behind > 0
                    ? t('screen.system.behind', { count: behind })
                    : t('screen.system.follows')}
              </StatusText>
            ),
          },
          {
            key: 'position',
            title: t('screen.system.position'),
            numeric: true,
            cell: ({ position }) => String(position),
          },
        ]}
      />
    </Section>
  );
}
