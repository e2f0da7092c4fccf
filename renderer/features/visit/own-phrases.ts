import { z } from 'zod';

const ownKey = 'yanshoutai/own-phrases';
const kept = 12;
const longest = 40;
const Own = z.array(z.object({ itemId: z.string(), phrase: z.string() }));

function readOwn(): z.infer<typeof Own> {
  try {
    return Own.safeParse(JSON.parse(localStorage.getItem(ownKey) ?? '[]')).data ?? [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** The inspector's own last phrases on this machine: those written for the same item first, then the others, the latest first. At most 4. */
export function ownPhrases(itemId: string): readonly string[] {
  const own = readOwn();
  const inOrder = [...own.filter((one) => one.itemId === itemId), ...own.filter((one) => one.itemId !== itemId)];
  return [...new Set(inOrder.map(({ phrase }) => phrase))].slice(0, 4);
}

/** Remembers the last sentence of a finished note. Losing it costs a few words of typing, so it stays out of the ledger. Not to be asked where the data are sealed: it would lie open. */
export function rememberPhrase(itemId: string, note: string): void {
  const phrase = (note.split(/[；;。\n]/u).findLast((part) => part.trim() !== '') ?? '').trim();
  if (phrase.length < 2 || phrase.length > longest) return;
  const others = readOwn().filter((one) => one.itemId !== itemId || one.phrase !== phrase);
  localStorage.setItem(ownKey, JSON.stringify([{ itemId, phrase }, ...others].slice(0, kept)));
}
