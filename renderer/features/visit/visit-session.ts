import type { Findings } from '#shared/model/finding.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { VisitDetail } from '#renderer/store/records.ts';
import type { ScoreResult } from '#shared/scoring/score-result.ts';
import { applyFields } from './apply-fields.ts';
import { keepSame, keepSameItems } from './keep-same.ts';

/** What the checklist shows of a visit: stored findings with the acts on their way laid over them. */
export interface VisitView {
  /** The stored visit; undefined before its first act. */
  readonly detail: VisitDetail | undefined;
  readonly findings: Findings;
  /** The score of these findings. Scores of items that did not change keep their identity. */
  readonly result: ScoreResult;
  /** Acts that the disk does not hold yet. */
  readonly pending: number;
  /** Why the oldest of them could not be written; null while all goes well. */
  readonly failure: string | null;
}

/** What a session needs of the store. */
export interface VisitStore {
  act(drafts: readonly Draft[]): Promise<unknown>;
  read(): Promise<VisitDetail | undefined>;
  /** Acts that come before a visit's first: its opening. */
  opening(): readonly Draft[];
}

interface Job {
  /** What the act writes and the screen shows already; null where it is known only when its turn comes (an undo, a photo's hash). */
  readonly shown: readonly Draft[] | null;
  drafts(): Promise<readonly Draft[]>;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * One visit while its checklist is open. An act shows at once and waits in a queue, so that acts are written one after another in the order they were done.
 * An act that the disk refuses stays first in the queue, shown and marked as not saved, until {@link VisitSession.retry} writes it: nothing typed is lost.
 */
export class VisitSession {
  readonly #store: VisitStore;
  #score: (findings: Findings) => ScoreResult;
  readonly #listeners = new Set<() => void>();
  readonly #jobs: Job[] = [];
  #view: VisitView;
  #running: Promise<void> | null = null;

  constructor(store: VisitStore, score: (findings: Findings) => ScoreResult, detail: VisitDetail | undefined) {
    this.#store = store;
    this.#score = score;
    const findings = detail?.findings ?? {};
    this.#view = { detail, findings, result: score(findings), pending: 0, failure: null };
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
    if (this.#jobs.length > 0) return;
    const known = this.#view.detail;
    if (known !== undefined && detail !== undefined && detail.record.changedMs < known.record.changedMs) return;
    this.#show({ detail, findings: keepSame(this.#view.findings, detail?.findings ?? {}) });
  }

  /** Scores anew by other facts or another standard: what is known of the unit changed while the checklist was open. */
  scoreBy(score: (findings: Findings) => ScoreResult): void {
    this.#score = score;
    const result = keepSameItems(this.#view.result, score(this.#view.findings));
    this.#view = { ...this.#view, result };
    this.#tell();
  }

  /** Tries again to write what the disk refused. */
  retry(): void {
    if (this.#view.failure === null) return;
    this.#show({ failure: null });
    this.#run();
  }

  /** Resolves when nothing is on its way: all written, or stopped at a failure. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  #add(job: Job): void {
    this.#jobs.push(job);
    this.#show({ findings: this.#over(this.#view.findings, [job]), pending: this.#jobs.length, failure: null });
    this.#run();
  }

  #run(): void {
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
  }

  async #drain(): Promise<void> {
    try {
      for (let job = this.#jobs[0]; job !== undefined; job = this.#jobs[0]) {
        await this.#write(await job.drafts());
        this.#jobs.shift();
        this.#show({ pending: this.#jobs.length });
        if (this.#view.detail === undefined || this.#jobs.length === 0) await this.#reread();
      }
    } catch (error) {
      this.#show({ failure: reasonOf(error) });
    }
  }

  async #write(drafts: readonly Draft[]): Promise<void> {
    if (drafts.length === 0) return;
    const opening = this.#view.detail === undefined ? this.#store.opening() : [];
    await this.#store.act([...opening, ...drafts]);
  }

  async #reread(): Promise<void> {
    const detail = await this.#store.read();
    this.#show({ detail, findings: keepSame(this.#view.findings, this.#over(detail?.findings ?? {}, this.#jobs)) });
  }

  #over(findings: Findings, jobs: readonly Job[]): Findings {
    return jobs.flatMap((job) => job.shown ?? []).reduce((shown, draft) => applyFields(shown, draft.fields), findings);
  }

  #show(change: Partial<Omit<VisitView, 'result'>>): void {
    const { findings, result } = this.#view;
    const changed = change.findings !== undefined && change.findings !== findings;
    this.#view = { ...this.#view, ...change, result: changed ? keepSameItems(result, this.#score(change.findings)) : result };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
