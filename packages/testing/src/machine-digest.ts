import { createHash } from 'node:crypto';
import { describe, type Workflow } from '@fyr/kernel';

/**
 * What a machine's structure comes to: states, transitions, names of guards, actions and deadlines.
 * It stands among the fossils, so that a change without a new version of the machine fails.
 */
export function machineDigest(workflow: Workflow): string {
  return createHash('sha256')
    .update(canonical(describe(workflow)))
    .digest('hex');
}

/** Keys in order, so that only content counts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
