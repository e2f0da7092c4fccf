import { toCenti, type CentiPoints } from '../../points.ts';
import { squash } from '../values/text.ts';
import { foldTwins } from '../values/twins.ts';

/** A heading or label without blanks and decoration. */
export interface Label {
  /** As written, squashed: “职工人数(人)”. */
  readonly full: string;
  /** Without brackets, colons and stars: “职工人数”. */
  readonly word: string;
  /** What the brackets said: “人”, “20分”. */
  readonly aside: string;
}

const known = new Map<string, Label>();

function makeLabel(text: string): Label {
  const full = foldTwins(squash(text)).replace(/(其中|其)[:：,，]/g, '其中');
  const asides: string[] = [];
  const bare = full.replace(/[([【{]([^()[\]【】{}]*)[)\]】}]/g, (_, inside: string) => {
    asides.push(inside);
    return '';
  });
  return { full, word: bare.replace(/^[*★☆▲#]+|[*★☆:：.。、]+$/g, '') || full, aside: asides.join(' ') };
}

/** Reads a heading; remembers headings, since a batch of files repeats the same few hundred. */
export function labelOf(text: string): Label {
  const found = known.get(text);
  if (found !== undefined) return found;
  const label = makeLabel(text);
  if (known.size > 5000) known.clear();
  known.set(text, label);
  return label;
}

/** The points that a heading carries: “组织建设（20分）” 2000, “满分100” 10000. */
export function pointsInHeading(label: Label): CentiPoints | null {
  const match =
    /(?:满分|共|计)?(\d+(?:\.\d+)?)分/.exec(label.aside) ??
    /.满分[:：]?(\d+(?:\.\d+)?)$/.exec(label.word) ??
    /(?:满分|共|计)?(\d+(?:\.\d+)?)分$/.exec(label.word) ??
    /^(\d+(?:\.\d+)?)$/.exec(label.aside);
  return match === null ? null : (toCenti(Number(match[1])) ?? null);
}
