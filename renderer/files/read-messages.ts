import type { Grid } from '#shared/intake/grid.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import type { ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import type { FileReading } from '#shared/model/submission.ts';

/** What the screens ask a reading worker. The file goes as a handle: its bytes never touch the screens' thread. */
export interface ReadRequest {
  readonly kind: 'read' | 'grids' | 'rubric' | 'bundle';
  readonly name: string;
  readonly file: Blob;
  /** Columns of headings as a person mapped them. */
  readonly mappings?: readonly ColumnMapping[];
}

/** A file of a zip, or why it could not be unpacked. */
interface UnpackedFile {
  readonly path: string;
  readonly content: File | NonNullable<FileReading['reason']>;
}

/** What a reading worker answers, once for each request, in order. `unreadable`: the operating system would not give the bytes. `alone`: the file is no zip of files. */
export type ReadReply =
  | { readonly kind: 'reading'; readonly reading: FileReading }
  | { readonly kind: 'grids'; readonly grids: readonly Grid[] }
  | { readonly kind: 'rubric'; readonly rubric: RubricReading }
  | { readonly kind: 'bundle'; readonly files: readonly UnpackedFile[]; readonly leftOut: number }
  | { readonly kind: 'alone' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly detail: string };
