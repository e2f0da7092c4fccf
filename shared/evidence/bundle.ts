import type { VisitPhase } from '../model/round.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import { fileName } from '../text/safe-names.ts';
import type { Evidence } from './evidence.ts';
import type { Marks } from '../model/marks.ts';

/** The evidence of one visit with what its files are named after. */
export interface BundledVisit {
  readonly unitId: string;
  readonly unit: string;
  readonly phase: VisitPhase;
  readonly standard: Standard;
  readonly evidence: Evidence;
}

/** What a unit carried out for an item before the visit, as a bundle needs it (`Trace`). */
interface BundledTrace {
  readonly itemId: string;
  readonly on: string;
  readonly what: string;
  readonly shownBy: string;
  readonly file: { readonly sha256: string; readonly name: string } | null;
  readonly by: string;
  readonly notedMs: number;
}

/** The traces of one unit (工作痕迹, before the visit) with what their files are named after. */
export interface BundledTraces extends Pick<BundledVisit, 'unitId' | 'unit' | 'standard'> {
  readonly traces: readonly BundledTrace[];
}

/** What a file of the bundle is. A photo with marks comes twice: as it was taken, and as a copy with the marks drawn in. */
export type BundledKind = 'photo' | 'marked' | 'file' | 'trace';

/** One file of a bundle. */
export interface BundledFile {
  /** `单位/单位_项目_序号.jpg`: safe on every system and unique in the bundle. */
  readonly path: string;
  readonly kind: BundledKind;
  readonly unit: string;
  /** Null for a trace, which is of no visit. */
  readonly phase: VisitPhase | null;
  /** The item's place in its standard from 1; 0 where the standard has no such item any more. */
  readonly place: number;
  readonly item: string;
  /** The document it is made from. */
  readonly sha256: string;
  readonly marks: Marks;
  readonly takenOn: string | null;
  readonly by: string;
  readonly addedMs: number;
  /** The name an attached file came with; empty for photos. */
  readonly original: string;
  /** What a trace shows, and on which day it was carried out; left out for the others. */
  readonly trace?: Pick<BundledTrace, 'on' | 'what' | 'shownBy'>;
}

/** So much of an item's text is in a file's name. */
const itemLength = 16;

/** Names every file of the traces and every photo and file of the visits. What a re-inspection only carried over from the first visit comes once. */
export function bundledFiles(visits: readonly BundledVisit[], traced: readonly BundledTraces[] = []): readonly BundledFile[] {
  const taken = new Set<string>();
  const firsts = new Set(visits.flatMap(({ unitId, phase, evidence }) => (phase === 'first' ? keysOf(unitId, evidence) : [])));
  const folders = foldersOf([...traced, ...visits]);
  const placed = (unitId: string, file: BundledFile): BundledFile => ({ ...file, path: uniquePath(`${folders.get(unitId) ?? ''}/${file.path}`, taken) });
  const ofVisits = visits.flatMap((visit) =>
    filesOf(visit, (unitId, itemId, sha256) => visit.phase === 're' && firsts.has(`${unitId}/${itemId}/${sha256}`)).map((file) => placed(visit.unitId, file)),
  );
  return [...ofVisits, ...traced.flatMap((one) => traceFiles(one).map((file) => placed(one.unitId, file)))];
}

const keysOf = (unitId: string, evidence: Evidence): readonly string[] =>
  [...evidence.photos, ...evidence.files].map(({ itemId, sha256 }) => `${unitId}/${itemId}/${sha256}`);

/** One folder a unit; units of one name get a number. */
function foldersOf(visits: readonly Pick<BundledVisit, 'unitId' | 'unit'>[]): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  const taken = new Set<string>();
  for (const { unitId, unit } of visits) if (!folders.has(unitId)) folders.set(unitId, uniquePath(safe(unit), taken));
  return folders;
}

function filesOf(visit: BundledVisit, skips: (unitId: string, itemId: string, sha256: string) => boolean): readonly BundledFile[] {
  const { unitId, unit, phase, standard, evidence } = visit;
  const places = new Map(itemsOf(standard).map(({ item }, index) => [item.id, { place: index + 1, item: item.text }]));
  const counts = new Map<string, number>();
  const described = [...evidence.photos, ...evidence.files].filter(({ itemId, sha256 }) => !skips(unitId, itemId, sha256));
  const files = described.flatMap((one): readonly BundledFile[] => {
    const { place, item } = places.get(one.itemId) ?? { place: 0, item: '' };
    const attached = 'size' in one;
    const count = (counts.get(`${one.itemId}/${String(attached)}`) ?? 0) + 1;
    counts.set(`${one.itemId}/${String(attached)}`, count);
    const stem = [
      unit.slice(0, 30),
      phase === 're' ? '复验' : '',
      place === 0 ? '' : `第${String(place)}项${item.slice(0, itemLength)}`,
      `${attached ? '附件' : ''}${String(count)}`,
    ];
    const base = safe(stem.filter((part) => part !== '').join('_'));
    const own = { unit, phase, place, item, sha256: one.sha256, by: one.by, addedMs: one.addedMs };
    if (attached) return [{ ...own, path: `${base}${endingOf(one.name)}`, kind: 'file', marks: [], takenOn: null, original: one.name }];
    const photo: BundledFile = { ...own, path: `${base}.jpg`, kind: 'photo', marks: [], takenOn: one.takenOn, original: '' };
    return one.marks.length === 0 ? [photo] : [photo, { ...photo, path: `${base}（标注）.jpg`, kind: 'marked', marks: one.marks }];
  });
  return files.toSorted((a, b) => a.place - b.place);
}

/** The files of a unit's traces in the order of the items; what only paper shows has none. */
function traceFiles({ unit, standard, traces }: BundledTraces): readonly BundledFile[] {
  return itemsOf(standard).flatMap(({ item }, index) =>
    traces
      .filter(({ itemId }) => itemId === item.id)
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.notedMs - b.notedMs))
      .flatMap(({ file, ...trace }) => (file === null ? [] : [{ ...trace, file }]))
      .map(({ file, on, what, shownBy, by, notedMs }, count): BundledFile => {
        const stem = safe([unit.slice(0, 30), `第${String(index + 1)}项${item.text.slice(0, itemLength)}`, `痕迹${String(count + 1)}`].join('_'));
        const own = { unit, phase: null, place: index + 1, item: item.text, sha256: file.sha256, by, addedMs: notedMs };
        return { ...own, path: `${stem}${endingOf(file.name)}`, kind: 'trace', marks: [], takenOn: null, original: file.name, trace: { on, what, shownBy } };
      }),
  );
}

/** A name without its ending that every system accepts. */
const safe = (text: string): string => fileName(text, 'x').slice(0, -2);

/** The ending a file came with, where it is one: “.pdf”. */
function endingOf(name: string): string {
  const ending = /\.([A-Za-z0-9]{1,8})$/u.exec(name)?.[1];
  return ending === undefined ? '' : `.${ending.toLowerCase()}`;
}

function uniquePath(path: string, taken: Set<string>): string {
  const [, base = path, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/su.exec(path) ?? [];
  let unique = path;
  for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${base}(${String(count)})${ending}`;
  taken.add(unique.toLowerCase());
  return unique;
}
