import { bringsScores } from '#shared/model/submission.ts';
import { chunked } from '#renderer/store/document-chunks.ts';
import type { Store } from '#renderer/store/store.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { PlannedRow, ReadFile } from '#shared/importing/import-row.ts';
import { layoutsToLearn, taughtBy, type LayoutToLearn, type TaughtLayout } from '#shared/importing/confirmed-layouts.ts';
import type { Lesson } from '#shared/intake/lesson.ts';
import { planImport, type ImportParts } from '#shared/importing/plan-import.ts';

/** The round that takes an import: one that is open already, or one to be opened with its standard. Null when there is none and none is needed. */
export type ImportRound =
  | { readonly kind: 'open'; readonly roundId: string }
  | { readonly kind: 'new'; readonly title: string; readonly year: number; readonly standard: Standard | { readonly hash: string } }
  | null;

/** What {@link confirmImport} works with. */
interface Confirmation {
  readonly store: Store;
  /** The file as the browser holds it; undefined where it is gone. */
  readonly contentOf: (file: ReadFile) => Blob | undefined;
  /** What the files of confirmed layouts teach the reader, in the order of the layouts. */
  readonly lessonsOf: (layouts: readonly LayoutToLearn[], signal: AbortSignal) => Promise<readonly (Lesson | undefined)[]>;
  readonly newId: () => string;
  readonly rows: readonly PlannedRow[];
  readonly round: ImportRound;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** What became of a confirmation. `changed`: files that were altered or taken away since they were read; nothing of them went in. */
export type Confirmed =
  | {
      readonly kind: 'done';
      readonly batch: string;
      readonly roundId: string | null;
      readonly rows: readonly PlannedRow[];
      readonly changed: ReadonlySet<ReadFile>;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothing'; readonly changed: ReadonlySet<ReadFile> };

const encoder = new TextEncoder();
/** So many files or forms are kept together: their flushes are few, and the progress moves. */
const keptAtOnce = 60;

/** Keeps submitted files as they were read; resolves to those whose bytes can no longer be read, or are others than those that were read. */
async function keepFiles({ store, contentOf }: Confirmation, files: readonly ReadFile[]): Promise<readonly ReadFile[]> {
  const contents = await Promise.all(
    files.map(async (file) =>
      contentOf(file)
        ?.arrayBuffer()
        .catch(() => undefined),
    ),
  );
  const held = files.flatMap((file, index) => {
    const content = contents[index];
    return content === undefined ? [] : [{ file, bytes: new Uint8Array(content) }];
  });
  const hashes = await store.keepDocuments(held.map(({ bytes }) => bytes));
  const whole = new Set(held.flatMap(({ file }, index) => (hashes[index] === file.reading.sha256 ? [file] : [])));
  return files.filter((file) => !whole.has(file));
}

/** What the layouts of the rows teach, one file of each looked at again. */
async function taughtIn({ lessonsOf, signal }: Confirmation, rows: readonly PlannedRow[]): Promise<readonly TaughtLayout[]> {
  const layouts = layoutsToLearn(rows);
  return taughtBy(layouts, layouts.length === 0 ? [] : await lessonsOf(layouts, signal));
}

async function openingRound({ store, round, newId, today }: Confirmation): Promise<Pick<ImportParts, 'roundId' | 'newRound' | 'standardHash' | 'year'>> {
  if (round === null) return { roundId: null, newRound: null, standardHash: null, year: null };
  if (round.kind === 'open') {
    const opened = await store.round(round.roundId);
    return { roundId: round.roundId, newRound: null, standardHash: opened?.standardHash ?? null, year: opened?.year ?? null };
  }
  const standardHash = 'hash' in round.standard ? round.standard.hash : await store.keepStandard(round.standard);
  const { title, year } = round;
  const newRound = { id: newId(), title, year, standardHash, openedOn: today, visitUntil: null, rectifyUntil: null, locked: false, unitIds: [] };
  return { roundId: newRound.id, newRound, standardHash, year };
}

/**
 * Brings the rows that go in into the books: first every document (submitted files, submissions as read) is kept durably, then all acts are recorded as one.
 * Until that last step nothing shows, so a cancel or a crash before it leaves no half import.
 */
export async function confirmImport(confirmation: Confirmation): Promise<Confirmed> {
  const { store, contentOf, newId, signal, onProgress } = confirmation;
  const going = confirmation.rows.filter((row) => row.state === 'in');
  const files = [...new Set(going.map((row) => row.file))];
  const total = files.length + going.length;
  let done = 0;
  const step = () => {
    done += 1;
    onProgress(done, total);
  };
  const changed = new Set<ReadFile>();
  for (const portion of chunked(files, (file) => contentOf(file)?.size ?? 0, keptAtOnce)) {
    if (signal.aborted) break;
    for (const file of await keepFiles(confirmation, portion)) changed.add(file);
    portion.forEach(step);
  }
  const rows = going.filter((row) => !changed.has(row.file));
  const documents = new Map<string, string>();
  for (let from = 0; from < rows.length && !signal.aborted; from += keptAtOnce) {
    const portion = rows.slice(from, from + keptAtOnce);
    const forms = portion.filter((row) => row.submission !== null && bringsScores(row.submission));
    const hashes = await store.keepDocuments(
      forms.map((row) =>
        encoder.encode(
          JSON.stringify({
            ...row.submission,
            problems: row.problems.map(({ code, severity, cell, value, message }) => ({ code, severity, cell, value, message })),
          }),
        ),
      ),
    );
    for (const [index, hash] of hashes.entries()) documents.set(forms[index]?.key ?? '', hash);
    portion.forEach(step);
  }
  const taught = signal.aborted ? [] : await taughtIn(confirmation, rows);
  if (signal.aborted) return { kind: 'cancelled' };
  if (rows.length === 0) return { kind: 'nothing', changed };
  const opening = await openingRound(confirmation);
  const entries = await store.act(planImport({ rows, importId: newId(), newId, documents, taught, ...opening }));
  const { roundId } = opening;
  return { kind: 'done', batch: entries[0]?.batch ?? '', roundId, rows, changed };
}
