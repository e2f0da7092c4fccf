import { chooseForm } from '../matching/choose-form.ts';
import { standardFromForm } from '../matching/form-standard.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import { hashOfStandard } from '../model/standard-hash.ts';
import type { StandardRecord } from '../record/records.ts';
import type { PlannedRow } from './import-row.ts';

/** What a person set for the round that opens with this import; what is absent keeps its default. */
export interface RoundDraft {
  readonly title?: string;
  readonly year?: number;
  readonly standardKey?: string;
  /** Set when a new round was asked for although one is chosen: 以此表为标准新建批次. */
  readonly wanted?: boolean;
}

/** A standard that the new round can take. `standard` is null for one that is in the ledger under `hash`. */
export interface StandardOption {
  readonly key: string;
  readonly label: string;
  readonly standard: Standard | null;
  readonly hash: string | null;
}

/** What the round will be called, with the defaults filled in. */
export interface RoundWords {
  readonly title: string;
  readonly year: number;
  readonly standardKey: string;
}

const formKeyPrefix = 'form:';

/** The option that makes a standard of the form in a row. */
export const formKey = (rowKey: string): string => `${formKeyPrefix}${rowKey}`;

/** The year that most of the forms are dated in; undefined when none is dated. */
export function commonYear(submissions: readonly Submission[]): number | undefined {
  const times = new Map<number, number>();
  for (const { date } of submissions) if (date !== null) times.set(Number(date.slice(0, 4)), (times.get(Number(date.slice(0, 4))) ?? 0) + 1);
  return [...times].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0]?.[0];
}

/** Forms that are looked at for the default standard: more would not tell more. */
const mostCompared = 200;

const hasItems = (row: PlannedRow): boolean => row.submission?.layout === 'form' && row.submission.items.length > 0;

/** The row whose form most others share, for 用自评表作标准; the one that was asked for goes before it. */
export function formRow(rows: readonly PlannedRow[], wantedKey: string | undefined): PlannedRow | undefined {
  const forms = rows.filter(hasItems);
  const wanted = wantedKey === undefined ? undefined : forms.find((row) => formKey(row.key) === wantedKey);
  const common = chooseForm(forms.slice(0, mostCompared).flatMap((row) => (row.submission === null ? [] : [row.submission])));
  return wanted ?? forms.find((row) => row.submission === common);
}

/** The standard that a form makes. Undefined for a submission without items. */
export function standardOfRow(submission: Submission | null, path: string, fallbackYear: number): Standard | undefined {
  if (submission?.layout !== 'form' || submission.items.length === 0) return undefined;
  const version = submission.date?.slice(0, 4) ?? String(fallbackYear);
  return standardFromForm(submission, { title: submission.title === '' ? '自评表' : submission.title, version, source: `单位报送的 ${path}` });
}

const formOption = (rowKey: string, standard: Standard): StandardOption => ({
  key: formKey(rowKey),
  label: `用自评表作标准：${standard.title}（${String(itemsOf(standard).length)} 项）`,
  standard,
  hash: null,
});

/** Every standard to choose from: the form's, the shipped ones, those in the ledger. */
export function standardOptions(
  rowKey: string | undefined,
  formStandard: Standard | undefined,
  shipped: readonly Standard[],
  kept: readonly StandardRecord[],
): readonly StandardOption[] {
  return [
    ...(rowKey === undefined || formStandard === undefined ? [] : [formOption(rowKey, formStandard)]),
    ...shipped.map((standard) => ({ key: `${standard.id}@${standard.version}`, label: `${standard.title}（${standard.version}）`, standard, hash: null })),
    ...kept
      .filter((record) => !shipped.some((standard) => hashOfStandard(standard) === record.hash))
      .map((record) => ({ key: record.hash, label: `${record.title}（${record.version}）`, standard: null, hash: record.hash })),
  ];
}

/** The new round's words: what a person set, else good defaults. */
export function roundWords(draft: RoundDraft, year: number, options: readonly StandardOption[]): RoundWords {
  const chosenYear = draft.year ?? year;
  const known = options.some((option) => option.key === draft.standardKey);
  return {
    title: draft.title ?? `${String(chosenYear)}年度规范化建设验收`,
    year: chosenYear,
    standardKey: (known ? draft.standardKey : undefined) ?? options[0]?.key ?? '',
  };
}
