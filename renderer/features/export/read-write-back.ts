import { isCondition } from '#shared/checks/lacking.ts';
import type { AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import { countingSubmission } from '#shared/record/project-submission.ts';
import type { SubmissionRecord } from '#shared/record/records.ts';
import { fail, type Result } from '#shared/result.ts';
import { unitResult, type UnitResult } from '#shared/writeback/unit-result.ts';
import type { FilesToWrite, FileToWrite } from '#renderer/files/write-back-files.ts';
import type { Store } from '#renderer/store/store.ts';

/** A unit with the record of the form that counts. */
interface UnitForm {
  readonly unit: AcceptanceUnit;
  readonly record: SubmissionRecord;
}

async function resultOf(store: Store, { unit, record }: UnitForm): Promise<Result<UnitResult, string>> {
  const submission = await store.submissionDocument(record.document);
  if (submission === undefined) return fail(`${unit.name}：当时读出的自评表内容在这台电脑上找不到，没有写回。请从备份或数据包恢复。`);
  if ((unit.visit?.lacks ?? []).some(isCondition)) return fail(`${unit.name}：条件不全，结果还不能定，没有写回。请先在核查清单里补填，或逐条作出例外。`);
  return unitResult(unit, submission, await store.standardGivenFor(record, submission));
}

/** Finds for each of these units the form that it handed in for a round, and gathers what goes into it: one job a file, with the results of all units that are in it. */
export async function filesToWrite(store: Store, roundId: string, units: readonly AcceptanceUnit[]): Promise<FilesToWrite> {
  const records = (await store.submissions(roundId)).filter(({ layout }) => layout === 'form');
  const failed: string[] = [];
  const unfinished: string[] = [];
  const byFile = new Map<string, UnitForm[]>();
  for (const unit of units) {
    const record = countingSubmission(records.filter(({ unitId }) => unitId === unit.unitId));
    if (unit.visit?.completed !== true) unfinished.push(unit.name);
    else if (record === undefined) failed.push(`${unit.name}：本批次没有导入过它的自评表，没有可以写回的文件。`);
    else byFile.set(record.file, [...(byFile.get(record.file) ?? []), { unit, record }]);
  }
  if (unfinished.length > 0)
    failed.push(`还没有完成核查，没有可以写回的考评分（${String(unfinished.length)}个单位）：${unfinished.join('、')}。请先在“核查”里完成。`);
  const jobs = [...byFile].map(([sha256, forms]) => async (): Promise<FileToWrite> => {
    const [first] = forms;
    const name = first?.record.fileName ?? '';
    const bytes = sha256 === '' ? undefined : await store.document(sha256);
    if (bytes === undefined)
      return {
        job: null,
        failed: forms.map(({ unit }) => `${unit.name}：单位报送的文件“${name}”不在这台电脑上，没有写回。请到保管自评材料的电脑上写回，或合并它的数据包。`),
      };
    const results = await Promise.all(forms.map((form) => resultOf(store, form)));
    const ready = results.flatMap((result) => (result.ok ? [result.value] : []));
    const refused = results.flatMap((result) => (result.ok ? [] : [result.problem]));
    return { job: ready.length === 0 ? null : { fileName: name.split(/[\\/]/).at(-1) ?? name, bytes, results: ready }, failed: refused };
  });
  return { failed, jobs };
}
