import { z } from 'zod';

/** A wanted value: itself, "*" for any, one of several, or a beginning. */
const Wanted = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.object({
    anyOf: z.array(z.union([z.string(), z.number(), z.null()])).optional(),
    startsWith: z.string().optional(),
    /** A problem at the row is as good as the value, unless the value is one of `never`. */
    orFlagged: z.boolean().optional(),
    never: z.array(z.number()).optional(),
  }),
]);
type Wanted = z.infer<typeof Wanted>;

const WantedForm = z.object({
  unit: Wanted,
  date: Wanted,
  items: z.array(z.object({ section: Wanted.optional(), text: Wanted, max: Wanted, self: Wanted })),
  computedTotal: Wanted.optional(),
});
const WantedRubricItem = z.object({
  text: Wanted,
  max: Wanted,
  rules: z.array(z.looseObject({})).nullable(),
  also: z.array(z.array(z.looseObject({}))).optional(),
  doubt: z.boolean().optional(),
});
const WantedSection = z.object({ title: Wanted, max: Wanted, items: z.array(WantedRubricItem) });
const Parts = z.object({
  status: z.enum(['read', 'refused']).optional(),
  total: Wanted.optional(),
  submissions: z.array(WantedForm).optional(),
  sections: z.array(WantedSection).optional(),
  mustFlag: z.array(z.union([z.string(), z.array(z.string())])).optional(),
  mustNotFlag: z.array(z.string()).optional(),
});
const Case = Parts.extend({ file: z.string(), command: z.enum(['intake', 'rubric']), anyOf: z.array(Parts).optional() });
export type FieldCase = z.infer<typeof Case>;
type Parts = z.infer<typeof Parts>;

/** What the files of the field must read as: several cases where a file is both a form and a rubric, several readings where any of them will do. */
export const FieldCases = z.array(Case);

const ShownProblem = z.object({ code: z.string(), severity: z.enum(['note', 'warning', 'error']), cell: z.string().nullable() });
type ShownProblem = z.infer<typeof ShownProblem>;
const ShownForm = z.object({
  unit: z.object({ name: z.string().nullable() }),
  date: z.string().nullable(),
  computedTotal: z.number().nullable(),
  items: z.array(
    z.object({ section: z.string(), text: z.string(), max: z.number().nullable(), self: z.number().nullable(), cells: z.record(z.string(), z.string()) }),
  ),
});
const ShownRubric = z.object({
  title: z.string(),
  max: z.number(),
  items: z.array(z.object({ text: z.string(), max: z.number().nullable(), sure: z.number(), rules: z.array(z.looseObject({ kind: z.string() })) })),
});
const Shown = z.object({
  status: z.enum(['read', 'refused']),
  total: z.number().optional(),
  submissions: z.array(ShownForm).optional(),
  sections: z.array(ShownRubric).optional(),
  problems: z.array(ShownProblem),
});
type Shown = z.infer<typeof Shown>;

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s,，.。;；:：、()（）[\]【】『』「」"“”'‘’/·・\-—~～>*＊]/g, '');
const same = (wanted: string | number | null, got: string | number | null): boolean =>
  typeof wanted === 'string' && typeof got === 'string' ? bare(wanted) === bare(got) : wanted === got;

function fits(wanted: Wanted | undefined, got: string | number | null, flagged = false): boolean {
  if (wanted === undefined || wanted === '*') return true;
  if (wanted === null || typeof wanted !== 'object') return same(wanted, got);
  if (wanted.startsWith !== undefined) return typeof got === 'string' && bare(got).startsWith(bare(wanted.startsWith));
  if (wanted.anyOf?.some((one) => same(one, got)) === true) return true;
  return wanted.orFlagged === true && flagged && !(typeof got === 'number' && wanted.never?.includes(got) === true);
}

const neutral =
  /^(?:duplicate-submission|unit-unmatched|item-unmatched|converted|hidden-rows|hidden-sheet|not-applicable|precision-lost|no-cached-value|unit-guessed|assessed-prefilled)$/;
const groups: Readonly<Record<string, RegExp>> = {
  unit: /^unit-/,
  date: /^date-|^fact-doubtful$/,
  points: /^(?:self|max|points|total|section|weight|score)-|^rule-doubtful$/,
};

function has(problems: readonly ShownProblem[], pattern: string): boolean {
  const asking = problems.filter(({ severity, code }) => severity !== 'note' && !neutral.test(code));
  if (pattern === '?any') return asking.length > 0;
  if (pattern === '?struct') return asking.some(({ code }) => !Object.values(groups).some((group) => group.test(code)));
  if (pattern.startsWith('?')) return asking.some(({ code }) => groups[pattern.slice(1)]?.test(code) === true);
  const expression = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
  return problems.some(({ code }) => expression.test(code));
}

type Mistakes = string[];
const told = (value: unknown): string => JSON.stringify(value);

function formMistakes(wanted: Parts, shown: Shown): Mistakes {
  if (wanted.submissions === undefined) return [];
  const mistakes: Mistakes = [];
  const forms = shown.submissions ?? [];
  const check = (name: string, value: Wanted | undefined, got: string | number | null, flagged = false): void => {
    if (!fits(value, got, flagged)) mistakes.push(`${name}: ${told(value)} wanted, ${told(got)} read`);
  };
  if (forms.length !== wanted.submissions.length) mistakes.push(`${String(wanted.submissions.length)} forms wanted, ${String(forms.length)} read`);
  wanted.submissions.forEach((form, index) => {
    const got = forms[index];
    check('unit', form.unit, got?.unit.name ?? null);
    check('date', form.date, got?.date ?? null);
    check('total', form.computedTotal, got?.computedTotal ?? null);
    if (got?.items.length !== form.items.length) mistakes.push(`${String(form.items.length)} items wanted, ${String(got?.items.length)} read`);
    form.items.forEach((item, row) => {
      const read = got?.items[row];
      const flagged = shown.problems.some(({ cell }) => cell !== null && Object.values(read?.cells ?? {}).includes(cell));
      for (const key of ['section', 'text', 'max', 'self'] as const) check(`item ${String(row + 1)} ${key}`, item[key], read?.[key] ?? null, flagged);
    });
  });
  return mistakes;
}

const ruleKeys = ['kind', 'points', 'cap', 'threshold', 'step', 'tiers', 'shares', 'parts', 'min', 'max', 'gives'];
const bareRules = (rules: readonly Readonly<Record<string, unknown>>[]): string => told(rules.map((rule) => ruleKeys.map((key) => rule[key] ?? null)));

function rubricMistakes(wanted: Parts, shown: Shown): Mistakes {
  const mistakes: Mistakes = [];
  if (!fits(wanted.total, shown.total ?? null)) mistakes.push(`total: ${told(wanted.total)} wanted, ${told(shown.total)} read`);
  if (wanted.sections === undefined) return mistakes;
  const sections = shown.sections ?? [];
  if (sections.length !== wanted.sections.length) mistakes.push(`${String(wanted.sections.length)} sections wanted, ${String(sections.length)} read`);
  wanted.sections.forEach((section, index) => {
    const got = sections[index];
    if (!fits(section.title, got?.title ?? null)) mistakes.push(`section: ${told(section.title)} wanted, ${told(got?.title)} read`);
    if (!fits(section.max, got?.max ?? null)) mistakes.push(`section points: ${told(section.max)} wanted, ${told(got?.max)} read`);
    if (got?.items.length !== section.items.length) mistakes.push(`${String(section.items.length)} items wanted, ${String(got?.items.length)} read`);
    section.items.forEach((item, row) => {
      const read = got?.items[row];
      const right = [item.rules ?? [], ...(item.also ?? [])].some((rules) => bareRules(rules) === bareRules(read?.rules ?? []));
      const open = item.rules === null && read?.rules.every(({ kind }) => kind === 'discretionary') === true;
      const doubted = item.doubt === true && (read?.sure ?? 1) < 0.8;
      if (!right && !open && !doubted) mistakes.push(`rules of ${told(item.text)}: ${told(item.rules)} wanted, ${told(read?.rules)} read`);
      if (!fits(item.text, read?.text ?? null)) mistakes.push(`text: ${told(item.text)} wanted, ${told(read?.text)} read`);
      if (!fits(item.max, read?.max ?? null)) mistakes.push(`points of ${told(item.text)}: ${told(item.max)} wanted, ${told(read?.max)} read`);
    });
  });
  return mistakes;
}

function mistakesAgainst(wanted: Parts, command: FieldCase['command'], shown: Shown): Mistakes {
  const mistakes = command === 'intake' ? formMistakes(wanted, shown) : rubricMistakes(wanted, shown);
  if ((wanted.status ?? 'read') !== shown.status) mistakes.push(shown.status);
  for (const flag of wanted.mustFlag ?? []) if (![flag].flat().some((pattern) => has(shown.problems, pattern))) mistakes.push(`not told: ${told(flag)}`);
  for (const flag of wanted.mustNotFlag ?? []) if (has(shown.problems, flag)) mistakes.push(`told without reason: ${flag}`);
  return mistakes;
}

/** What is wrong with what the terminal shows of a file, one line each, against that of its right readings that it is nearest to; empty where all is right. */
export function fieldMistakes({ anyOf = [], ...wanted }: FieldCase, shown: object): readonly string[] {
  const reading = Shown.parse(shown);
  const options = anyOf.length === 0 ? [wanted] : anyOf.map((option) => ({ ...wanted, ...option }));
  return options
    .map((option) => mistakesAgainst(option, wanted.command, reading))
    .reduce((best, mistakes) => (mistakes.length < best.length ? mistakes : best));
}
