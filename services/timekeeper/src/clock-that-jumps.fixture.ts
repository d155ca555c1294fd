/**
 * Loaded before the timekeeper by `--import`: its clock stands CLOCK_AHEAD_MS ahead, or right, and
 * jumps from one to the other at each SIGUSR2.
 */
const right = Date.now;
const aheadMs = Number(process.env.CLOCK_AHEAD_MS);
let ahead = false;

Date.now = () => right() + (ahead ? aheadMs : 0);
process.on('SIGUSR2', () => {
  ahead = !ahead;
});
