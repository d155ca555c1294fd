import { Replayed, SystemState } from '@fyr/contracts';
import type { z } from 'zod';
import { type Caller, callerOf } from '../caller.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';

const path = '/api/v1/system';

/** How the service is for a verksamhet, for whoever runs it. */
export function systemRoutes(app: Router, services: Services): void {
  const config = { may: 'runs' } as const;
  const { system, log } = services;

  app.get(path, { config, schema: { response: { 200: SystemState } } }, async (request) =>
    stateFor(services, callerOf(request)),
  );

  app.post(
    `${path}/verify`,
    { config, schema: { response: { 200: SystemState } } },
    async (request) => {
      const caller = callerOf(request);
      await system.verify(caller.tenant);
      return await stateFor(services, caller);
    },
  );

  app.post(
    `${path}/replay`,
    { config, schema: { response: { 200: Replayed } } },
    async (request) => {
      const caller = callerOf(request);
      const replayed = await system.replay(caller.tenant);
      log.info({ by: caller.account, ...replayed }, 'what was parked was tried again');
      return { ...replayed };
    },
  );
}

async function stateFor(
  { system, headOf, natsIsUp }: Services,
  { tenant }: Caller,
): Promise<z.input<typeof SystemState>> {
  const models = await system.standing(tenant);
  const position = await headOf(tenant);
  const verified = system.verified(tenant);
  return {
    position,
    nats: natsIsUp() ? 'up' : 'down',
    models: models.map(({ projection, position: at, parked }) => ({
      ...{ projection, position: at, behind: Math.max(0, position - at) },
      // Whose it is, is not for whoever runs the service: they are found by their place in the log.
      parked: parked.map(({ streamId: _, ...one }) => one),
    })),
    verified: verified
      ? { position: verified.position, at: verified.at, findings: [...verified.findings] }
      : null,
  };
}
