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

function mistakesIn(wanted: FieldCase): readonly string[] {
  const bytes = new Uint8Array(readFileSync(`${folder}${wanted.file}`));
  return fieldMistakes(wanted, wanted.command === 'intake' ? showReading(readFile(wanted.file, bytes)) : showRubric(readRubric(wanted.file, bytes)));
}

describe('files as the field sends them', () => {
  it.each(cases)('$command of $file is wholly right', (wanted) => {
    expect(mistakesIn(wanted)).toEqual([]);
  });

  it('are told apart from readings that are wrong', () => {
    const [first] = cases;
    const other = cases.find(({ file, command }) => file !== first?.file && command === first?.command);
    expect(first === undefined || other === undefined ? [] : mistakesIn({ ...first, file: other.file })).not.toEqual([]);
  });
});
