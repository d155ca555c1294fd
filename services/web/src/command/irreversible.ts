/** Commands that nobody can undo: apart from the others, and given only by one who says so. */
const irreversible: ReadonlySet<string> = new Set(['ForgetSubject', 'DestroyDocumentation']);

export function isIrreversible(command: string): boolean {
  return irreversible.has(command);
}
