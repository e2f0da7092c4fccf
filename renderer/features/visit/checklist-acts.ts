import type { RuleAnswer, Verdict } from '#shared/model/finding.ts';
import type { Item, Section } from '#shared/model/standard.ts';
import type { CentiPoints } from '#shared/points.ts';

/** All that can be done in an open checklist. The object stays the same while the checklist is open, so that rows can be drawn once. */
export interface ChecklistActs {
  verdict(item: Item, verdict: Verdict | null): void;
  answer(item: Item, rule: number, answer: RuleAnswer | null): void;
  /** Null goes back to the computed points. */
  points(item: Item, points: CentiPoints | null): void;
  note(item: Item, note: string): void;
  /** Resolves when the photos are shrunk and their acts are on their way. */
  addPhotos(item: Item, files: readonly File[]): Promise<void>;
  withdrawPhoto(item: Item, sha256: string): void;
  /** 本部分其余均符合 */
  restMet(section: Section): void;
  undo(): void;
  /** Completes the visit; `rest` says what becomes of the items that nobody has looked at, null when there are none. */
  complete(rest: Verdict | null): void;
  reopen(): void;
}
