import type { Round } from '#shared/model/round.ts';
import type { AcceptanceInput, AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import type { Result } from '#shared/result.ts';
import type { Store } from '#renderer/store/store.ts';

/** What a paper of one unit is read from. `federation` is the name that 设置 gave it. */
export interface PaperAsked {
  readonly store: Store;
  readonly round: Round;
  readonly federation: string;
  readonly input: AcceptanceInput;
  readonly unit: AcceptanceUnit;
}

/** A paper that each unit has, or may have: as it was signed or issued where it was, otherwise as the record stands. */
export interface UnitPaperSource {
  readonly id: string;
  /** The paper's name: 整改通知书. */
  readonly name: string;
  /** Fails with a sentence where the unit has no such paper. */
  readonly read: (asked: PaperAsked) => Promise<Result<Paper, string>>;
}
