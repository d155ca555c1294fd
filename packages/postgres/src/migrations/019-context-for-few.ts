import { across, type Migration } from './migration.ts';

/** A context may hold who wrote a text: only who decides by it, or checks it, reads it. */
export const contextForFew: Migration = async (run, roles) => {
  await run(`
    revoke select on stream from ${roles.relay}, ${roles.projector};
    drop policy across on stream;
    ${across('stream', roles.timekeeper, roles.verifier)}
  `);
};
