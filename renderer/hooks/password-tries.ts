import { useEffect, useState } from 'react';
import { z } from 'zod';
import { remember, remembered } from './remembered.ts';

/** Wrong passwords in a row, and when the last was typed in milliseconds since 1970-01-01 UTC. */
interface Tries {
  readonly wrong: number;
  readonly lastMs: number;
}

const none: Tries = { wrong: 0, lastMs: 0 };
const longestWaitMs = 300_000;

/** How long to wait before the next try: 1 second after the first wrong password, twice as long after each, at most 5 minutes. A clock that was set back does not make it longer. */
export function waitMsAfter({ wrong, lastMs }: Tries, nowMs: number): number {
  if (wrong === 0) return 0;
  const wait = Math.min(longestWaitMs, 1000 * 2 ** (wrong - 1));
  return Math.max(0, Math.min(wait, lastMs + wait - nowMs));
}

const Kept = z.string().regex(/^\d{1,6} \d{1,16}$/u);

function keptTries(): Tries {
  const [wrong, lastMs] = (remembered('password-tries', Kept) ?? '').split(' ').map(Number);
  return wrong === undefined || lastMs === undefined ? none : { wrong, lastMs };
}

/** Asking for the password of this laptop: a wrong one makes the next try wait, also after the window was opened anew. */
export function usePasswordTries(check: (secret: string) => Promise<boolean>): {
  /** Seconds until the next try. */
  readonly waitSeconds: number;
  readonly wrong: boolean;
  readonly checking: boolean;
  readonly tryOne: (secret: string) => Promise<void>;
} {
  const [tries, setTries] = useState(keptTries);
  const [checking, setChecking] = useState(false);
  const [now, setNow] = useState(() => Date.now());
  const waitSeconds = Math.ceil(waitMsAfter(tries, now) / 1000);
  const waiting = waitSeconds > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [waiting]);
  const note = (next: Tries): void => {
    remember('password-tries', `${String(next.wrong)} ${String(next.lastMs)}`);
    setTries(next);
    setNow(Date.now());
  };
  const tryOne = async (secret: string): Promise<void> => {
    // What another window noted counts too.
    if (checking || waitMsAfter(keptTries(), Date.now()) > 0) return;
    setChecking(true);
    try {
      note((await check(secret)) ? none : { wrong: keptTries().wrong + 1, lastMs: Date.now() });
    } finally {
      setChecking(false);
    }
  };
  return { waitSeconds, wrong: tries.wrong > 0, checking, tryOne };
}
