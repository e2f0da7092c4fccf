import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { floors } from '#test/floors.ts';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const foldersIn = (path: string): readonly string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
const documents = [
  'README.md',
  ...['architecture', 'contributing', 'electron-security', 'formats', 'glossary', 'hub', 'sources', 'speed', 'systems', 'threat-model'].map(
    (name) => `docs/${name}.md`,
  ),
];
const architecture = textOf('docs/architecture.md');

/** Paths of this tree that a document names: from one of its top folders, without a blank to be filled in. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:shared|renderer|electron|resources|test|docs)\/[\w./-]+)`/gu)].flatMap(([, path]) => (path === undefined ? [] : [path]));

describe('the documents', () => {
  it.each(documents)('%s names only files and folders that are there', (document) => {
    expect(pathsIn(textOf(document)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('do name some', () => {
    expect(documents.flatMap((document) => pathsIn(textOf(document))).length).toBeGreaterThan(30);
  });

  it('link only to what is there', () => {
    for (const document of documents) {
      const links = [...textOf(document).matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, link]) => join(root, document, '..', link ?? ''));
      expect(links.filter((link) => !existsSync(link))).toEqual([]);
    }
  });

  it('carry every shipped standard to an end', () => {
    const systems = textOf('docs/systems.md');
    const ids = readdirSync(join(root, 'resources/standards')).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter((id) => !systems.includes(`\`${id}\``))).toEqual([]);
  });

  it('describe every folder of the core', () => {
    expect(foldersIn('shared').filter((folder) => !architecture.includes(`\`${folder}\``))).toEqual([]);
  });

  it('list the floors of the core from the bottom up', () => {
    const places = floors.map((folders) => architecture.indexOf(`| ${folders.map((folder) => `\`${folder}\``).join(' · ')} |`));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('give each word of the field a name that the code has', () => {
    const files = readdirSync(join(root, 'shared'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const code = files.map((path) => textOf(join('shared', path))).join('\n');
    const names = [...textOf('docs/glossary.md').matchAll(/`([\w.-]+)…?`/gu)].map(([, name]) => name?.split('.').at(-1) ?? '');
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !code.includes(name))).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap((document) => [...textOf(document).matchAll(/npm run ([a-z]+)/gu)].map(([, name]) => name ?? ''));
    expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe('the field table of the ledger in docs/formats.md', () => {
  it('has a row for every kind of subject that an act writes', () => {
    const kinds = [...textOf('shared/record/subject.ts').matchAll(/^ {2}\| '([a-z]+)'/gmu)].map(([, kind]) => kind ?? '');
    const formats = textOf('docs/formats.md');
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !formats.includes(`| \`${kind}\` |`))).toEqual([]);
  });
});
