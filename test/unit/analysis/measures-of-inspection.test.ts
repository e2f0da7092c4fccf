import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kappaOf } from '#shared/backcheck/agreement.ts';
import { severityOf } from '#shared/analysis/severity.ts';
import { UnitKind } from '#shared/model/standard.ts';

const page = readFileSync(new URL('../../../docs/measures-of-inspection.md', import.meta.url), 'utf8');

/** The example of a name on the page. */
function example(name: string): unknown {
  const [, body] = new RegExp(`\`\`\`json ${name}\\n([\\s\\S]+?)\`\`\``, 'u').exec(page) ?? [];
  if (body === undefined) throw new Error(`no example ${name}`);
  return JSON.parse(body);
}

describe('the examples of docs/measures-of-inspection.md', () => {
  it('hold for 验收组尺度', () => {
    const { scorings, leaning, means } = z
      .object({
        scorings: z.array(z.tuple([z.string(), UnitKind, z.number()])),
        leaning: z.record(z.string(), z.number()),
        means: z.record(z.string(), z.number()),
      })
      .parse(example('severity'));
    const { rows } = severityOf(
      scorings.map(([by, kind, total], index) => ({ unitId: String(index), by: [by], kind, self: null, total: Math.round(total * 100), sections: [] })),
    );
    for (const row of rows) {
      const [name = ''] = row.members;
      expect(row.leaning.points / 100).toBeCloseTo(leaning[name] ?? NaN, 1);
      expect(row.mean.sum / row.mean.n / 100).toBeCloseTo(means[name] ?? NaN, 9);
    }
    expect(rows).toHaveLength(2);
  });
  it('hold for kappa', () => {
    const { pairs, kappa } = z.object({ pairs: z.array(z.tuple([z.string(), z.string(), z.int()])), kappa: z.number() }).parse(example('kappa'));
    expect(kappaOf(pairs.flatMap(([one, two, times]) => Array.from({ length: times }, () => [one, two] as const)))).toBeCloseTo(kappa, 9);
  });
});
