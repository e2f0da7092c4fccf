import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import { showRubric } from '#shared/intake/rubric/show-rubric.ts';
import { showReading } from '#shared/intake/show-reading.ts';
import { fixtureFolder } from './expected-readings.ts';
import { fieldMistakes, FieldCases, type FieldCase } from './field-expectations.ts';

const folder = fixtureFolder('field');
const cases = FieldCases.parse(JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')));

/** Files that are not yet read right. The list may only grow shorter: a file that reads right must leave it. */
const notYet: ReadonlySet<string> = new Set([
  'intake 42-section-column-under-merged-number-header.xls',
  'intake 43-three-levels-category-first.xls',
  'intake 62-group-points-row-scores.xls',
]);

const nameOf = ({ command, file }: FieldCase): string => `${command} ${file}`;

function mistakesIn(wanted: FieldCase): readonly string[] {
  const bytes = new Uint8Array(readFileSync(`${folder}${wanted.file}`));
  return fieldMistakes(wanted, wanted.command === 'intake' ? showReading(readFile(wanted.file, bytes)) : showRubric(readRubric(wanted.file, bytes)));
}

describe('files as the field sends them', () => {
  it.each(cases.filter((wanted) => !notYet.has(nameOf(wanted))))('$command of $file is wholly right', (wanted) => {
    expect(mistakesIn(wanted)).toEqual([]);
  });

  it('leaves no file on the list that is read right', () => {
    const failing = cases.filter((wanted) => mistakesIn(wanted).length > 0).map(nameOf);
    expect([...notYet].filter((name) => !failing.includes(name))).toEqual([]);
  });
});
