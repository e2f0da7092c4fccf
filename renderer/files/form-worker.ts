import { errorText } from '#shared/text/error-text.ts';
import { fail, type Result } from '#shared/result.ts';
import type { BlankFormInput } from '#shared/output/blank-form.ts';
import { issueForm } from '#shared/output/issue-form.ts';
import type { OutputProblem } from '#shared/output/verify-workbook.ts';

/** What came of one form: its bytes, read back. */
export type FormReply = Result<Uint8Array, OutputProblem>;

self.onmessage = (event: MessageEvent<BlankFormInput>) => {
  issueForm(event.data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => {
      const reply: FormReply = fail({ code: 'unreadable', message: `写出失败：${errorText(error)}` });
      self.postMessage(reply);
    },
  );
};
