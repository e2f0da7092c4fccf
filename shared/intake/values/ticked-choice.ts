const boxes = '□☐○〇☑√✓✔✅■●☒';
const ticks = '☑√✓✔✅■●';
const firstBox = new RegExp(`^[(（]?[${boxes}]`);
const afterTick = new RegExp(`[${ticks}]([^${boxes}/、,]+)`, 'g');
const beforeTick = new RegExp(`([^${boxes}/、,]+?)[(（]?[${ticks}]`, 'g');

/** The choice that is ticked in a cell that lists several: its words, and the points that its brackets give it. */
interface TickedChoice {
  readonly word: string;
  readonly points: number | null;
}

/** What is ticked among the words of a squashed text: “■已建 □未建”, “是√ 否”, “□优(5分) ☑良(4分)”. Undefined where none or several are. */
export function tickedChoice(text: string): TickedChoice | undefined {
  const found = [...text.matchAll(firstBox.test(text) ? afterTick : beforeTick)].map((match) => match[1] ?? '');
  const [choice] = found;
  if (choice === undefined || found.length > 1) return undefined;
  const points = /(\d+(?:\.\d+)?)分/.exec(choice)?.[1];
  return { word: choice.replace(/[(（].*$|[)）]$/g, ''), points: points === undefined ? null : Number(points) };
}
