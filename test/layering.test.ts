import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { floors } from '#test/floors.ts';
import { beforeAll, describe, expect, it } from 'vitest';

const floorRules: IForbiddenRuleType[] = floors.flatMap((folders, floor) =>
  folders
    .map((folder) => ({
      name: `floor-of-${folder}`,
      severity: 'error' as const,
      from: { path: `^shared/${folder}/` },
      to: { path: `^shared/(${[...folders.filter((other) => other !== folder), ...floors.slice(floor + 1).flat()].join('|')})/` },
    }))
    .filter(({ to }) => to.path !== '^shared/()/'),
);

/** Who may import whom (docs/architecture.md). Each rule names what a file may not reach; `$1` is what the first bracket of `from` matched. */
const rules: IForbiddenRuleType[] = [
  { name: 'shared-is-alone', severity: 'error', from: { path: '^shared/' }, to: { path: '^(electron|renderer|resources|test)/' } },
  ...floorRules,
  { name: 'ground-of-shared', severity: 'error', from: { path: '^shared/[^/]+\\.ts$' }, to: { path: '^shared/[^/]+/' } },
  { name: 'shared-without-node', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
  { name: 'electron-knows-no-screens', severity: 'error', from: { path: '^electron/' }, to: { path: '^(renderer|test)/' } },
  { name: 'renderer-knows-no-shell', severity: 'error', from: { path: '^renderer/' }, to: { path: '^(electron|test)/' } },
  { name: 'renderer-without-node', severity: 'error', from: { path: '^renderer/', pathNot: 'vite\\.config\\.ts$' }, to: { dependencyTypes: ['core'] } },
  { name: 'resources-are-data', severity: 'error', from: { path: '^resources/' }, to: { path: '^(electron|renderer|test)/' } },
  {
    name: 'store-files-host-below-features',
    severity: 'error',
    from: { path: '^renderer/(store|files|host)/' },
    to: { path: '^renderer/(app|screens|features|ui|charts|hooks)/' },
  },
  { name: 'hooks-below-ui', severity: 'error', from: { path: '^renderer/hooks/' }, to: { path: '^renderer/(app|screens|features|ui|charts)/' } },
  { name: 'ui-and-charts-below-features', severity: 'error', from: { path: '^renderer/(ui|charts)/' }, to: { path: '^renderer/(app|screens|features)/' } },
  { name: 'features-below-screens', severity: 'error', from: { path: '^renderer/features/' }, to: { path: '^renderer/(app|screens)/' } },
  {
    name: 'features-apart',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  },
  { name: 'screens-below-app', severity: 'error', from: { path: '^renderer/screens/' }, to: { path: '^renderer/app/' } },
  {
    name: 'dexie-in-store',
    severity: 'error',
    from: { path: '^(shared|electron|renderer)/', pathNot: '^renderer/store/' },
    to: { path: 'node_modules/dexie' },
  },
  {
    name: 'recharts-in-charts',
    severity: 'error',
    from: { path: '^(shared|electron|renderer)/', pathNot: '^renderer/charts/' },
    to: { path: 'node_modules/recharts' },
  },
  {
    name: 'spreadsheets-behind-adapters',
    severity: 'error',
    from: { path: '^(shared|electron|renderer|resources)/', pathNot: '^shared/(intake|output)/' },
    to: { path: 'node_modules/(xlsx|exceljs|docx|mammoth|@e965|devextreme-exceljs-fork)/' },
  },
  {
    name: 'templates-behind-their-adapter',
    severity: 'error',
    from: { path: '^(shared|electron|renderer|resources)/', pathNot: '^shared/templates/' },
    to: { path: 'node_modules/(docxtemplater|pizzip)/' },
  },
  {
    name: 'databases-behind-their-openers',
    severity: 'error',
    from: { path: '^(shared|electron|renderer|resources)/', pathNot: '^electron/commands/hub/open-(postgres|pglite)\\.ts$' },
    to: { path: 'node_modules/(pg|pg-[a-z-]+|@electric-sql|@types/pg|@types/pg-copy-streams)/' },
  },
  {
    // Nothing makes a connection. The launcher's server and that of a hub's page answer on loopback; the driver of the one database that a command is given makes its own.
    name: 'no-network',
    severity: 'error',
    from: { path: '^(shared|electron|renderer|resources)/', pathNot: '^electron/(launch/serve\\.mjs|commands/hub/report/serve-page\\.ts)$' },
    to: { dependencyTypes: ['core'], path: '^(node:)?(net|tls|http|https|http2|dgram|dns)(/promises)?$' },
  },
  {
    // A shipped migration does on every machine what it did when it shipped: it may lean on nothing that goes on changing.
    name: 'migrations-lean-on-frozen-files-only',
    severity: 'error',
    from: { path: '^renderer/store/migrations/\\d{4}-' },
    to: { pathNot: '^renderer/store/migrations/\\d{4}-frozen\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'frozen-files-serve-migrations-only',
    severity: 'error',
    from: { pathNot: '^renderer/store/migrations/\\d{4}-' },
    to: { path: '^renderer/store/migrations/\\d{4}-frozen\\.ts$' },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every source file below a top folder, as dependency-cruiser writes its path. */
function sourcesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.(ts|tsx|mjs)$/.test(name)).map((name) => `${folder}/${name.split(sep).join('/')}`);
}

const folders = ['shared', 'electron', 'renderer', 'resources'];

async function cruiseWith(forbidden: IForbiddenRuleType[]): Promise<ICruiseResult> {
  const result = await cruise(folders, {
    baseDir: root,
    ruleSet: { forbidden },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    // Vite's own marks on an address (`?worker`, `?url`) and Electron, whose module exists only inside its binary, are not files.
    exclude: { path: '\\?(worker|url|raw|inline)$' },
  });
  if (typeof result.output === 'string') throw new Error(result.output);
  return result.output;
}

describe('layers', () => {
  let seen: ICruiseResult;
  beforeAll(async () => {
    seen = await cruiseWith(rules);
  }, 120_000);

  it('sees the modules of the program, and an edge that is surely there', () => {
    const own = new Map(seen.modules.map((module) => [module.source, module]));
    const files = folders.flatMap(sourcesIn);
    expect(files.length).toBeGreaterThan(25);
    expect(files.filter((file) => !own.has(file))).toEqual([]);
    const edges = own.get('renderer/store/store.ts')?.dependencies.map((edge) => edge.resolved);
    expect(edges).toContain('shared/host.ts');
    const live = own.get('renderer/store/services.tsx')?.dependencies.map((edge) => edge.resolved);
    expect(live?.some((path) => path.startsWith('node_modules/dexie-react-hooks/'))).toBe(true);
    const [server, driver] = ['electron/launch/serve.mjs', 'electron/commands/hub/open-postgres.ts'].map((path) =>
      own.get(path)?.dependencies.map((edge) => edge.resolved),
    );
    expect(server).toContain('http');
    expect(driver?.some((path) => /node_modules\/(@types\/)?pg\//u.test(path))).toBe(true);
  });

  it('finds nobody who reaches where it must not', () => {
    expect(seen.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`)).toEqual([]);
  });

  it('gives every folder of the core one floor', () => {
    const folders = new Set(sourcesIn('shared').flatMap((path) => (path.split('/').length > 2 ? [path.split('/')[1]] : [])));
    expect(floors.flat().toSorted()).toEqual([...folders].toSorted());
  });

  it('would find one: a rule against a known edge is broken', async () => {
    const planted: IForbiddenRuleType = { name: 'planted', severity: 'error', from: { path: '^renderer/store/' }, to: { path: '^shared/host\\.ts$' } };
    const result = await cruiseWith([planted]);
    expect(result.summary.error).toBeGreaterThan(0);
  }, 120_000);
});
