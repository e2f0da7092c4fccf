import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillTemplate, readTemplate } from '#shared/templates/template-file.ts';
import { templateValues } from '#shared/templates/template-values.ts';
import { writeResultsBack } from '#shared/writeback/write-back.ts';
import { often } from '../../often.ts';
import { randomFrom, type Random } from '../../random.ts';
import { exampleInput, exampleUnit } from '../output/acceptance-example.ts';
import { formBytes, formsIn, resultsFor } from '../writeback/results.ts';

const folder = fileURLToPath(new URL('../../fixtures/templates/', import.meta.url));
const input = exampleInput([exampleUnit('城关小学工会', { a2: 150 })]);
const [unit] = input.units;
const values = templateValues({ input, asks: () => true }, unit === undefined ? undefined : { unit, pictures: undefined });

/** A file with a stretch of one of its XML parts cut out, doubled or turned about: still a zip, no longer what a program wrote. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') && !name.startsWith('docProps'));
  const name = random.pick(names) ?? '';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const [from, length, kind] = [random.below(xml.length), 1 + random.below(60), random.below(4)];
  const piece = xml.slice(from, from + length);
  const instead = [``, piece + piece, Array.from(piece).reverse().join(''), `{{#单位}}${piece}{{/条目}}`][kind] ?? '';
  parts[name] = strToU8(xml.slice(0, from) + instead + xml.slice(from + length));
  return zipSync(parts, { level: 1 });
}

describe('damaged files', () => {
  it.each(readdirSync(folder))('%s is filled or refused with a sentence, whatever is wrong in it', { timeout: 120_000 }, (name) => {
    const [bytes, random] = [new Uint8Array(readFileSync(folder + name)), randomFrom(20_261_130)];
    for (let turn = 0; turn < often(8); turn += 1) {
      const mutant = damaged(bytes, random);
      const look = readTemplate(name, mutant);
      if (!look.ok) expect(look.problem).toMatch(/「.+」.+[。？]$/u);
      if (!look.ok || look.value.check.problems.length > 0) continue;
      const made = fillTemplate(look.value.format, mutant, values, new Map());
      if (!made.ok) expect(made.problem).toMatch(/。$/u);
    }
  });

  it.each(['01-图片批注与隐藏表.xlsx', '02-共享公式与计算链.xlsx'])('%s is written back or refused with a sentence', { timeout: 120_000 }, async (name) => {
    const [bytes, random] = [formBytes('writeback', name), randomFrom(7)];
    const results = (await formsIn(name, bytes)).map(resultsFor);
    for (let turn = 0; turn < often(8); turn += 1) {
      const made = await writeResultsBack({ fileName: name, bytes: damaged(bytes, random), results });
      if (!made.ok) for (const sentence of made.problem) expect(sentence).toMatch(/。$/u);
    }
  });
});
