import { submissionLines } from '../checks/submission-lines.ts';
import { selfOverStandard } from '../matching/self-over-standard.ts';
import type { Problem } from '../model/problem.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import { bringsScores, type Submission } from '../model/submission.ts';
import { hashOfStandard } from '../model/standard-hash.ts';

const mostNamed = 3;

/** The code of the problem that most lines of a form are none of the standard's. */
export const otherStandardCode = 'form-other-standard';

const named = (texts: readonly string[]): string =>
  texts
    .slice(0, mostNamed)
    .map((text) => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`)
    .join('、') + (texts.length > mostNamed ? '等' : '');

/** A form of ours that was made from another standard or version than the round's. */
function otherVersion(standard: Standard, { madeFrom }: Submission): readonly Problem[] {
  if (madeFrom === undefined || madeFrom.hash === hashOfStandard(standard)) return [];
  const which = madeFrom.standardId === standard.id ? `${madeFrom.version} 版` : '另一份标准';
  const message = `这份自评表按${which}发出，本批次用的是“${standard.title}”${standard.version} 版。内容相同的条目照常对上，请核对其余条目。`;
  return [{ code: 'form-other-version', severity: 'warning', cell: null, value: madeFrom.version, message }];
}

/** Says which lines of a form the round's standard does not know, which items of the standard the form lacks, and which self points are above the standard's full mark. `given` is the version that the form was made for, where it is known. */
export function unmatchedItems(standard: Standard, submission: Submission, given?: Standard): readonly Problem[] {
  if (!bringsScores(submission) || submission.items.length === 0) return [];
  const pairs = submissionLines(standard, submission, given);
  const used = new Set(pairs);
  const foreign = submission.items.filter((_, index) => !used.has(index));
  const lacking = itemsOf(standard).filter((_, index) => pairs[index] === null);
  const problems: Problem[] = [...otherVersion(standard, submission), ...selfOverStandard(standard, submission.items, pairs)];
  if (foreign.length > 0) {
    const other = foreign.length * 2 > submission.items.length;
    const names = named(foreign.map((item) => item.text));
    const message = other
      ? `表中 ${String(submission.items.length)} 项有 ${String(foreign.length)} 项不在考核标准“${standard.title}”里：${names}，看来是按另一份标准填的。这些自评分不会带入核查。`
      : `表中有 ${String(foreign.length)} 项在考核标准里找不到：${names}。这些自评分不会带入核查。`;
    problems.push({ code: other ? otherStandardCode : 'item-unmatched', severity: 'warning', cell: foreign[0]?.cells['text'] ?? null, value: null, message });
  }
  if (lacking.length > 0) {
    const message = `考核标准中有 ${String(lacking.length)} 项在表中没有：${named(lacking.map(({ item }) => item.text))}。核查时这些项目没有自评分。`;
    problems.push({ code: 'item-missing', severity: 'note', cell: null, value: null, message });
  }
  return problems;
}
