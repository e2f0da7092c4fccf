import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { remember, remembered } from './remembered.ts';

/** After how many minutes without a key or a touch the screen may be covered. */
export const idleChoices = [5, 10, 30] as const;

const Minutes = z.enum(['5', '10', '30']);

/** After how many minutes the screen is covered on this machine. */
export const idleMinutes = (): number => Number(remembered('idle-minutes', Minutes) ?? '10');

/** Chooses another time. */
export const chooseIdleMinutes = (minutes: number): void => remember('idle-minutes', String(minutes));

let covered = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  covered = next;
  for (const listener of listeners) listener();
}

/** Covers the screen at once. */
export const cover = (): void => tell(true);

/** Whether the screen of this window is covered, and how to uncover it. */
export function useCover(): { readonly covered: boolean; readonly uncover: () => void } {
  const listen = useCallback((listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return { covered: useSyncExternalStore(listen, () => covered), uncover: () => tell(false) };
}

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'visibilitychange', 'focus'] as const;
const lookEveryMs = 5000;

/**
 * Calls back when nobody touched a window for so many minutes; returns what ends the watch. The time is looked at before a sign of life is taken as one: a laptop that slept is
 * covered when it wakes.
 */
export function watchIdle(window: EventTarget, minutes: () => number, onIdle: () => void): () => void {
  let lastMs = Date.now();
  const look = () => {
    if (Date.now() - lastMs >= minutes() * 60_000) onIdle();
  };
  const heard = () => {
    look();
    lastMs = Date.now();
  };
  for (const sign of signs) window.addEventListener(sign, heard, { capture: true, passive: true });
  const timer = setInterval(look, lookEveryMs);
  return () => {
    for (const sign of signs) window.removeEventListener(sign, heard, { capture: true });
    clearInterval(timer);
  };
}

/** Covers the screen when nobody touched the window for the chosen time. */
export function useIdleCover(on: boolean): void {
  useEffect(() => (on ? watchIdle(window, idleMinutes, cover) : undefined), [on]);
}
