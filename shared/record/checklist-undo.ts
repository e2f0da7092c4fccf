import type { Entry } from '../model/ledger.ts';
import { undoAct } from '../ledger/undo.ts';
import type { ActName } from './act-words.ts';
import { lastStandingRun } from './undo-run.ts';

const ofMeeting: readonly ActName[] = ['reply-given', 'signature-given', 'signature-withdrawn', 'sheet-photos-chosen', 'proof-added', 'proof-withdrawn'];

/** The acts of the closing meeting; its undo takes back nothing else of the visit, and the checklist's passes over them. */
export const closingActs: ReadonlySet<string> = new Set<ActName>(ofMeeting);

/** What happens to a visit where its checklist is not seen. */
const elsewhere: ReadonlySet<string> = new Set<ActName>([...ofMeeting, 'objection-ruled', 'words-corrected']);

const checklistActs: ReadonlySet<string> = new Set<ActName>([
  'visit-opened',
  'verdict-given',
  'answer-given',
  'points-given',
  'note-written',
  'note-chosen',
  'photo-added',
  'photo-withdrawn',
  'photo-marked',
  'file-attached',
  'file-withdrawn',
  'visit-completed',
  'visit-reopened',
]);

/** What one undo in a checklist takes back. */
export interface ChecklistUndo {
  /** The batches, the newest first. */
  readonly batches: readonly string[];
  /** Their entries in this visit, the oldest first, for saying what was taken back and for doing it again. */
  readonly entries: readonly Entry[];
}

/**
 * What undo takes back in an open checklist: the last thing this device did there. It never takes back an act of the closing meeting or a ruling, which nobody sees there, and stops
 * at whatever else changed the visit from outside (a move to another standard, a restored backup, a settled difference). `history` is the whole history of the visit.
 */
export function lastInChecklist(history: readonly Entry[], device: string): ChecklistUndo | undefined {
  const seen = history.filter((entry) => !elsewhere.has(entry.act));
  const batches = lastStandingRun(seen, device);
  const entries = batches.toReversed().flatMap((batch) => seen.filter((entry) => entry.batch === batch && entry.act !== undoAct));
  return entries.length === 0 || entries.some((entry) => !checklistActs.has(entry.act)) ? undefined : { batches, entries };
}
