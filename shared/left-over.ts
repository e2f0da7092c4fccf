/** What a write leaves behind in whose middle the program ended: ours (`.part`, with a random part in a folder of the system) and the browser's own (`.crswap`). Nobody else's. */
const leftOver = /^(?:journal\.(?:bin|ystj)|[0-9a-f]{64}|.+\.ystz)(?:\.[0-9a-f]{12}\.part|\.part|\.crswap)$/u;

/** Whether a file of this name is what an interrupted write left behind. It is never read, and counts for nothing. */
export const isLeftOver = (name: string): boolean => leftOver.test(name);

/** A place that others may write in too (a stick, a shared folder) is swept only of what is so much older than the running program: clocks differ. In milliseconds. */
export const sharedPlaceMs = 3_600_000;

/** How much was swept: files and their bytes. */
export interface Swept {
  readonly files: number;
  readonly bytes: number;
}

/** What several sweepings came to together. */
export const sweptTogether = (all: readonly Swept[]): Swept => ({
  files: all.reduce((sum, { files }) => sum + files, 0),
  bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
});
