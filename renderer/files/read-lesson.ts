import type { Lesson } from '#shared/intake/lesson.ts';
import type { ReaderExperience } from '#shared/intake/readings/reader-experience.ts';
import { readingLimitMs } from '#shared/intake/stopped.ts';
import { WorkerSlot } from './worker-slot.ts';

/** A confirmed file with what it was read by. */
export interface FileToLearn {
  readonly file: File;
  readonly experience: ReaderExperience;
}

/** What confirmed files teach the reader, in their order, worked out off the screens' thread; undefined for one that teaches nothing or can no longer be read. */
export async function readLessons(files: readonly (FileToLearn | undefined)[], signal: AbortSignal): Promise<readonly (Lesson | undefined)[]> {
  const slot = new WorkerSlot();
  const lessons: (Lesson | undefined)[] = [];
  for (const one of files) {
    const reply =
      one === undefined || signal.aborted
        ? 'cancelled'
        : await slot.ask({ kind: 'lesson', name: one.file.name, file: one.file, experience: one.experience }, readingLimitMs);
    lessons.push(typeof reply !== 'string' && reply.kind === 'lesson' ? reply.lesson : undefined);
  }
  slot.close();
  return lessons;
}
