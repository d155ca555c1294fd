/** The sizes of what is packed stand in a list at the end of the file, whose place its last record tells. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const COMMENT_MAX = 65_535;

/**
 * How many bytes a ZIP says that it holds unpacked: some kilobytes may be gigabytes.
 * @returns Infinity where it does not say
 */
export function unpackedSize(zip: Buffer): number {
  const end = placeOfEnd(zip);
  if (end === undefined) return Number.POSITIVE_INFINITY;
  let at = zip.readUInt32LE(end + 16);
  let size = 0;
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return Number.POSITIVE_INFINITY;
    size += zip.readUInt32LE(at + 24);
    const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    at += lengths.reduce((sum, length) => sum + length, 46);
  }
  return size;
}

function placeOfEnd(zip: Buffer): number | undefined {
  const least = Math.max(0, zip.length - END_BYTES - COMMENT_MAX);
  for (let at = zip.length - END_BYTES; at >= least; at--) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  return undefined;
}
