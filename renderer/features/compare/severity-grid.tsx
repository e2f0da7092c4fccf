import { useMemo } from 'react';
import { definitions } from '#shared/analysis/definitions.ts';
import type { GroupSeverity, Leaning } from '#shared/analysis/severity.ts';
import type { Section, Standard } from '#shared/model/standard.ts';
import { toPoints } from '#shared/points.ts';
import { chartTable, type ChartAbout } from '#renderer/charts/chart-about.ts';
import { ChartFrame } from '#renderer/charts/chart-frame.tsx';
import { leanColours } from '#renderer/charts/colours.ts';
import { gridPicture, type GridCell } from '#renderer/charts/grid-picture.ts';
import { intervalText, signedCenti } from './severity-words.ts';

/** A group with its leaning in each section that has a maximum. */
interface GridLine {
  readonly name: string;
  readonly units: number;
  readonly leanings: readonly (Leaning | undefined)[];
}

/** From which percent of a section's full mark a leaning is strong. */
const strongPercent = 3;

/** The colour of a leaning: only one that chance does not explain has any. */
function colourOf(leaning: Leaning | undefined, { max }: Section): readonly [ground: string, ink: string] {
  if (leaning === undefined || (leaning.low <= 0 && leaning.high >= 0)) return leanColours.none;
  const strong = Math.abs(leaning.points) * 100 >= strongPercent * max;
  return leaning.points < 0 ? (strong ? leanColours.veryStrict : leanColours.strict) : strong ? leanColours.veryLenient : leanColours.lenient;
}

const points = (centi: number | undefined): number | null => (centi === undefined ? null : toPoints(Math.round(centi)));

/** 各部分的尺度: where which group is stricter or more lenient than the others, section by section; what chance explains stays without colour. */
export function SeverityGrid(props: {
  readonly severity: GroupSeverity;
  readonly standard: Standard;
  readonly nameOf: (member: string) => string;
  readonly base: string;
}) {
  const { severity, standard, nameOf, base } = props;
  const sections = useMemo(() => standard.sections.flatMap((section, index) => (section.max > 0 ? [{ section, index }] : [])), [standard]);
  const lines = useMemo(
    () =>
      severity.rows.flatMap((row): readonly GridLine[] =>
        row.says === 'few' ? [] : [{ name: row.members.map(nameOf).join('、'), units: row.units, leanings: sections.map(({ index }) => row.sections[index]) }],
      ),
    [severity, nameOf, sections],
  );
  const about = useMemo(
    (): ChartAbout => ({
      title: '各部分的尺度',
      definition: `${definitions.severity}有颜色的是区间不跨过 0 的；深色是相差达到这部分满分的 ${String(strongPercent)}% 以上。`,
      base,
      brief: true,
      marks: [],
      legend: [
        { word: '偏严', colour: leanColours.strict[0] },
        { word: '明显偏严', colour: leanColours.veryStrict[0] },
        { word: '偏松', colour: leanColours.lenient[0] },
        { word: '明显偏松', colour: leanColours.veryLenient[0] },
      ],
      table: chartTable(
        lines.flatMap(({ name, units, leanings }) => sections.map(({ section }, place) => ({ name, units, section, leaning: leanings[place] }))),
        [
          ['组或人', 'text', ({ name }) => name],
          ['单位数', 'integer', ({ units }) => units],
          ['部分', 'text', ({ section }) => section.title],
          ['满分', 'points', ({ section }) => toPoints(section.max)],
          ['尺度', 'points', ({ leaning }) => points(leaning?.points)],
          ['区间下限', 'points', ({ leaning }) => points(leaning?.low)],
          ['区间上限', 'points', ({ leaning }) => points(leaning?.high)],
        ],
      ),
    }),
    [lines, sections, base],
  );
  if (lines.length === 0) return null;
  const cellOf = (leaning: Leaning | undefined, section: Section): GridCell => {
    const [ground, ink] = colourOf(leaning, section);
    return { text: leaning === undefined ? '—' : signedCenti(leaning.points), ground, ink };
  };
  const picture = () =>
    gridPicture({
      cellWidth: 52,
      columns: sections.map(({ section }) => section.title),
      rows: lines.map(({ name, leanings }) => ({ head: name, cells: sections.map(({ section }, place) => cellOf(leanings[place], section)) })),
    });
  return (
    <ChartFrame about={about} picture={picture}>
      {() => (
        <div className="lean-grid">
          <table aria-label="各部分的尺度">
            <thead>
              <tr>
                <th scope="col">组或人</th>
                {sections.map(({ section }) => (
                  <th key={section.id} scope="col">
                    {section.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ name, leanings }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {sections.map(({ section }, place) => {
                    const leaning = leanings[place];
                    const { text, ground, ink } = cellOf(leaning, section);
                    const plain = ground === leanColours.none[0];
                    return (
                      <td
                        key={section.id}
                        className={plain ? 'quiet' : undefined}
                        {...(plain ? {} : { style: { background: ground, color: ink } })}
                        title={leaning === undefined ? undefined : `95% 区间 ${intervalText(leaning)}${plain ? '，看不出差别' : ''}`}
                      >
                        {text}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ChartFrame>
  );
}
