import { keptPaperBytes, type KeptPaper } from '#shared/output/papers/kept-paper.ts';
import { paperInForce, type PaperKind, type PaperOnRecord, type PaperRef } from '#shared/record/kept-papers.ts';
import type { Store } from './store.ts';

/** A paper to be kept before the act that signs or issues it. `rests` is what it says (see `restsOn`). */
export interface PaperToKeep extends Omit<KeptPaper, 'format'> {
  readonly kind: PaperKind;
  readonly rests: string;
}

/** Keeps papers as documents, in few calls to the disk, and resolves to what their acts name them by, in the same order. */
export async function keepPapers(store: Pick<Store, 'keepDocuments'>, papers: readonly PaperToKeep[]): Promise<readonly PaperRef[]> {
  const hashes = await store.keepDocuments(papers.map(({ paper, whole }) => keptPaperBytes({ paper, whole })));
  return papers.map(({ kind, rests, paper }, index) => {
    const sha256 = hashes[index];
    if (sha256 === undefined) throw new Error(`the document of ${paper.name} was not kept`);
    return { sha256, kind, name: paper.name, rests };
  });
}

/** The papers that acts on a subject kept. `inForce` is the one that says what holds now; undefined where there is none, or its document is missing. */
export interface PapersOnSubject {
  readonly all: readonly PaperOnRecord[];
  readonly inForce: { readonly ref: PaperOnRecord; readonly kept: KeptPaper } | undefined;
}

/** Reads the kept papers of a subject; `rests` is what holds now (see `restsOn`), null where nothing was signed or issued. */
export async function papersOnSubject(store: Pick<Store, 'papersOn' | 'keptPaper'>, subject: string, rests: string | null): Promise<PapersOnSubject> {
  const all = await store.papersOn(subject);
  const ref = rests === null ? undefined : paperInForce(all, rests);
  const kept = ref === undefined ? undefined : await store.keptPaper(ref.sha256);
  return { all, inForce: ref === undefined || kept === undefined ? undefined : { ref, kept } };
}
