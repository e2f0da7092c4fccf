const key = 'import-unconfirmed';

const kept = Number(sessionStorage.getItem(key) ?? '0');
let lost = Number.isInteger(kept) && kept > 0 ? kept : 0;

/** How many files were read but not confirmed when this page was loaded: their readings are gone. 0 once that has been seen or files are read again. */
export const lostReadings = (): number => lost;

/** Notes how many files are read but not confirmed now: readings live in the page alone, and a page loaded again must say that they are gone. */
export function noteUnconfirmed(count: number): void {
  lost = 0;
  if (count === 0) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, String(count));
}
