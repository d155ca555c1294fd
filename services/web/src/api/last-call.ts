/** When the API was last called from this browser: it reckons a session's idle time from then. */
let at = Date.now();
let elsewhere: BroadcastChannel | undefined;

export function called(): void {
  at = Date.now();
  elsewhere?.postMessage(at);
}

export function lastCalledAt(): number {
  return at;
}

/** Hears of calls from other windows, for as long as somebody wants to know. */
export function hearOtherWindows(): () => void {
  const channel = new BroadcastChannel('fyr-called');
  channel.addEventListener('message', ({ data }) => {
    at = Math.max(at, Number(data) || 0);
  });
  elsewhere = channel;
  return () => {
    elsewhere = undefined;
    channel.close();
  };
}
