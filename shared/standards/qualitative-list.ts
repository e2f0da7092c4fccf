import { emptyDraft, type DraftStandard } from './draft-standard.ts';

/** A section of a qualitative list (定性条目) with its items' texts. */
export interface ListedSection {
  readonly title: string;
  readonly items: readonly string[];
}

/** “一、”, “（一）”, “第一组”, “第3章”: what begins the heading of a section. */
const headingStart = /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十\d]+[部章组类条][分]?[：:、\s]*)\s*/u;
/** “1.”, “(1)”, “①”, “-”: what begins an item. */
const itemStart = /^(?:\d+(?:\.\d+)*[、.．)）]|[（(]\d+[）)]|[①-⑳]|[-•·●□■])\s*/u;

/**
 * Reads a qualitative list that was typed or pasted, a line each: a line numbered in Chinese or ending in a colon heads a section, every other is an item; numbers and
 * bullets are left out, they are given anew. Items before the first heading make a section of their own.
 */
export function readQualitativeList(text: string): readonly ListedSection[] {
  const sections: { title: string; items: string[] }[] = [];
  for (const line of text.split(/\r?\n/u).map((one) => one.trim())) {
    if (line === '') continue;
    const bare = line.replace(/[：:]$/u, '');
    if (headingStart.test(line) || bare !== line) {
      const title = bare.replace(headingStart, '').trim();
      sections.push({ title: title === '' ? bare : title, items: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ title: '考核内容', items: [] });
    sections.at(-1)?.items.push(line.replace(itemStart, '').trim());
  }
  return sections.map(({ title, items }) => ({ title, items: items.filter((item) => item !== '') })).filter(({ items }) => items.length > 0);
}

/** A draft of a qualitative list: its sections and items, all without points. `id` makes what the draft and its parts are called by. */
export function draftOfList(title: string, listed: readonly ListedSection[], version: string, id: () => string): DraftStandard {
  const empty = emptyDraft(`own-${id()}`, 's', version);
  const sections = listed.map((section) => ({
    id: `s-${id()}`,
    title: section.title,
    max: 0,
    items: section.items.map((text, index) => ({
      id: `i-${id()}`,
      no: String(index + 1),
      text,
      max: 0,
      ruleText: '',
      rules: [],
      methods: [],
      evidence: [],
    })),
  }));
  return { ...empty, title, source: '由定性条目细化量化，分值和评分办法由县总工会自定', sections };
}
