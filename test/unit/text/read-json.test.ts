import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonOf, readJson } from '#shared/text/read-json.ts';

const troublesOf = (text: string, digits?: number) => {
  const read = readJson(text, digits === undefined ? {} : { digits });
  return read.ok
    ? read.value.troubles.map(({ path, place, words }) => `${path.join('.')}@${String(place.line)}:${String(place.column)} ${words}`)
    : read.problem;
};

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const parsed = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};
const untroubled = fc.json({ maxDepth: 6 }).filter((text) => !text.includes('__proto__'));

describe('JSON from outside', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(untroubled, fc.boolean(), (compact, pretty) => {
        const text = pretty ? JSON.stringify(JSON.parse(compact), null, 2) : compact;
        const parsed: unknown = JSON.parse(text);
        expect(readJson(text)).toMatchObject({ ok: true, value: { value: parsed, troubles: [] } });
        expect(jsonOf(text)).toEqual({ ok: true, value: parsed });
      }),
    );
  });

  it('is JSON exactly where JSON.parse says so, however it was broken', () => {
    const broken = fc
      .tuple(untroubled, fc.nat(), fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '\\u12', '1', '-', '.', 'e', 'tru', '\n', ' ', '，', '\u0001'))
      .map(([text, place, insert]) => `${text.slice(0, place % (text.length + 1))}${insert}${text.slice((place % (text.length + 1)) + (place % 2))}`);
    fc.assert(
      fc.property(broken, (text) => {
        const [read, whole] = [readJson(text), parsed(text)];
        expect(read.ok).toBe(whole !== undefined);
        if (read.ok && read.value.troubles.length === 0) expect(read.value.value).toEqual(whole?.value);
      }),
      { numRuns: 3000 },
    );
  });

  it('names a key that is written twice, at its second place', () => {
    expect(troublesOf('{"a":{"b":1,\n "b":2}}')).toEqual(['a@2:2 “b”写了两次，请只留一个']);
    expect(troublesOf('{"\\u0061":1,"a":2}')).toEqual(['@1:13 “a”写了两次，请只留一个']);
    expect(troublesOf('[{"a":1},{"a":2}]')).toEqual([]);
  });

  it('takes no key __proto__, however it is written', () => {
    expect(troublesOf('{"f":{"__proto__":{"x":1}}}')).toEqual(['f@1:7 名称“__proto__”不能用，请换一个']);
    expect(troublesOf('{"\\u005f_proto__":1}')).toEqual(['@1:2 名称“__proto__”不能用，请换一个']);
    expect(troublesOf('{"constructor":1,"text":"__proto__"}')).toEqual([]);
  });

  it('goes no deeper than 100 levels, and reads on behind what is deeper', () => {
    expect(troublesOf(nested(100))).toEqual([]);
    expect(troublesOf(`{"a":${nested(50_000)},"b":{"c":1,"c":2}}`)).toEqual([
      'a.0@1:105 括号套了100层以上，程序只读100层，请核对是不是写错了',
      'b@1:100018 “c”写了两次，请只留一个',
    ]);
    expect(readJson('['.repeat(200_000))).toEqual({ ok: false, problem: '到末尾还没有写完，不是正确的 JSON。' });
  });

  it('names numbers beyond all numbers, and such as are longer than asked for', () => {
    expect(troublesOf('[1e999]')).toEqual(['0@1:2 数“1e999”太大，请核对']);
    expect(troublesOf('[0.1234567890123456, 1234567890.12345, 100000000000000000000, 1e-20]', 15)).toEqual([
      '0@1:2 数“0.1234567890123456”超过15位有效数字，请四舍五入后再写',
    ]);
  });

  it('says where a value is, and where it is missing the nearest thing around it', () => {
    const read = readJson('{\n  "a": [1,\n {"b": true}]\n}', { firstLine: 5 });
    if (!read.ok) throw new Error(read.problem);
    expect(read.value.placeAt(['a', 1, 'b'])).toEqual({ line: 7, column: 8 });
    expect(read.value.placeAt(['a', 1, 'c'])).toEqual({ line: 7, column: 2 });
    expect(read.value.placeAt([])).toEqual({ line: 5, column: 1 });
  });

  it('is refused whole by readers that take all or nothing', () => {
    expect(jsonOf('{"a":1,"a":2}')).toEqual({ ok: false, problem: '第1行第8个字符：“a”写了两次，请只留一个。' });
    expect(jsonOf('{"a":"\\u005f_proto__"}')).toEqual({ ok: true, value: { a: '__proto__' } });
    expect(jsonOf('{"__proto__":1}')).toMatchObject({ ok: false });
    expect(jsonOf(nested(5000))).toMatchObject({ ok: false });
    expect(jsonOf('{“a”：1}')).toEqual({ ok: false, problem: '第1行第2个字符““”处不是正确的 JSON（标点要用英文半角）。' });
  });
});
