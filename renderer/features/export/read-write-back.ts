import { isCondition } from '#shared/checks/lacking.ts';
import type { AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import type { Unwritten } from '#shared/output/batch-list.ts';
import { countingSubmission } from '#shared/record/project-submission.ts';
import type { SubmissionRecord } from '#shared/record/records.ts';
import { fail, type Result } from '#shared/result.ts';
import { unitResult, type UnitResult } from '#shared/writeback/unit-result.ts';
import type { WriteBackJob } from '#shared/writeback/write-back.ts';
import type { Store } from '#renderer/store/store.ts';

/** A file with what goes into it, null where there is none to be had; and units of it for whom nothing can be written. */
interface FileToWrite {
  readonly job: WriteBackJob | null;
  readonly unwritten: readonly Unwritten[];
}

/** Files to write results into, one after another: each is read from the disk when its turn comes; and units of which no file can be given. */
interface FilesToWrite {
  readonly unwritten: readonly Unwritten[];
  readonly jobs: readonly (() => Promise<FileToWrite>)[];
}

/** A unit with the record of the form that counts. */
interface UnitForm {
  readonly unit: AcceptanceUnit;
  readonly record: SubmissionRecord;
}

/** What is written back, in the lists of batches. */
export const formWord = '自评表';

/** A sentence of the writing (“某工会（文件）：…”) as a line of a batch's list. */
export function unwrittenForm(sentence: string, units: readonly string[]): Unwritten {
  const unit = units.filter((name) => sentence.startsWith(name)).toSorted((a, b) => b.length - a.length)[0] ?? '';
  return { unit, paper: formWord, reason: sentence.slice(unit.length).replace(/^：/u, '') };
}

async function resultOf(store: Store, { unit, record }: UnitForm): Promise<Result<UnitResult, string>> {
  const submission = await store.submissionDocument(record.document);
  if (submission === undefined) return fail('当时读出的自评表内容在这台电脑上找不到，没有写回。请从备份或数据包恢复。');
  if ((unit.visit?.lacks ?? []).some(isCondition)) return fail('条件不全，结果还不能定，没有写回。请先在核查清单里补填，或逐条作出例外。');
  const result = unitResult(unit, submission, await store.standardGivenFor(record, submission));
  return result.ok ? result : fail(unwrittenForm(result.problem, [unit.name]).reason);
}

/** Finds for each of these units the form that it handed in for a round, and gathers what goes into it: one job a file, with the results of all units that are in it. */
export async function filesToWrite(store: Store, roundId: string, units: readonly AcceptanceUnit[]): Promise<FilesToWrite> {
  const records = (await store.submissions(roundId)).filter(({ layout }) => layout === 'form');
  const unwritten: Unwritten[] = [];
  const lacks = (unit: AcceptanceUnit, reason: string): Unwritten => ({ unit: unit.name, paper: formWord, reason });
  const byFile = new Map<string, UnitForm[]>();
  for (const unit of units) {
    const record = countingSubmission(records.filter(({ unitId }) => unitId === unit.unitId));
    if (unit.visit?.completed !== true) unwritten.push(lacks(unit, '还没有完成核查，没有可以写回的考评分。请先在“核查”里完成。'));
    else if (record === undefined) unwritten.push(lacks(unit, '本批次没有导入过它的自评表，没有可以写回的文件。'));
    else byFile.set(record.file, [...(byFile.get(record.file) ?? []), { unit, record }]);
  }
  const jobs = [...byFile].map(([sha256, forms]) => async (): Promise<FileToWrite> => {
    const [first] = forms;
    const name = first?.record.fileName ?? '';
    const bytes = sha256 === '' ? undefined : await store.document(sha256);
    if (bytes === undefined) {
      const reason = `单位报送的文件“${name}”不在这台电脑上，没有写回。请到保管自评材料的电脑上写回，或合并它的数据包。`;
      return { job: null, unwritten: forms.map(({ unit }) => lacks(unit, reason)) };
    }
    const results = await Promise.all(forms.map(async (form) => ({ form, result: await resultOf(store, form) })));
    const ready = results.flatMap(({ result }) => (result.ok ? [result.value] : []));
    const refused = results.flatMap(({ form, result }) => (result.ok ? [] : [lacks(form.unit, result.problem)]));
    return { job: ready.length === 0 ? null : { fileName: name.split(/[\\/]/).at(-1) ?? name, bytes, results: ready }, unwritten: refused };
  });
  return { unwritten, jobs };
}
