import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isLeftBehind } from '#shared/intake/bundle/left-behind.ts';
import { openBundle, type Bundle } from '#shared/intake/bundle/open-bundle.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { sniff } from '#shared/intake/sniff/sniff.ts';
import { fixtureFolder } from './expected-readings.ts';

const csv = strToU8('单位：某某工会\n序号,考核内容,分值,自评分\n1,制度上墙,5,4');
const workbook = new Uint8Array(readFileSync(`${fixtureFolder('field')}12-struck-through-points.xlsx`));

/** A zip whose names are the given bytes, as programs write that say nothing of the code page. */
function zipNamed(names: readonly Uint8Array[]): Uint8Array {
  const placeholders = names.map((name, index) => String(index).padStart(name.length, 'z'));
  const bytes = zipSync(Object.fromEntries(placeholders.map((name) => [name, csv])));
  const text = Buffer.from(bytes).toString('latin1');
  let renamed = text;
  placeholders.forEach((name, index) => {
    renamed = renamed.replaceAll(name, Buffer.from(names[index] ?? []).toString('latin1'));
  });
  return new Uint8Array(Buffer.from(renamed, 'latin1'));
}

const namesOf = (bundle: Bundle | undefined): readonly string[] | undefined => bundle?.files.map(({ name }) => name);
const codesOf = (bundle: Bundle | undefined): readonly string[] | undefined => bundle?.files.map(({ content }) => (content.ok ? 'ok' : content.problem.code));

describe('a zip of files', () => {
  it('opens as a folder, names kept with their folders, in their order', () => {
    const bundle = openBundle('材料.zip', zipSync({ '城关镇/乙.csv': csv, '城关镇/甲.xlsx': workbook, '总表.csv': csv }));
    expect(namesOf(bundle)).toEqual(['材料.zip/城关镇/乙.csv', '材料.zip/城关镇/甲.xlsx', '材料.zip/总表.csv'].sort());
    expect(bundle?.files.every(({ content }) => content.ok)).toBe(true);
    const [form] = bundle?.files ?? [];
    expect(form?.content.ok === true && readFile(form.name, form.content.value).status).toBe('read');
  });

  it('gives the unit by the folder of its own where nothing in the file does, but not by a folder of many units', () => {
    const nameless = strToU8('自评表\n序号,考核内容,分值,自评分\n1,制度上墙,5,4\n2,台账齐全,5,5');
    const bundle = openBundle(
      '材料.zip',
      zipSync({ '青石镇/青石镇卫生院工会/自评表.csv': nameless, '青石镇/自评表.csv': nameless, '学校系统/自评表.csv': nameless }),
    );
    const units = bundle?.files.map(({ name, content }) => {
      const reading = content.ok ? readFile(name, content.value) : undefined;
      return [
        name,
        reading?.submissions[0]?.unit.name,
        reading?.problems.filter(({ code }) => code.startsWith('unit-')).map(({ code, severity }) => `${code} ${severity}`),
      ];
    });
    expect(units).toEqual([
      ['材料.zip/学校系统/自评表.csv', null, ['unit-missing error']],
      ['材料.zip/青石镇/自评表.csv', null, ['unit-missing error']],
      ['材料.zip/青石镇/青石镇卫生院工会/自评表.csv', '青石镇卫生院工会', ['unit-guessed warning']],
    ]);
  });

  it('leaves out what no person put there, and counts it', () => {
    const bundle = openBundle(
      'a.zip',
      zipSync({
        '甲.csv': csv,
        '__MACOSX/._甲.csv': csv,
        '~$甲.xlsx': csv,
        '乡/Thumbs.db': csv,
        '.DS_Store': csv,
        'desktop.ini': csv,
        '空/': new Uint8Array(),
      }),
    );
    expect(namesOf(bundle)).toEqual(['a.zip/甲.csv']);
    expect(bundle?.leftOut).toBe(5);
  });

  it.each([
    ['GBK', [Uint8Array.of(0xd1, 0xa7, 0xd0, 0xa3, 0x2e, 0x63, 0x73, 0x76)], '学校.csv'],
    ['GBK whose second byte looks like a backslash', [Uint8Array.of(0x95, 0x5c, 0x2e, 0x63, 0x73, 0x76)], '昞.csv'],
    ['UTF-8 that is not said to be', [strToU8('学校.csv')], '学校.csv'],
  ] as const)('has its names read from %s', (_, names, name) => {
    expect(namesOf(openBundle('a.zip', zipNamed(names)))).toEqual([`a.zip/${name}`]);
  });

  it('opens a zip inside it, but not one inside that', () => {
    const inner = zipSync({ '甲.csv': csv, '更里.zip': zipSync({ '乙.csv': csv }) });
    const bundle = openBundle('a.zip', zipSync({ '内.zip': inner, '丙.csv': csv }));
    expect(namesOf(bundle)?.toSorted()).toEqual(['a.zip/丙.csv', 'a.zip/内.zip/更里.zip', 'a.zip/内.zip/甲.csv'].sort());
    const deepest = bundle?.files.find(({ name }) => name.endsWith('更里.zip'));
    expect(deepest?.content.ok === true && readFile(deepest.name, deepest.content.value).reason?.message).toContain('请先解压');
  });

  it('loses nothing of the others when one file in it is broken, locked or too large', () => {
    const bytes = zipSync({ 'a.csv': csv, 'b.csv': [csv, { level: 0 }], 'c.csv': csv });
    const view = new DataView(bytes.buffer);
    const entries: number[] = [];
    for (let at = 0; at < bytes.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
    const damaged = bytes.slice();
    const at = entries[0] ?? 0;
    new DataView(damaged.buffer).setUint32(at + 24, 5, true);
    expect(codesOf(openBundle('a.zip', damaged))).toEqual(['corrupt', 'ok', 'ok']);
    const locked = bytes.slice();
    new DataView(locked.buffer).setUint16((entries[1] ?? 0) + 8, 1, true);
    expect(codesOf(openBundle('a.zip', locked))).toEqual(['ok', 'encrypted', 'ok']);
    const huge = bytes.slice();
    new DataView(huge.buffer).setUint32((entries[2] ?? 0) + 24, 0x7fffffff, true);
    expect(codesOf(openBundle('a.zip', huge))).toEqual(['ok', 'ok', 'too-large']);
  });

  it('never gives a way out of the folder', () => {
    expect(namesOf(openBundle('a.zip', zipSync({ '../../x.csv': csv, '/y.csv': csv })))).toEqual(['a.zip/x.csv', 'a.zip/y.csv']);
  });

  it('without a file says so', () => {
    const bundle = openBundle('空.zip', zipSync({ 'Thumbs.db': csv }));
    expect(codesOf(bundle)).toEqual(['no-table']);
    expect(bundle?.leftOut).toBe(1);
  });

  it('is told from a workbook and from what is no zip', () => {
    expect(openBundle('甲.xlsx', workbook)).toBeUndefined();
    expect(openBundle('甲.csv', csv)).toBeUndefined();
    expect(sniff(zipSync({ 'a.csv': csv }))).toEqual({ ok: true, value: { kind: 'bundle' } });
  });
});

describe('other archives', () => {
  it.each([
    ['rar', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0)],
    ['7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
  ])('.%s is refused with what to do', (_, bytes) => {
    expect(readFile('材料', bytes).reason?.message).toMatch(/先解压.*\.zip/u);
  });
});

describe('what programs leave behind', () => {
  it.each(['~$表.xlsx', '乡/~$表.xlsx', '__MACOSX/表.xlsx', 'a/__MACOSX/b', '._表.xlsx', 'THUMBS.DB', '.~lock.表.ods#'])('%s', (path) => {
    expect(isLeftBehind(path)).toBe(true);
  });
  it.each(['表.xlsx', '乡/Thumbs.xlsx', '~表.xlsx', '__MACOSX.xlsx'])('is not %s', (path) => {
    expect(isLeftBehind(path)).toBe(false);
  });
});
