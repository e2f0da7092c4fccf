import { errorText } from '#shared/text/error-text.ts';
import { fail, type Result } from '#shared/result.ts';
import { writeResultsBack, type WriteBackJob, type WrittenForm } from '#shared/writeback/write-back.ts';

/** What came of one file: the form with its results, or a sentence for each unit. */
export type WriteBackReply = Result<WrittenForm, readonly string[]>;

self.onmessage = (event: MessageEvent<WriteBackJob>) => {
  const job = event.data;
  writeResultsBack(job).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => {
      const reply: WriteBackReply = fail(job.results.map(({ unit }) => `${unit}（${job.fileName}）：写回没有完成：${errorText(error)}`));
      self.postMessage(reply);
    },
  );
};
