/** So many places are told, the innermost first. */
const mostPlaces = 8;

/** What an error is without its words, which may hold a name or a path: its kind, its code, and where in the program it was thrown. For the log of a run, which names nobody. */
export function faultWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const places = (error.stack ?? '').split('\n').flatMap((line) => /^\s*at .*?([\w.-]+:\d+:\d+)\)?$/u.exec(line)?.[1] ?? []);
  return `${error.name}${code}${places.length === 0 ? '' : ` ${places.slice(0, mostPlaces).join(' < ')}`}`;
}
