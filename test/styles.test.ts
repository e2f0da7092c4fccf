import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import postcss, { type Container, type Rule } from 'postcss';
import { expect, it } from 'vitest';

const renderer = fileURLToPath(new URL('../renderer', import.meta.url));
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'));
const text = (file: string): string => readFileSync(join(renderer, file), 'utf8');

/** The part of the renderer a file belongs to: a feature by its name, else the folder. */
const partOf = (file: string): string => /^features\/[^/]+/u.exec(file)?.[0] ?? file.split('/')[0] ?? '';

/** The words that stand where a class is given in a component: in `className` and what is built for it. */
function classesUsed(source: string): readonly string[] {
  return [...source.matchAll(/[cC]lassName[=:]\s*(?:"([^"]*)"|'([^']*)'|([^\n]*))/gu)].flatMap(([, plain, quoted, built = '']) => {
    const given = plain ?? quoted ?? [...built.matchAll(/'([^']*)'|"([^"]*)"|`([^`]*)`/gu)].map((found) => found.slice(1).join('')).join(' ');
    return given.split(/[\s${}]+/u).filter((word) => /^[a-z][\w-]*$/iu.test(word));
  });
}

/** Which parts give each class to an element. */
function usersOfClasses(sources: readonly (readonly [file: string, source: string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const [file, source] of sources)
    for (const name of classesUsed(source)) {
      const parts = users.get(name) ?? new Set<string>();
      users.set(name, parts.add(partOf(file)));
    }
  return users;
}

/** The classes a rule needs, its own and those of the rules around it, for each of its selectors. The component library's are left out. */
function classesOf(rule: Rule): readonly (readonly string[])[] {
  const around: string[] = [];
  for (let above: Container | undefined = rule.parent; above !== undefined; above = above.parent as Container | undefined)
    if (above.type === 'rule') around.push((above as Rule).selector);
  return rule.selectors.map((selector) =>
    [...`${around.join(' ')} ${selector}`.matchAll(/\.([a-z][\w-]*)/giu)]
      .map(([, name = '']) => name)
      .filter((name) => !/^(ant|recharts)-|^anticon/u.test(name)),
  );
}

/** Selectors of a feature's stylesheet that reach what another part draws: none of their classes is the feature's own. A screen may use a feature's classes, since it draws the feature. */
function leaks(file: string, css: string, users: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const found: string[] = [];
  const own = partOf(file);
  const elsewhere = (name: string): boolean => [...(users.get(name) ?? [])].some((part) => part !== own && part !== 'screens');
  postcss.parse(css).walkRules((rule) => {
    classesOf(rule).forEach((names, at) => {
      if (names.every(elsewhere)) found.push(`${file}: ${rule.selectors[at] ?? ''}`);
    });
  });
  return found;
}

const sources = files.filter((file) => /\.tsx?$/u.test(file)).map((file) => [file, text(file)] as const);
const sheets = files.filter((file) => /^features\/.*\.css$/u.test(file));

it('a feature styles nothing that another part draws: how a page looks does not depend on which was opened before', () => {
  const users = usersOfClasses(sources);
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.flatMap((file) => leaks(file, text(file), users))).toEqual([]);
});

it('finds a planted leak, and what is scoped by a class of the feature is none', () => {
  const users = usersOfClasses([
    ['features/one/a.tsx', '<p className="note" /> <b className={`mark ${wide ? "wide" : ""}`} />'],
    ['features/two/b.tsx', '<p className="note two-note" />'],
  ]);
  expect(leaks('features/one/a.css', '.note { color: red } .mark .note { color: red } .mark { .note { color: red } } p { color: red }', users)).toEqual([
    'features/one/a.css: .note',
    'features/one/a.css: p',
  ]);
});
