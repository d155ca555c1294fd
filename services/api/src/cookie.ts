/** What a browser keeps of a session: an opaque token, out of reach of scripts and other sites. */
export function sessionCookie(secure: boolean) {
  return tokenCookie('fyr', secure, ['SameSite=Strict']);
}

/**
 * What it keeps on the way to the identity provider and back. Lax: it comes back with a link from
 * another site, where a strict one would stay away.
 */
export function loginCookie(secure: boolean) {
  return tokenCookie('fyr-login', secure, ['SameSite=Lax', 'Max-Age=600']);
}

/** What it keeps from the challenge to what a passkey answers. */
export function passkeyCookie(secure: boolean) {
  return tokenCookie('fyr-passkey', secure, ['SameSite=Strict', 'Max-Age=300']);
}

function tokenCookie(plainName: string, secure: boolean, own: readonly string[]) {
  const name = secure ? `__Host-${plainName}` : plainName;
  const attributes = ['Path=/', 'HttpOnly', ...own, ...(secure ? ['Secure'] : [])];
  return {
    set: (token: string) => [`${name}=${token}`, ...attributes].join('; '),
    clear: () => [`${name}=`, ...attributes, 'Max-Age=0'].join('; '),
    /** The token, if there is exactly one of its name and shape. */
    read(header: string | undefined): string | undefined {
      const tokens = (header ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .filter((pair) => pair.startsWith(`${name}=`))
        .map((pair) => pair.slice(name.length + 1));
      const [token] = tokens;
      return tokens.length === 1 && token && /^[\w-]{20,200}$/.test(token) ? token : undefined;
    },
  };
}
