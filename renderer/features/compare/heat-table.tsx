import { Link } from 'react-router';
import { definitions } from '#shared/analysis/definitions.ts';
import { permilleOf, type Share } from '#shared/analysis/mean.ts';
import type { GroupRates, SectionRates } from '#shared/analysis/section-rates.ts';
import { chartTable, type ChartAbout } from '#renderer/charts/chart-about.ts';
import { ChartFrame } from '#renderer/charts/chart-frame.tsx';
import { heatColours, lossColours } from '#renderer/charts/colours.ts';
import { gridPicture, type DrawnGrid, type GridCell } from '#renderer/charts/grid-picture.ts';
import { compareAddress, type CompareView, type GroupAxis } from './compare-address.ts';
import { groupFilter } from './group-axis.ts';

/** How dark a cell is: from half of the points on, five steps. */
const stepOf = (permille: number): number => Math.min(5, Math.max(0, Math.floor((permille - 500) / 100) + 1));

/** Shortens titles that all begin alike (有工会牌子, 有工会印章) by what says nothing. */
function shortener(titles: readonly string[]): (title: string) => string {
  const [first = ''] = titles;
  const same = titles.length > 1 && titles.every((title) => title.length > 2 && title.startsWith(first.charAt(0)));
  return (title) => (same ? title.slice(1) : title);
}

const percentOf = (rate: Share | undefined): number | null => {
  const permille = rate === undefined ? undefined : permilleOf(rate);
  return permille === undefined ? null : permille / 10;
};

const aboutOf = ({ sections, groups }: SectionRates, [word, head]: GroupWords): ChartAbout => ({
  title: `${word}×部分`,
  definition: definitions.sectionRate.replace('乡镇', word),
  base: '得分率%',
  hint: '点一格看是哪些单位',
  brief: true,
  marks: [],
  table: chartTable(groups, [
    [head, 'text', (group) => group.key],
    ...sections.map((section, index) => [`${section.title}（%）`, 'points', (group: GroupRates) => percentOf(group.rates[index])] as const),
    ['单位数', 'integer', (group) => group.units],
  ]),
});

/** What a group is called in a title, and over its column. */
type GroupWords = readonly [word: string, head: string];

const gridOf = ({ sections, groups }: SectionRates, short: (title: string) => string): DrawnGrid => ({
  columns: [...sections.map(({ title }) => short(title)), '单位数'],
  rows: groups.map((group) => ({
    head: group.key,
    cells: [...group.rates.map(gridCell), { text: String(group.units), ground: '#ffffff', ink: '#5c6575' }],
  })),
});

function gridCell(rate: Share): GridCell {
  const permille = permilleOf(rate);
  const [ground, ink] = permille === undefined ? lossColours[0] : (heatColours[stepOf(permille)] ?? heatColours[0]);
  return { text: permille === undefined ? '—' : String(Math.round(permille / 10)), ground, ink };
}

/** 乡镇 × 部分, of several counties 县 × 部分: the share of points that each group reached in each section. A cell leads to its units, ranked by that section. */
export function HeatTable(props: { readonly axis: GroupAxis; readonly rates: SectionRates; readonly view: CompareView }) {
  const { axis, rates, view } = props;
  const words: GroupWords = axis === 'county' ? ['县', '县（市、区）'] : ['乡镇', '乡镇(街道)'];
  const short = shortener(rates.sections.map(({ title }) => title));
  return (
    <section className="panel heat" aria-label={`${words[0]}×部分`}>
      <ChartFrame about={aboutOf(rates, words)} picture={() => gridPicture(gridOf(rates, short))}>
        {() => (
          <div className="heat-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{words[1]}</th>
                  {rates.sections.map((section) => (
                    <th key={section.id} scope="col" title={section.title}>
                      <span>{short(section.title)}</span>
                    </th>
                  ))}
                  <th scope="col">单位数</th>
                </tr>
              </thead>
              <tbody>
                {rates.groups.map((group) => (
                  <tr key={group.key}>
                    <th scope="row">{group.key}</th>
                    {group.rates.map((rate, index) => (
                      <HeatCell
                        key={rates.sections[index]?.id}
                        rate={rate}
                        name={`${group.key}，${rates.sections[index]?.title ?? ''}`}
                        to={compareAddress(view, { part: 'ranking', sectionId: rates.sections[index]?.id ?? null, ...groupFilter(axis, group.key) })}
                      />
                    ))}
                    <td className="quiet">{group.units}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </ChartFrame>
    </section>
  );
}

function HeatCell(props: { readonly rate: Share; readonly name: string; readonly to: string }) {
  const permille = permilleOf(props.rate);
  if (permille === undefined) return <td className="quiet">—</td>;
  return (
    <td className={`heat-${String(stepOf(permille))}`}>
      <Link to={props.to} aria-label={`${props.name}，得分率${String(Math.round(permille / 10))}%`}>
        {Math.round(permille / 10)}
      </Link>
    </td>
  );
}
