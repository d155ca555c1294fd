/**
 * Logs one of the demo's people in, as a browser does: to the provider, through it and back.
 * @param role another of their roles than the first
 * @returns the cookie of the session
 */
export async function logIn(origin: string, user: string, role?: string): Promise<string> {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map((pair) => pair.join('=')).join('; ');
  const keep = (response: Response) => {
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
  };

  let at = new URL(`/api/v1/login?user=${user}`, origin);
  const arrived = (url: URL) => url.pathname === '/';
  for (let hop = 0; hop < 8 && !arrived(at); hop++) {
    const response = await fetch(at, { redirect: 'manual', headers: { cookie: cookie() } });
    keep(response);
    const location = response.headers.get('location');
    if (location === null) {
      throw new Error(`login as ${user}: ${response.status} ${await response.text()}`);
    }
    at = new URL(location, at);
  }
  const session = () => [...cookies].find(([name]) => /^(__Host-)?fyr$/.test(name))?.join('=');
  const own = session();
  if (own === undefined) throw new Error(`login as ${user}: ${at.href}`);
  if (role === undefined) return own;

  const changed = await fetch(`${origin}/api/v1/session`, {
    method: 'PUT',
    headers: { origin, cookie: own, 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  if (!changed.ok) throw new Error(`login as ${user}: ${await changed.text()}`);
  keep(changed);
  return session() ?? '';
}
