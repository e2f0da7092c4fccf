import type { Grid } from '#shared/intake/grid.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import type { Lesson } from '#shared/intake/lesson.ts';
import type { ReaderExperience } from '#shared/intake/readings/reader-experience.ts';
import type { FileReading } from '#shared/model/submission.ts';

/** What the screens ask a reading worker. The file goes as a handle: its bytes never touch the screens' thread. */
export interface ReadRequest {
  readonly kind: 'read' | 'grids' | 'rubric' | 'bundle' | 'lesson';
  readonly name: string;
  readonly file: Blob;
  /** What the reader knows beforehand; left out for what the program came with. */
  readonly experience?: ReaderExperience;
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
  | { readonly kind: 'lesson'; readonly lesson: Lesson | undefined }
  | { readonly kind: 'bundle'; readonly files: readonly UnpackedFile[]; readonly leftOut: number }
  | { readonly kind: 'alone' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreadable'; readonly detail: string };
