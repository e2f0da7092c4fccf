import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { z } from 'zod';
import { overBudget, withFigures } from './bench-budget.ts';

/** What a bench function resolves to: one figure or several. `ratio` is ours divided by the yardstick named in `detail`; smaller is better. */
const Figure = z.object({ name: z.string(), ratio: z.number(), detail: z.string() });
type Figure = z.infer<typeof Figure>;

const BenchModule = z.record(z.string(), z.unknown());
const Outcome = z.union([Figure.transform((figure) => [figure]), z.array(Figure)]);

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'test', 'bench');

/** Runs every function named `bench…` that a bench file exports, one after another: they would disturb each other's times. */
async function runFile(file: string): Promise<readonly Figure[]> {
  const module = BenchModule.parse(await import(pathToFileURL(join(folder, file)).href));
  const figures: Figure[] = [];
  for (const [name, bench] of Object.entries(module)) {
    if (!name.startsWith('bench') || typeof bench !== 'function') continue;
    process.stderr.write(`${file}: ${name} …\n`);
    const outcome: unknown = await (bench as () => unknown)();
    figures.push(...Outcome.parse(outcome));
  }
  return figures;
}

/** Width of a text in a terminal, where a Chinese character takes two places. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffee]/.test(character) ? 2 : 1), 0);

function table(figures: readonly Figure[]): string {
  const rows = [['bench', 'ratio', 'detail'], ...figures.map(({ name, ratio, detail }) => [name, ratio.toFixed(2), detail])];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const pad = (text: string, column: number): string => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
  return rows.map(([name = '', ratio = '', detail = '']) => `${pad(name, 0)}  ${pad(ratio, 1)}  ${detail}`).join('\n');
}

// `npm run bench -- compare` runs the files alone whose names begin so; with `--keep` the figures become the budget.
const args = process.argv.slice(2);
const keep = args.includes('--keep');
const asked = args.find((arg) => !arg.startsWith('--')) ?? '';
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(asked) && name.endsWith('.bench.ts')) : [];
const figures: Figure[] = [];
for (const file of files.sort()) figures.push(...(await runFile(file)));
const machine = { node: process.versions.node, cores: availableParallelism(), memoryGiB: Math.round(totalmem() / 2 ** 30) };
writeFileSync(join(root, 'bench.json'), `${JSON.stringify({ machine, figures }, null, 2)}\n`);
process.stdout.write(`${table(figures)}\n`);
const budgetFile = join(folder, 'budget.json');
const budget = existsSync(budgetFile) ? z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(budgetFile, 'utf8'))) : {};
if (keep) writeFileSync(budgetFile, `${JSON.stringify(withFigures(budget, figures), null, 2)}\n`);
else {
  const over = overBudget(figures, budget);
  for (const one of over) process.stdout.write(`over budget: ${one.name} ${one.ratio.toFixed(2)}, budget ${one.budget.toFixed(2)} (15 % allowed)\n`);
  const unknown = figures.filter(({ name }) => budget[name] === undefined);
  if (unknown.length > 0) process.stdout.write(`no budget yet: ${unknown.map(({ name }) => name).join(', ')}\n`);
  if (over.length > 0) process.exitCode = 1;
}
if (figures.length === 0) {
  process.stderr.write('test/bench 里没有可以运行的测速。\n');
  process.exitCode = 1;
}
