import { editSimilarity } from '../matching/similarity.ts';
import { strayBrackets, templateMarks, type TemplateMark, type TemplateText } from './template-marks.ts';
import { scopesAround, templateName, templateNames, type NameScope } from './template-names.ts';

/** What a template is filled for: the round as a whole, or one unit. */
export type TemplateFor = 'round' | 'unit';

/** What was found in a template. `problems` are sentences that name file, place, name and what was expected; with any of them it is not used. */
export interface TemplateCheck {
  readonly problems: readonly string[];
  readonly use: TemplateFor;
  /** The names that it uses, each once, with the places where. */
  readonly used: readonly { readonly name: string; readonly places: readonly string[] }[];
  /** The names that it could use where it is filled and does not. */
  readonly unused: readonly string[];
}

interface Open {
  readonly mark: TemplateMark;
  readonly place: string;
  /** The scope inside it; null where it only asks whether there is something. */
  readonly scope: NameScope | null;
}

const mostOffered = 3;

/** The names nearest to one that is not known, the nearest first. */
function nearestNames(name: string): readonly string[] {
  return templateNames
    .map((one) => ({
      name: one.name,
      likeness: Math.max(editSimilarity(name, one.name), one.name.includes(name) || (name !== '' && name.includes(one.name)) ? 0.6 : 0),
    }))
    .filter(({ likeness }) => likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostOffered)
    .map((one) => one.name);
}

/** Loops whose parts have this scope: what a name has to stand in. */
const loopsInto = (scope: NameScope): string => templateNames.flatMap((one) => (one.opens === scope ? [`{{#${one.name}}}`] : [])).join('、');

function unknownName(at: string, { name, written }: TemplateMark): string {
  const near = nearestNames(name);
  const offered = near.length === 0 ? '请从“可用的名称”里选一个。' : `是不是${near.map((one) => `“${one}”`).join('、')}？`;
  return name === '' ? `${at}“${written}”里没有写名称，应写成“{{单位名称}}”这样。` : `${at}“${written}”不是可用的名称。${offered}`;
}

/** Lists whose pictures would fill a memory if every unit of a round brought its own. */
const ofOneUnit: ReadonlySet<string> = new Set(['照片', '签字']);

/** Follows a template's marks from first to last, with what is open at each. */
class Walk {
  readonly problems: string[] = [];
  readonly used = new Map<string, string[]>();
  readonly #file: string;
  readonly #open: Open[] = [];
  needsUnit = false;

  constructor(file: string) {
    this.#file = file;
  }

  text({ place, text }: TemplateText): void {
    const at = `「${this.#file}」${place}：`;
    const stray = strayBrackets(text);
    if (stray !== undefined)
      this.problems.push(
        `${at}“${text.trim().slice(0, 40)}”里有${stray === '{{' ? '“{{”没有对应的“}}”' : '“}}”没有对应的“{{”'}，应写成“{{单位名称}}”这样，在同一段、同一格里写完。`,
      );
    for (const mark of templateMarks(text)) this.#mark(mark, place, at);
  }

  end(): void {
    for (const { mark, place } of this.#open)
      this.problems.push(`「${this.#file}」${place}：“${mark.written}”开始的部分没有结束，应在后面写“{{/${mark.name}}}”。`);
  }

  #mark(mark: TemplateMark, place: string, at: string): void {
    const known = templateName(mark.name);
    if (known === undefined) {
      this.problems.push(unknownName(at, mark));
      return;
    }
    if (mark.kind === 'end') {
      this.#close(mark, at);
      return;
    }
    this.used.set(mark.name, [...new Set([...(this.used.get(mark.name) ?? []), place])]);
    this.#reach(mark, known.scope, at);
    if (mark.kind === 'value') {
      if (known.kind === 'loop') this.problems.push(`${at}“${mark.written}”是一组内容，应写成“{{#${mark.name}}}……{{/${mark.name}}}”，中间写每一项的样子。`);
    } else this.#open.push({ mark, place, scope: mark.kind === 'each' ? (known.opens ?? null) : null });
  }

  #close(mark: TemplateMark, at: string): void {
    const last = this.#open.at(-1);
    if (last?.mark.name === mark.name) {
      this.#open.pop();
      return;
    }
    const inner = last === undefined ? '前面没有开始它的地方' : `里面的“${last.mark.written}”（${last.place}）还没有结束`;
    this.problems.push(`${at}“${mark.written}”对不上：${inner}。开始和结束应成对，先开始的后结束。`);
    const match = this.#open.findLastIndex((open) => open.mark.name === mark.name);
    if (match >= 0) this.#open.splice(match);
  }

  /** Whether a name can be told here: of the round always, of a unit also where the whole template is for one. */
  #reach(mark: TemplateMark, scope: NameScope, at: string): void {
    const here = new Set(this.#open.flatMap((open) => (open.scope === null ? [] : scopesAround[open.scope])));
    if (ofOneUnit.has(mark.name) && here.has('unit')) this.problems.push(`${at}“${mark.written}”只能用在每个单位写一份的模板里，不能写在单位的循环里。`);
    if (scope === 'round' || here.has(scope)) return;
    if (scope === 'unit') this.needsUnit = true;
    else this.problems.push(`${at}“${mark.written}”只能写在${loopsInto(scope)}和它的结束之间。`);
  }
}

/** Checks the texts of a template, in their order: every name, every part that opens and ends, and whether names stand where they can be told. `file` is its name for people. */
export function checkTemplate(file: string, texts: readonly TemplateText[]): TemplateCheck {
  const walk = new Walk(file);
  for (const text of texts) walk.text(text);
  walk.end();
  const used = [...walk.used].map(([name, places]) => ({ name, places }));
  const problems =
    used.length === 0 && walk.problems.length === 0 ? [`「${file}」里没有一个名称，填出来每份都一样。请把要填的地方写成“{{单位名称}}”这样。`] : walk.problems;
  return {
    problems,
    use: walk.needsUnit ? 'unit' : 'round',
    used,
    unused: templateNames.flatMap(({ name }) => (walk.used.has(name) ? [] : [name])),
  };
}
