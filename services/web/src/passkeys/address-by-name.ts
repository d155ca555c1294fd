/**
 * An address of ours as a passkey needs it: by a name. On the same machine that is localhost, whose
 * digits no passkey can belong to.
 */
export function addressByName(path: string): string {
  const url = new URL(path, window.location.origin);
  if (/^127\.|^\[::1\]$/.test(url.hostname)) url.hostname = 'localhost';
  return url.href;
}
