import type { Json } from '../json.ts';
import { noFinding, RuleAnswer, Verdict, type Finding, type Findings } from '../model/finding.ts';
import type { Registers } from '../ledger/registers.ts';

const itemFieldShape = /^item\/(.+)\/(?:(verdict|points|note)|answer\/(\d+)|photo\/([0-9a-f]+))$/u;

/** What was found on site, by item, as the fields of a visit say. Photos stand in the order they were added. */
export function findingsOf(registers: Registers): Findings {
  const findings: Record<string, Finding> = {};
  const written = Object.entries(registers).flatMap(([field, { winner }]) => (winner.value === null ? [] : [{ field, winner }]));
  written.sort((a, b) => (a.winner.at < b.winner.at ? -1 : a.winner.at > b.winner.at ? 1 : a.field < b.field ? -1 : 1));
  for (const { field, winner } of written) {
    const [, itemId, plain, rule, photo] = itemFieldShape.exec(field) ?? [];
    if (itemId === undefined) continue;
    const finding = findings[itemId] ?? noFinding;
    if (rule !== undefined) findings[itemId] = withAnswer(finding, rule, winner.value);
    else if (photo !== undefined) findings[itemId] = { ...finding, photos: [...finding.photos, photo] };
    else findings[itemId] = withPlain(finding, plain, winner.value);
  }
  return findings;
}

function withAnswer(finding: Finding, rule: string, value: Json): Finding {
  const answer = RuleAnswer.safeParse(value);
  return answer.success ? { ...finding, answers: { ...finding.answers, [rule]: answer.data } } : finding;
}

function withPlain(finding: Finding, field: string | undefined, value: Json): Finding {
  if (field === 'verdict') {
    const verdict = Verdict.safeParse(value);
    return verdict.success ? { ...finding, verdict: verdict.data } : finding;
  }
  if (field === 'points') return typeof value === 'number' ? { ...finding, points: value } : finding;
  return typeof value === 'string' ? { ...finding, note: value } : finding;
}
