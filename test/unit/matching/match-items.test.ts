import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchItems } from '#shared/matching/match-items.ts';
import { itemsOf, Standard } from '#shared/model/standard.ts';
import type { SubmissionItem } from '#shared/model/submission.ts';

const standardOf = (sections: Readonly<Record<string, readonly string[]>>): Standard =>
  Standard.parse({
    format: 'yanshoutai-standard/1',
    id: 's',
    version: '1',
    title: '试验标准',
    total: 100,
    policy: { accept: 80, rectify: 60 },
    sections: Object.entries(sections).map(([title, texts], place) => ({
      id: `s${String(place)}`,
      title,
      max: 10,
      items: texts.map((text, row) => ({ id: `i${String(place)}-${String(row)}`, no: String(row + 1), text, max: 2 })),
    })),
  });

const line = (section: string, text: string, max: number | null = 200): SubmissionItem => ({
  section,
  no: '1',
  text,
  max,
  self: 100,
  assessed: null,
  ruleText: '',
  note: '',
  notApplicable: false,
  cells: {},
  selfRaw: '1',
});

const standard = standardOf({
  组织建设: ['按期换届,任期届满前报请批复', '职工入会率不低于98%', '挂有工会委员会和工会办公室牌子'],
  经费管理: ['经费收入定期公布', '经费支出定期公布', '有经费账簿'],
  阵地建设: ['有专人管理', '职工书屋图书不少于500册'],
  维权服务: ['有专人管理'],
});

describe('matchItems', () => {
  it('finds equal texts whatever their order, number, width, blanks or numbering', () => {
    const items = [
      line('组织建设', '职工入会率不低于９８％'),
      line('组织建设', '3、挂有工会委员会和 工会办公室牌子(4分)'),
      line('组织建设', '按期换届，任期届满前报请批复。'),
    ];
    expect(matchItems(standard, items).slice(0, 3)).toEqual([2, 0, 1]);
  });

  it('gives a text that is in two sections to the line of its own section', () => {
    const items = [line('维权服务', '有专人管理'), line('阵地建设', '有专人管理')];
    expect(matchItems(standard, items)).toEqual([null, null, null, null, null, null, 1, null, 0]);
  });

  it('finds a changed text in its own section only', () => {
    const changed = '按期换届,任期届满前一个月报请批复(附批文)';
    expect(matchItems(standard, [line('组织建设', changed)])[0]).toBe(0);
    expect(matchItems(standard, [line('经费管理', changed)])[0]).toBeNull();
  });

  it('never takes one item for its neighbour', () => {
    expect(matchItems(standard, [line('经费管理', '经费支出定期公布')]).slice(3, 6)).toEqual([null, 0, null]);
    expect(matchItems(standard, [line('经费管理', '经费收入定期公布'), line('经费管理', '经费账簿齐全')]).slice(3, 6)).toEqual([0, null, null]);
  });

  it('never pairs by number alone, nor blank texts', () => {
    expect(matchItems(standard, [line('组织建设', '完全另一件事情'), line('组织建设', '')])).toEqual(itemsOf(standard).map(() => null));
  });

  it('pairs every item of a shuffled copy with itself', () => {
    const copy = itemsOf(standard).map(({ section, item }) => line(section.title, item.text));
    fc.assert(
      fc.property(fc.shuffledSubarray(copy, { minLength: copy.length }), (items) => {
        const found = matchItems(standard, items).map((index) => (index === null ? null : items[index]));
        expect(found).toEqual(copy);
      }),
    );
  });

  it('uses a line at most once, whatever was submitted', () => {
    const texts = fc.constantFrom('经费收入定期公布', '经费收支定期公布', '有经费账簿', '有专人管理', '有专人负责管理', '');
    const lines = fc.array(fc.tuple(fc.constantFrom('经费管理', '阵地建设', ''), texts).map(([section, text]) => line(section, text)));
    fc.assert(
      fc.property(lines, (items) => {
        const found = matchItems(standard, items);
        const used = found.filter((index) => index !== null);
        expect(found).toHaveLength(itemsOf(standard).length);
        expect(new Set(used).size).toBe(used.length);
        expect(used.every((index) => index < items.length)).toBe(true);
      }),
    );
  });
});
