import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ExpectedFile } from '../../unit/intake/expected-readings.ts';
import type { LayoutCase } from './case.ts';

const Value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ v: z.union([z.string(), z.number()]).exactOptional(), z: z.string().exactOptional(), f: z.string().exactOptional() }),
]);
const Case = z.object({
  file: z.string(),
  date1904: z.boolean().exactOptional(),
  saving: z.union([
    z.object({ by: z.enum(['library', 'office']), as: z.enum(['xlsx', 'xls', 'ods']) }),
    z.object({ by: z.literal('text'), encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'gb18030']), text: z.string() }),
  ]),
  sheets: z.array(
    z.object({
      name: z.string(),
      rows: z.array(z.array(Value)),
      merges: z.array(z.string()).exactOptional(),
      at: z.string().exactOptional(),
      hidden: z.boolean().exactOptional(),
      hiddenRows: z.array(z.number()).exactOptional(),
      hiddenColumns: z.array(z.number()).exactOptional(),
      ref: z.string().exactOptional(),
    }),
  ),
  expected: ExpectedFile.omit({ file: true }),
});

/** Eight rounds of layouts as unions send them, each round written with its expectations before the reader was run on it. Kept as data, since there are a hundred. */
export const cases: readonly LayoutCase[] = z.array(Case).parse(JSON.parse(readFileSync(new URL('rounds.json', import.meta.url), 'utf8')));
