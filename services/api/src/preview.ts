import { SystemfelPreview } from '@fyr/contracts';
import { readingOfType, systemfel } from '@fyr/domain';
import { callerOf } from './caller.ts';
import { acceptedLocale } from './locale.ts';
import { reach } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { eventsOf, type Read, toldOf } from './streams.ts';

const role = 'ledamot';

/**
 * A systemfel as the ledningsgrupp will read it, before it has come there: read in their room, by their
 * role's reading, and told by what tells it to them. Only that it is there before its time differs.
 */
export function previewRoute(app: Router, services: Services): void {
  app.get(
    '/api/v1/systemfel/:id/preview',
    {
      config: { may: { gives: 'ReportToLedningsgrupp', in: systemfel } },
      schema: { response: { 200: SystemfelPreview } },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id } = request.params as { id: string };
      const { row } = await reach(services.roomOf(caller), caller, systemfel, id);
      const reading = readingOfType(role, systemfel.name);
      if (reading === null) throw new Error(`a ${role} reads no ${systemfel.name}`);
      const reached = { row, reading };
      const asked = { action: 'read' } as const;
      const { people } = services.released;
      const read: Read = {
        ...reached,
        ...(await people.readStream({ ...caller, role }, systemfel, reached, asked)),
      };
      const locale = acceptedLocale(request.headers['accept-language']);
      return {
        seen: { ...toldOf(systemfel, read), next: [] },
        events: [...eventsOf(systemfel, read, locale)],
      };
    },
  );
}
