import type { z } from 'zod';
import type { Finding, RuleAnswer, Verdict } from '#shared/model/finding.ts';
import { Standard, type Item, type Section } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { score } from '#shared/scoring/score.ts';
import type { ItemScore, ScoreResult } from '#shared/scoring/score-result.ts';

/** An item as files write it (points decimal), of which only the id must be given. */
export type ItemFile = Partial<z.input<typeof Item>> & { readonly id: string };

/** An item of 4 points without rules, except what is given. Points are decimal. */
export const item = (file: ItemFile): object => ({ no: '', text: file.id, max: 4, ...file });

/** A section whose maximum is the sum of its items. */
export const section = (id: string, items: readonly object[], more: Partial<z.input<typeof Section>> = {}): object => ({
  id,
  title: id,
  max: items.reduce((sum, one) => sum + (one as { readonly max: number }).max, 0),
  ...more,
  items,
});

/** A standard out of sections: total 100, 合格 from 80, 整改 from 60, unless told otherwise. */
export const standard = (sections: readonly object[], more: object = {}): Standard =>
  Standard.parse({
    format: 'yanshoutai-standard/1',
    id: 's',
    version: '1',
    title: 's',
    total: 100,
    sections,
    policy: { accept: 80, rectify: 60 },
    ...more,
  });

export const finding = (verdict: Verdict | null, answers: readonly (RuleAnswer | null)[] = [], points: number | null = null): Finding => ({
  verdict,
  answers: Object.fromEntries(answers.flatMap((answer, rule) => (answer === null ? [] : [[String(rule), answer]]))),
  points,
  note: '',
  photos: [],
});

/** Scores a standard of one item. */
export function scoreOne(
  file: Omit<ItemFile, 'id'>,
  found: Finding,
  facts: Facts = {},
  more: object = {},
): { readonly item: ItemScore; readonly result: ScoreResult } {
  const result = score(standard([section('a', [item({ ...file, id: 'i' })])], more), { findings: { i: found }, facts });
  const [only] = result.items;
  if (only === undefined) throw new Error('no item');
  return { item: only, result };
}
