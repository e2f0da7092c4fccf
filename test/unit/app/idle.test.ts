import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '#renderer/hooks/use-cover.ts';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const window = new EventTarget();
  const idle = vi.fn();
  const chosen = { minutes: 10 };
  const stop = watchIdle(window, () => chosen.minutes, idle);
  const touch = (sign: string) => window.dispatchEvent(new Event(sign));
  return { idle, chosen, stop, touch };
}

describe('a screen that is left alone', () => {
  it('is covered after the chosen minutes, counted from the last sign of life', () => {
    const { idle, touch } = watched();
    vi.advanceTimersByTime(9 * minute);
    touch('keydown');
    vi.advanceTimersByTime(9 * minute);
    touch('pointermove');
    vi.advanceTimersByTime(10 * minute - 1);
    expect(idle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    expect(idle).toHaveBeenCalled();
  });

  it('is covered by the time that was chosen last', () => {
    const { idle, chosen } = watched();
    vi.advanceTimersByTime(6 * minute);
    expect(idle).not.toHaveBeenCalled();
    chosen.minutes = 5;
    vi.advanceTimersByTime(5000);
    expect(idle).toHaveBeenCalled();
  });

  it('is covered when a laptop that slept is touched, though no timer ran', () => {
    const { idle, touch } = watched();
    vi.setSystemTime(Date.now() + 30 * minute);
    touch('keydown');
    expect(idle).toHaveBeenCalledTimes(1);
  });

  it('is left alone once nothing is watched any more', () => {
    const { idle, stop, touch } = watched();
    stop();
    vi.advanceTimersByTime(60 * minute);
    touch('keydown');
    expect(idle).not.toHaveBeenCalled();
  });
});
