import type pg from 'pg';
import { digestOf, headerOf, sha256 } from './digest.ts';
import { openPool } from './pool.ts';
import { type ChainRow, chainColumns, hashedOf } from './verify-chain.ts';

const PAGE = 1_000;

/** An event of the case, with all that its digest is made of but the encrypted text itself. */
type Told = {
  readonly position: number;
  readonly header: string;
  readonly data: string;
  readonly personalSha256: string;
};
/** Another's event, of which nothing but the digest is told. */
type Untold = { readonly position: number; readonly digest: string };

/** The segment of a log from a case's first event on, to be checked by who has none of our code. */
type CaseProof = {
  readonly format: 'fyr-case-proof-1';
  readonly tenant: string;
  readonly stream: string;
  /** Of the event before the first link, in hex; empty where there is none. */
  readonly previousHash: string;
  readonly links: readonly (Told | Untold)[];
  /** What the chain comes to at the last link, in hex. */
  readonly hash: string;
};

/**
 * A case's events, each at its place in the chain, up to a position that was signed.
 * @param options.url of the verifier's own role
 * @throws Error for a stream that is not there, or goes on after that position
 */
export async function caseProof(options: {
  readonly url: string;
  readonly tenant: string;
  /** Its id or its number. */
  readonly stream: string;
  readonly toPosition: number;
}): Promise<CaseProof> {
  const { url, tenant, stream: named, toPosition } = options;
  const pool = openPool(url, { max: 1, longStatements: true });
  try {
    const { rows: found } = await pool.query(
      'select id from stream where tenant = $1 and (id::text = $2 or number = $2)',
      [tenant, named],
    );
    if (!found[0]) throw new Error(`no stream ${named}`);
    const stream = found[0].id as string;
    const { rows: ends } = await pool.query(
      'select min(position) as first, max(position) as last from event where tenant = $1 and stream_id = $2',
      [tenant, stream],
    );
    const { first, last } = ends[0];
    if (last > toPosition) throw new Error(`the stream goes on to position ${last}`);
    const previous = await hashAt(pool, tenant, first - 1);
    const links: (Told | Untold)[] = [];
    for (let position = first - 1; position < toPosition; ) {
      const page = await pool.query<ChainRow>(
        `select ${chainColumns} from event
          where tenant = $1 and position > $2 and position <= $3 order by position limit ${PAGE}`,
        [tenant, position, toPosition],
      );
      if (page.rows.length === 0) throw new Error(`position ${position + 1} is not there`);
      links.push(...page.rows.map((row) => linkOf(tenant, stream, row)));
      position = page.rows.at(-1)?.position ?? toPosition;
    }
    const hash = await hashAt(pool, tenant, toPosition);
    const format = 'fyr-case-proof-1';
    return { format, tenant, stream, previousHash: previous, links, hash };
  } finally {
    await pool.end();
  }
}

function linkOf(tenant: string, stream: string, row: ChainRow): Told | Untold {
  const { position, personal, data } = row;
  const hashed = hashedOf(tenant, row);
  if (row.stream_id !== stream) return { position, digest: digestOf(hashed).toString('hex') };
  const personalSha256 = sha256(personal ?? Buffer.alloc(0)).toString('hex');
  return { position, header: headerOf(hashed), data, personalSha256 };
}

async function hashAt(pool: pg.Pool, tenant: string, position: number): Promise<string> {
  const { rows } = await pool.query<{ hash: Buffer }>(
    'select hash from event where tenant = $1 and position = $2',
    [tenant, position],
  );
  return rows[0]?.hash.toString('hex') ?? '';
}
