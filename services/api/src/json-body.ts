import { Rejection } from '@fyr/kernel';

const depthMax = 32;

/**
 * JSON as it came over the wire, or a refusal that says what is wrong with it. Stricter than
 * `JSON.parse`: a key that stands twice, `__proto__` and deep nesting are refused, since two readers
 * could take them for two different things.
 * @throws Rejection `invalid`
 */
export function parseJson(body: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    value = JSON.parse(text);
  } catch {
    throw refused('malformed_json');
  }
  const fault = scan(text);
  if (fault) throw refused(fault);
  return value;
}

function refused(reason: string): Rejection {
  return new Rejection('invalid', `the body is refused: ${reason}`, {
    faults: [{ path: '', reason }],
  });
}

/** Walks text that is known to be JSON: strings and brackets are all there is to look at. */
function scan(text: string): string | undefined {
  const keys: (Set<string> | null)[] = [];
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[[\]{}]/g;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [piece, colon] = found;
    if (piece === '{' || piece === '[') {
      if (keys.push(piece === '{' ? new Set() : null) > depthMax) return 'too_deep';
    } else if (piece === '}' || piece === ']') {
      keys.pop();
    } else if (colon !== undefined) {
      const key = JSON.parse(piece.slice(0, piece.length - colon.length)) as string;
      const seen = keys.at(-1);
      if (key === '__proto__') return 'reserved_key';
      if (seen?.has(key)) return 'duplicate_key';
      seen?.add(key);
    }
  }
  return undefined;
}
