import type { SaveState } from './store.ts';

/** One thing that is on its way to the disk. */
export interface Underway {
  /** Storage refused it; it will be tried again. */
  refused(reason: string): void;
  /** It is durable. */
  done(): void;
  /** It was given up, or handed on to something that minds it: this says nothing of the disk. */
  left(): void;
}

/** Holds the one save state of the window and tells those who listen. */
export interface SaveStateKeeper {
  now(): SaveState;
  listen(listener: (state: SaveState) => void): () => void;
  /** Something is on its way: until it is done nothing is called saved. */
  begin(): Underway;
  /** Something cannot be saved at all, for a reason that trying again does not remove. Shown until something else is durable. */
  fault(reason: string): void;
}

/** Starts as saved: nothing was done yet. Refused comes before under way, and only where nothing at all is out is the state `saved`. */
export function keepSaveState(nowMs: () => number): SaveStateKeeper {
  const open = new Map<Underway, string | null>();
  const listeners = new Set<(state: SaveState) => void>();
  let faulty: string | null = null;
  let savedMs: number | null = null;
  let state: SaveState = { kind: 'saved', atMs: null };

  const found = (): SaveState => {
    const refusal = [...open.values()].find((reason) => reason !== null) ?? faulty;
    if (refusal !== null) return { kind: 'unsaved', reason: refusal, waiting: open.size };
    return open.size > 0 ? { kind: 'saving' } : { kind: 'saved', atMs: savedMs };
  };
  const tell = (): void => {
    const next = found();
    if (isSame(state, next)) return;
    state = next;
    for (const listener of listeners) listener(next);
  };
  return {
    now: () => state,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: () => {
      const underway: Underway = {
        refused: (reason) => {
          if (open.has(underway)) open.set(underway, reason);
          tell();
        },
        done: () => {
          if (!open.delete(underway)) return;
          faulty = null;
          savedMs = nowMs();
          tell();
        },
        left: () => {
          if (open.delete(underway)) tell();
        },
      };
      open.set(underway, null);
      tell();
      return underway;
    },
    fault: (reason) => {
      faulty = reason;
      tell();
    },
  };
}

function isSame(a: SaveState, b: SaveState): boolean {
  if (a.kind === 'unsaved' && b.kind === 'unsaved') return a.reason === b.reason && a.waiting === b.waiting;
  if (a.kind === 'saved' && b.kind === 'saved') return a.atMs === b.atMs;
  return a.kind === b.kind;
}
