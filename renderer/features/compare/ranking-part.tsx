import { Select, Table, Tag } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { distribution } from '#shared/analysis/distribution.ts';
import { rankBySection, rankByTotal, type Ranked } from '#shared/analysis/ranking.ts';
import { unitKindWords, type Standard } from '#shared/model/standard.ts';
import { outcomeWords } from '#shared/model/round.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import { ChartPlace, DistributionChart } from '#renderer/charts/lazy-charts.tsx';
import { OutcomeTag } from '#renderer/ui/outcome-tag.tsx';
import { useShownTable, type ShownColumn } from '#renderer/ui/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import type { CompareView } from './compare-address.ts';
import { ComparePartPanel } from './compare-part.tsx';
import { UnitLink } from './unit-link.tsx';

const binWidth = 500;

/** 排名: units by assessed total or by one section, and how the totals are spread. */
export function RankingPart(props: {
  readonly units: readonly VisitedUnit[];
  readonly standard: Standard;
  readonly places: readonly ItemPlace[];
  readonly view: CompareView;
  /** Full marks without evidence (满分无佐证) by unit id; undefined while they are counted. */
  readonly unproven: ReadonlyMap<string, number> | undefined;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { units, standard, places, view, unproven } = props;
  const section = standard.sections.find((one) => one.id === view.sectionId && one.max > 0);
  const ranked = useMemo(() => (section === undefined ? rankByTotal(units) : rankBySection(units, section, places)), [units, section, places]);
  const max = section?.max ?? standard.total;
  const bars = useMemo(() => {
    const width = section === undefined ? binWidth : 100 * Math.max(1, Math.round(max / 1000));
    return distribution(
      ranked.map(({ points }) => points),
      width,
      max,
    ).map((bin) => ({ from: showPoints(bin.from), range: `${showPoints(bin.from)}–${showPoints(bin.to)}`, count: bin.count }));
  }, [ranked, section, max]);
  const word = section === undefined ? '考评总分' : `“${section.title}”得分`;
  const ownColumns = useMemo(() => [...allColumns, unprovenColumn(unproven)], [unproven]);
  const shown = useShownTable({ name: '排名', columns: ownColumns, rows: ranked, about: [word] });
  const { columns, told } = shown;
  const body = useMemo(
    () => (
      <div className="compare-columns compare-ranking">
        <Table<Ranked<VisitedUnit>>
          className="office-table"
          aria-label="排名"
          size="small"
          rowKey={(row) => row.unit.unitId}
          dataSource={ranked}
          columns={columns}
          onChange={told}
          pagination={pagesOf(15, '个单位')}
        />
        <div>
          <h3>{word}分布</h3>
          <ChartPlace height={220}>
            <DistributionChart label={`${word}分布：${bars.map((bar) => `${bar.range}分${String(bar.count)}个`).join('，')}`} bars={bars} />
          </ChartPlace>
          <p className="quiet">{definitions.distribution}</p>
        </div>
      </div>
    ),
    [ranked, bars, word, columns, told],
  );
  return (
    <ComparePartPanel
      part="ranking"
      led={view.part === 'ranking'}
      base={`${String(units.length)} 个单位，满分${showPoints(max)}分。`}
      definition={section === undefined ? definitions.ranking : definitions.sectionRanking}
      tools={shown.tools}
      controls={
        <Select
          aria-label="按什么排名"
          style={{ width: 220 }}
          value={section?.id ?? ''}
          options={[
            { value: '', label: '按考评总分' },
            ...standard.sections.filter((one) => one.max > 0).map((one) => ({ value: one.id, label: `按“${one.title}”` })),
          ]}
          onChange={(sectionId: string) => props.onChange({ sectionId: sectionId === '' ? null : sectionId, part: null })}
        />
      }
    >
      {body}
    </ComparePartPanel>
  );
}

const gradeWords = ({ visit }: VisitedUnit): string =>
  visit.completedMs === null ? '' : `${visit.grade ?? '未入等'}${visit.heldBack === undefined ? '' : `（${visit.heldBack.reason}）`}`;

/** The grade, and that a joint condition keeps a higher one back. */
function GradeCell(props: { readonly unit: VisitedUnit }) {
  const { visit } = props.unit;
  if (visit.completedMs === null) return <span className="quiet">—</span>;
  return (
    <>
      {visit.grade ?? '未入等'}
      {visit.heldBack === undefined ? null : (
        <Tag color="warning" title={visit.heldBack.reason}>
          未达“{visit.heldBack.grade}”条件
        </Tag>
      )}
    </>
  );
}

const allColumns: readonly ShownColumn<Ranked<VisitedUnit>>[] = [
  {
    title: '名次',
    key: 'place',
    width: 64,
    align: 'right',
    value: (row) => row.place,
    format: 'integer',
    render: (_, row) => (row.shared ? `并列 ${String(row.place)}` : row.place),
  },
  { title: '单位', key: 'unit', width: 216, value: (row) => row.unit.name, render: (_, row) => <UnitLink unit={row.unit} /> },
  { title: '乡镇(街道)', key: 'town', width: 100, value: (row) => row.unit.town, render: (_, row) => row.unit.town },
  { title: '类型', key: 'kind', width: 84, value: (row) => unitKindWords[row.unit.kind], render: (_, row) => unitKindWords[row.unit.kind] },
  {
    title: '考评分',
    key: 'points',
    width: 64,
    align: 'right',
    value: (row) => toPoints(row.points),
    format: 'points',
    render: (_, row) => showPoints(row.points),
  },
  {
    title: '等次',
    key: 'grade',
    width: 96,
    value: (row) => gradeWords(row.unit),
    render: (_, row) => <GradeCell unit={row.unit} />,
  },
  {
    title: '建议',
    key: 'recommendation',
    width: 84,
    value: (row) => (row.unit.visit.completedMs === null ? '核查未完成' : outcomeWords[row.unit.visit.recommendation]),
    render: (_, row) => (row.unit.visit.completedMs === null ? <Tag>核查未完成</Tag> : <OutcomeTag outcome={row.unit.visit.recommendation} />),
  },
];

/** 满分无佐证: leads to those items of the unit's checklist. */
const unprovenColumn = (counts: ReadonlyMap<string, number> | undefined): ShownColumn<Ranked<VisitedUnit>> => {
  const countOf = (row: Ranked<VisitedUnit>): number => counts?.get(row.unit.unitId) ?? 0;
  return {
    title: '满分无佐证',
    key: 'unproven',
    width: 104,
    align: 'right',
    value: countOf,
    format: 'integer',
    sorter: (a, b) => countOf(a) - countOf(b),
    render: (_, row) =>
      countOf(row) === 0 ? <span className="quiet">—</span> : <Link to={`/visit/${row.unit.unitId}?show=unproven`}>{`${String(countOf(row))} 项`}</Link>,
  };
};
