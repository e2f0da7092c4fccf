import type { Standard } from '#shared/model/standard.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useLibrary, type LibraryEntry } from '../library.ts';

/** A standard that can be compared: one of the library by its hash, or a draft. */
export interface StandardSide {
  /** As the address holds it: a hash, or `draft:` and the draft's id. */
  readonly key: string;
  readonly label: string;
  readonly standard: Standard;
}

/** How the address names a draft. */
export const draftKey = (draftId: string): string => `draft:${draftId}`;

const ofLibrary = (entry: LibraryEntry): readonly StandardSide[] =>
  entry.standard === null
    ? []
    : [{ key: entry.hash, label: `${entry.title}（${entry.version} 版${entry.shipped ? '' : '，本县'}）`, standard: entry.standard }];

/** Everything that can be compared: drafts first, then the library. Undefined while it is read. */
export function useSides(): readonly StandardSide[] | undefined {
  const library = useLibrary();
  const drafts = useLive((store) => store.drafts(), []);
  if (library === undefined || drafts === undefined) return undefined;
  const written = drafts.flatMap(({ id, standard }): readonly StandardSide[] =>
    standard === null
      ? []
      : [{ key: draftKey(id), label: `${standard.title === '' ? '未命名的标准' : standard.title}（${standard.version} 版，编写中）`, standard }],
  );
  return [...written, ...library.flatMap(ofLibrary)];
}

/** What a standard is compared with where nobody says: another version of the same standard, published rather than being written; undefined where there is none, and a person is asked. */
export function otherSide(sides: readonly StandardSide[], side: StandardSide): StandardSide | undefined {
  const others = sides.filter((one) => one.key !== side.key && one.standard.id === side.standard.id);
  return others.find((one) => !one.key.startsWith('draft:')) ?? others[0];
}
