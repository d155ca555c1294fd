import { across, type Migration } from './migration.ts';

export const accessHeadForSigning: Migration = async (run, roles) => {
  await run(`
    ${across('access_head', roles.timekeeper).replace('policy across', 'policy signing')}
    grant select on access_head to ${roles.timekeeper};
  `);
};
