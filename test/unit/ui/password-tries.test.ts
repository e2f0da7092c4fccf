import { describe, expect, it } from 'vitest';
import { waitMsAfter } from '#renderer/hooks/password-tries.ts';

describe('the wait after wrong passwords', () => {
  it('grows with each, up to five minutes, and runs out', () => {
    const waits = [0, 1, 2, 3, 8, 9, 10, 40].map((wrong) => waitMsAfter({ wrong, lastMs: 1000 }, 1000));
    expect(waits).toEqual([0, 1000, 2000, 4000, 128_000, 256_000, 300_000, 300_000]);
    expect(waitMsAfter({ wrong: 3, lastMs: 1000 }, 4500)).toBe(500);
    expect(waitMsAfter({ wrong: 3, lastMs: 1000 }, 99_000)).toBe(0);
  });

  it('is not longer for a clock that was set back', () => {
    expect(waitMsAfter({ wrong: 2, lastMs: 9_000_000 }, 1000)).toBe(2000);
  });
});
