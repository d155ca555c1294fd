const lettersMax = 120;

/** How a file is named to whoever saves it: in ASCII for those who read no other, and as it is written (RFC 6266). */
export function dispositionOf(
  disposition: 'inline' | 'attachment',
  title: string,
  ending: string,
): string {
  const name = `${title
    .replace(/[^\p{L}\p{N}., –-]/gu, '')
    .slice(0, lettersMax)
    .trim()}${ending}`;
  const plain = name
    .normalize('NFD')
    .replace(/–/g, '-')
    .replace(/[^\x20-\x7e]/g, '');
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
