import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

/** The smallest window in which every screen works. */
export const smallest = { width: 1024, height: 700 } as const;

const Remembered = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1), maximized: z.boolean() });

/** Where a window was when it was last closed. */
type Remembered = z.infer<typeof Remembered>;

/** The place a window had, or undefined when none is remembered or the note is unreadable: then it opens afresh. */
export function readBounds(file: string): Remembered | undefined {
  try {
    return Remembered.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Notes a window's place. Where that fails the next start opens it afresh, which harms nobody. */
export function writeBounds(file: string, bounds: Remembered): boolean {
  try {
    writeFileSync(file, JSON.stringify(bounds));
    return true;
  } catch {
    return false;
  }
}

/** A remembered place moved and cut so that it is on a screen that is there now; undefined when it touches none of them. */
export function fitBounds(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  const touches = (area: Rectangle): boolean =>
    bounds.x < area.x + area.width && bounds.x + bounds.width > area.x && bounds.y < area.y + area.height && bounds.y + bounds.height > area.y;
  const area = areas.find(touches);
  if (area === undefined) return undefined;
  const width = Math.min(Math.max(bounds.width, smallest.width), area.width);
  const height = Math.min(Math.max(bounds.height, smallest.height), area.height);
  const x = Math.min(Math.max(bounds.x, area.x), area.x + area.width - width);
  const y = Math.min(Math.max(bounds.y, area.y), area.y + area.height - height);
  return { x, y, width, height };
}
