import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import { showRubric } from '#shared/intake/rubric/show-rubric.ts';

const folder = new URL('../../fixtures/rubrics/', import.meta.url);

/** What the fixture expects of a file: of an item its number, text, points, and rules as the contract prints them. */
const Rubric = z.object({
  title: z.string(),
  total: z.number(),
  sections: z.array(
    z.object({
      title: z.string(),
      max: z.number(),
      items: z.array(z.object({ no: z.string(), text: z.string(), max: z.number().nullable(), ruleText: z.string(), rules: z.array(z.looseObject({})) })),
    }),
  ),
});
const expected = z.record(z.string(), Rubric).parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')));

describe('readRubric', () => {
  it.each(Object.entries(expected))('reads %s', (file, rubric) => {
    expect(Rubric.parse(showRubric(readRubric(file, readFileSync(new URL(file, folder)))))).toEqual(rubric);
  });
});
