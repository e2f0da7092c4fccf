import { noFinding, RuleAnswer, Verdict, type Finding, type Findings } from '#shared/model/finding.ts';
import type { Json } from '#shared/json.ts';

const itemFieldShape = /^item\/(.+)\/(?:(verdict|points|note)|answer\/(\d+)|photo\/([0-9a-f]{64}))$/u;

/** Shows what fields of a visit subject would do to its findings, before the ledger holds them. Findings of other items keep their identity, so that their rows need no new drawing. */
export function applyFields(findings: Findings, fields: { readonly [field: string]: Json }): Findings {
  const next: Record<string, Finding> = { ...findings };
  for (const [field, value] of Object.entries(fields)) {
    const [, itemId, plain, rule, photo] = itemFieldShape.exec(field) ?? [];
    if (itemId === undefined) continue;
    const finding = next[itemId] ?? noFinding;
    if (rule !== undefined) next[itemId] = { ...finding, answers: withAnswer(finding.answers, rule, value) };
    else if (photo !== undefined) next[itemId] = { ...finding, photos: withPhoto(finding.photos, photo, value !== null) };
    else next[itemId] = { ...finding, ...plainPart(plain, value) };
  }
  return next;
}

function plainPart(field: string | undefined, value: Json): Partial<Finding> {
  switch (field) {
    case 'verdict':
      return { verdict: value === null ? null : Verdict.parse(value) };
    case 'points':
      return { points: typeof value === 'number' ? value : null };
    case 'note':
      return { note: typeof value === 'string' ? value : '' };
    default:
      return {};
  }
}

function withAnswer(answers: Finding['answers'], rule: string, value: Json): Finding['answers'] {
  if (value !== null) return { ...answers, [rule]: RuleAnswer.parse(value) };
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== rule));
}

const withPhoto = (photos: readonly string[], sha256: string, present: boolean): string[] => [
  ...photos.filter((photo) => photo !== sha256),
  ...(present ? [sha256] : []),
];
