import { errorText } from '../text/error-text.ts';
import type { Findings } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import type { VisitDetail } from '../record/records.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import { withFields } from '../record/read-visit-fields.ts';
import { keepSame, keepSameItems } from './keep-same.ts';

/** What the checklist shows of a visit: stored findings with the acts on their way laid over them. The same object until something in it changes. */
export interface VisitView {
  readonly findings: Findings;
  /** The score of these findings. Scores of items that did not change keep their identity. */
  readonly result: ScoreResult;
  /** Milliseconds since 1970-01-01 UTC; null while the visit is not completed. */
  readonly completedMs: number | null;
  /** Why the last act was not kept, where it was faulty in itself; null after the next one. What the disk refuses is no failure: the store waits and tries again. */
  readonly failure: string | null;
}

/** What a session needs of the store. */
interface VisitStore {
  act(drafts: readonly Draft[]): Promise<unknown>;
  read(): Promise<VisitDetail | undefined>;
  /** Acts that come before a visit's first: its opening. */
  opening(): readonly Draft[];
  /** Says that acts are on their way, so that nothing is called saved until the returned function is called. */
  underWay(): () => void;
}

interface Job {
  /** What the act writes and the screen shows already; null where it is known only when its turn comes (an undo, a photo's hash). */
  readonly shown: readonly Draft[] | null;
  drafts(): Promise<readonly Draft[]>;
}

/**
 * One visit while its checklist is open. An act shows at once and waits in a queue, so that acts are written one after another in the order they were done.
 * Each is handed to the store once. While the disk refuses, the store waits and tries again, and the act stays first in the queue, shown: nothing typed is lost.
 * An act that the store rejects is faulty in itself: it is no longer shown, the failure is, and the next has its turn.
 */
export class VisitSession {
  readonly #store: VisitStore;
  #score: (findings: Findings) => ScoreResult;
  readonly #listeners = new Set<() => void>();
  readonly #jobs: Job[] = [];
  #view: VisitView;
  #opened = false;
  #changedMs = 0;
  #busy = false;
  #arrived: (() => void) | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(store: VisitStore, score: (findings: Findings) => ScoreResult, detail: VisitDetail | undefined) {
    this.#store = store;
    this.#score = score;
    this.#view = { findings: {}, result: score({}), completedMs: null, failure: null };
    this.#take(detail);
  }

  readonly view = (): VisitView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Shows acts at once and writes them as one batch when their turn comes. The first of a visit opens it in the same batch. */
  perform(drafts: readonly Draft[]): void {
    this.#add({ shown: drafts, drafts: () => Promise.resolve(drafts) });
  }

  /** Does work in turn with the acts: an undo, a photo that must be kept before an act can name it. `work` gives back the acts to write, if any. */
  enqueue(work: () => Promise<readonly Draft[]>): void {
    this.#add({ shown: null, drafts: work });
  }

  /** Takes in what the store now holds, unless acts on their way will bring newer anyway. */
  receive(detail: VisitDetail | undefined): void {
    if (this.#jobs.length === 0 && (detail === undefined || detail.record.changedMs >= this.#changedMs)) this.#take(detail);
  }

  /** Scores again by other facts or another standard: what is known of the unit changed while the checklist was open. */
  scoreBy(score: (findings: Findings) => ScoreResult): void {
    this.#score = score;
    this.#show({ result: score(this.#view.findings) });
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> {
    while (this.#busy) await this.#running;
  }

  #add(job: Job): void {
    this.#jobs.push(job);
    this.#arrived ??= this.#store.underWay();
    this.#show({ findings: this.#over(this.#view.findings, [job]), failure: null });
    this.#run();
  }

  #run(): void {
    if (!this.#busy) this.#running = this.#drain();
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    for (let [job] = this.#jobs; job !== undefined; [job] = this.#jobs) {
      const kept = await this.#told(this.#write(job));
      this.#jobs.shift();
      if (!kept || this.#jobs.length === 0) await this.#told(this.#store.read().then((detail) => this.#take(detail)));
    }
    this.#arrived?.();
    this.#arrived = null;
    this.#busy = false;
  }

  /** Whether something went well; the screen tells where it did not. */
  async #told(work: Promise<void>): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      this.#show({ failure: errorText(error) });
      return false;
    }
  }

  async #write(job: Job): Promise<void> {
    const drafts = await job.drafts();
    if (drafts.length === 0) return;
    await this.#store.act([...(this.#opened ? [] : this.#store.opening()), ...drafts]);
    this.#opened = true;
  }

  #take(detail: VisitDetail | undefined): void {
    this.#opened = detail !== undefined;
    this.#changedMs = detail?.record.changedMs ?? 0;
    const findings = keepSame(this.#view.findings, this.#over(detail?.findings ?? {}, this.#jobs));
    this.#show({ findings, completedMs: detail?.record.completedMs ?? null });
  }

  #over(findings: Findings, jobs: readonly Job[]): Findings {
    return jobs.flatMap((job) => job.shown ?? []).reduce((shown, draft) => withFields(shown, draft.fields), findings);
  }

  #show(change: Partial<VisitView>): void {
    const before = this.#view;
    const rescored = change.findings === undefined || change.findings === before.findings ? change.result : this.#score(change.findings);
    const after: VisitView = { ...before, ...change, result: rescored === undefined ? before.result : keepSameItems(before.result, rescored) };
    if ((Object.keys(after) as (keyof VisitView)[]).every((key) => after[key] === before[key])) return;
    this.#view = after;
    for (const listener of this.#listeners) listener();
  }
}
