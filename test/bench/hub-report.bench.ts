import { existsSync, readFileSync } from 'node:fs';
import { readySession } from '#electron/commands/hub/report/open-to-read.ts';
import { reportValues } from '#electron/commands/hub/report/read-city-report.ts';
import { readScope, type ReportScope } from '#electron/commands/hub/report/report-scope.ts';
import { reportSql, type ReportStatement } from '#electron/commands/hub/report/report-sql.ts';
import type { HubDatabase } from '#electron/commands/hub/hub-database.ts';
import { fillCity } from '#test/builders/city-rows.ts';
import { hubEngines } from '#test/builders/hub-engines.ts';

interface Figure {
  readonly name: string;
  readonly ratio: number;
  readonly detail: string;
}

/** `npm run bench -- hub-report --large` measures a city of 10,000 and of 100,000 units over three years, in every engine that is here; otherwise two small ones, in the embedded engine alone; `--units=1000,10000` names others. */
const large = process.argv.includes('--large');
const told = process.argv.find((arg) => arg.startsWith('--units='))?.slice('--units='.length);
const sizes = told === undefined ? (large ? [10_000, 100_000] : [500, 2000]) : told.split(',').map(Number);
const counties = 12;
const years = [2022, 2023, 2024];

/** `--engine=PostgreSQL` leaves the other out. */
const onlyEngine = process.argv.find((arg) => arg.startsWith('--engine='))?.slice('--engine='.length) ?? '';

/**
 * The processor's own time of the engine in ms, whatever else the machine does: the embedded one works in this process, a server's backend is read in the system's list of processes. Where there is none, the clock on
 * the wall.
 */
async function openClock(db: HubDatabase): Promise<() => number> {
  if (db.engine === 'pglite')
    return () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    };
  const [backend] = await db.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const file = `/proc/${String(backend?.pid ?? 0)}/stat`;
  if (!existsSync(file)) return () => performance.now();
  return () => {
    const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  };
}

async function timeOf<T>(clock: () => number, work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const started = clock();
  const value = await work();
  return { ms: clock() - started, value };
}

interface Plan {
  readonly 'Node Type': string;
  readonly Plans?: readonly Plan[];
  readonly 'Actual Loops'?: number;
  readonly 'Temp Written Blocks'?: number;
}

/** The kinds of steps that ran, with how many of each, from the top; and how much went to the disk. */
function planWords(plan: Plan): string {
  const counts = new Map<string, number>();
  const walk = (one: Plan): void => {
    if (one['Actual Loops'] === 0) return;
    counts.set(one['Node Type'], (counts.get(one['Node Type']) ?? 0) + 1);
    for (const below of one.Plans ?? []) walk(below);
  };
  walk(plan);
  const written = ((plan['Temp Written Blocks'] ?? 0) * 8192) / 1_000_000;
  return `${Array.from(counts, ([kind, times]) => (times === 1 ? kind : `${kind} ×${String(times)}`)).join(', ')}${written > 0 ? `; ${written.toFixed(0)} MB to disk` : ''}`;
}

async function explained(db: HubDatabase, name: ReportStatement, scope: ReportScope): Promise<string> {
  const rows = await db.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
    `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${reportSql[name]}`,
    reportValues(scope, new Map())[name],
  );
  const [row] = rows;
  return row?.['QUERY PLAN'][0] === undefined ? '' : planWords(row['QUERY PLAN'][0].Plan);
}

async function bytesOf(db: HubDatabase): Promise<number> {
  const [row] = await db.query<{ bytes: number }>(
    "SELECT sum(pg_total_relation_size(c.oid))::bigint AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'hub' AND c.relkind = 'r'",
  );
  return row?.bytes ?? 0;
}

const names = Object.keys(reportSql) as readonly ReportStatement[];

interface Measured {
  readonly times: Readonly<Record<string, number>>;
  readonly bare: number;
  readonly bytes: number;
  readonly plans: Readonly<Record<string, string>>;
}

async function measure(start: (typeof hubEngines)[number]['start'], units: number): Promise<Measured> {
  const hub = await start();
  const { db } = hub;
  const began = performance.now();
  await fillCity(db, { units, counties, years });
  await db.script('ANALYZE');
  process.stderr.write(`${db.engine}: ${String(units)} units filled in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  await readySession(db);
  // All of a report in one process: its time is that of one core.
  await db.script('SET max_parallel_workers_per_gather = 0');
  const clock = await openClock(db);
  const scope = await readScope(db, {});
  // The bare scan: every point of every item of the year, added up, and nothing said of it.
  const scan = () => db.query('SELECT sum(p) FROM hub.visit v, unnest(v.assessed) AS p WHERE v.year = 2024');
  await scan();
  const { ms: bare } = await timeOf(clock, scan);
  const times: Record<string, number> = {};
  const plans: Record<string, string> = {};
  for (const name of names) {
    const { ms, value } = await timeOf(clock, () => explained(db, name, scope));
    times[name] = ms;
    plans[name] = value;
    process.stderr.write(`${db.engine}: ${name} of ${String(units)} units ${ms.toFixed(0)} ms, ${value}\n`);
  }
  times['whole'] = names.reduce((sum, name) => sum + (times[name] ?? 0), 0);
  const bytes = await bytesOf(db);
  await hub.stop();
  return { times, bare, bytes, plans };
}

/** Each report of a city against a bare scan of the year's points, with its plan, the size on disk, and how its time grows from the smaller city to the larger one (1: as the units do). */
export async function benchHubReports(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { engine, skipped, start } of large ? hubEngines : hubEngines.slice(0, 1)) {
    if (skipped !== undefined || !engine.startsWith(onlyEngine)) continue;
    const measured = [];
    for (const units of sizes) measured.push({ units, ...(await measure(start, units)) });
    const [small, big] = measured;
    if (small === undefined || big === undefined) continue;
    const growth = (a: number, b: number): string => (a <= 0 || b <= 0 ? '—' : (Math.log(b / a) / Math.log(big.units / small.units)).toFixed(2));
    for (const name of [...names, 'whole'] as const) {
      const [before = 0, now = 0] = [small.times[name], big.times[name]];
      const said = `${now.toFixed(0)} ms, of ${String(small.units)} units ${before.toFixed(0)} ms, growth ${growth(before, now)}; bare scan ${big.bare.toFixed(0)} ms`;
      figures.push({
        name: `hub report ${name}, ${String(big.units)} units, ${engine}`,
        ratio: now / big.bare,
        detail: `${said}${big.plans[name] === undefined ? '' : `; ${big.plans[name]}`}`,
      });
    }
    const visits = big.units * years.length * (7 / 6);
    figures.push({
      name: `hub size, ${String(big.units)} units × 60 × ${String(years.length)}, ${engine}`,
      ratio: big.bytes / (visits * 60 * 10),
      detail: `${(big.bytes / 1_000_000).toFixed(0)} MB with indexes, without entries and documents; ${(big.bytes / visits).toFixed(0)} bytes a visit, bare points and verdicts 600; growth ${growth(small.bytes, big.bytes)}`,
    });
  }
  return figures;
}
