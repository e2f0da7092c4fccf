/** How much the reader takes on before it says that a file is too large. A worker with these limits stays under about 1 GB. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of a zip of files. */
  bundleBytes: 512 * 1024 * 1024,
  /** Bytes of all parts of a zip once inflated, as declared and as they are. */
  inflatedBytes: 256 * 1024 * 1024,
  /** Parts in a zip. */
  zipParts: 5_000,
  /** Cells that are kept of one sheet. */
  sheetCells: 3_000_000,
  /** Cells of one sheet that merges cover. A form has some hundreds. */
  mergedCells: 300_000,
} as const;
