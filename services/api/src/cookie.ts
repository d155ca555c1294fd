/** What a browser keeps of a session: an opaque token, out of reach of scripts and other sites. */
export function sessionCookie(secure: boolean) {
  const name = secure ? '__Host-fyr' : 'fyr';
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : [])];
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
