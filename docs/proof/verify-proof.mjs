// Checks that a case's events stand in a signed log as they were recorded. Needs Node 20 or later and
// none of Fyr: node verify-proof.mjs proof.json head.json public-key.pem
//
// hash(n) = sha256(hash(n-1) ‖ n as 8 bytes, big-endian ‖ digest(n))
// digest  = sha256(header ‖ sha256(data) ‖ sha256(encrypted text, or nothing))
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [proofFile, headFile, keyFile] = process.argv.slice(2);
if (!keyFile) fail('Give a proof, a signed head and a public key.');

const proof = JSON.parse(readFileSync(proofFile, 'utf8'));
const { signed, signature } = JSON.parse(readFileSync(headFile, 'utf8'));
const key = createPublicKey(readFileSync(keyFile));
const head = JSON.parse(signed);

if (proof.format !== 'fyr-case-proof-1') fail('The proof is of another format.');
if (!verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64'))) {
  fail('The head is not signed with this key.');
}
if (proof.tenant !== head.tenant) fail('Proof and head are of different logs.');

let hash = Buffer.from(proof.previousHash, 'hex');
let expected;
const events = [];
for (const link of proof.links) {
  if (expected !== undefined && link.position !== expected)
    fail(`Position ${expected} is missing.`);
  expected = link.position + 1;
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(link.position));
  hash = sha256(hash, place, digestOf(link));
}
const last = proof.links.at(-1)?.position;
if (last !== head.log.position)
  fail(`The proof ends at ${last}, the head at ${head.log.position}.`);
if (hash.toString('hex') !== head.log.hash) fail('The events are not those that were signed.');

process.stdout.write(
  `${events.length} events of ${proof.stream} stand as signed ${new Date(head.at).toISOString()}.\n`,
);
for (const line of events) process.stdout.write(`${line}\n`);

function digestOf(link) {
  if (link.digest !== undefined) return Buffer.from(link.digest, 'hex');
  const header = JSON.parse(link.header);
  const [tenant, stream, , revision, type] = header;
  if (tenant !== proof.tenant || stream !== proof.stream) fail('An event of another case is told.');
  events.push(`${link.position}  ${revision}  ${type}  ${link.data}`);
  return sha256(link.header, sha256(link.data), Buffer.from(link.personalSha256, 'hex'));
}

function sha256(...parts) {
  const hashing = createHash('sha256');
  for (const part of parts) hashing.update(part);
  return hashing.digest();
}

function fail(why) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
