import { zipSync } from 'fflate';
import { errorText } from '#shared/text/error-text.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { formFileNames, issueForm } from '#shared/output/issue-form.ts';
import type { OutputProblem } from '#shared/output/verify-workbook.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** What the worker is asked to write: one form for anyone, or a zip with one for each unit. */
export interface FormRequest {
  readonly standard: Standard;
  readonly federation: string;
  readonly units: readonly Unit[] | null;
}

/** What the worker tells: how far it is, then the file. */
export type FormMessage = { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'done'; readonly result: Result<Uint8Array, OutputProblem> };

const tell = (message: FormMessage): void => {
  self.postMessage(message);
};

async function writeAll({ standard, federation, units }: FormRequest): Promise<Result<Uint8Array, OutputProblem>> {
  if (units === null) return issueForm({ standard, federation, unit: null });
  const names = formFileNames(units.map((unit) => unit.name));
  const files: Record<string, Uint8Array> = {};
  for (const [index, unit] of units.entries()) {
    const form = await issueForm({ standard, federation, unit });
    if (!form.ok) return fail({ ...form.problem, message: `${unit.name}：${form.problem.message}` });
    files[names[index] ?? `${unit.id}.xlsx`] = form.value;
    tell({ kind: 'progress', done: index + 1 });
  }
  // The forms are packed already: pressing them again costs time and gains nothing.
  return ok(zipSync(files, { level: 0 }));
}

self.onmessage = (event: MessageEvent<FormRequest>) => {
  void writeAll(event.data).then(
    (result) => tell({ kind: 'done', result }),
    (error: unknown) => tell({ kind: 'done', result: fail({ code: 'unreadable', message: `写出失败：${errorText(error)}` }) }),
  );
};
