import { Segmented, Select, Table, Tag } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { definitions } from '#shared/analysis/definitions.ts';
import { distribution } from '#shared/analysis/distribution.ts';
import type { RankedUnit } from '#shared/analysis/ranking.ts';
import { unitKindWords, type Standard } from '#shared/model/standard.ts';
import { recommendationWord } from '#shared/scoring/recommendation-word.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import { completedVisit, placeDefinitions, rankBases, type RankBasis } from '#shared/record/standing.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, DistributionChart } from '#renderer/charts/lazy-charts.tsx';
import { RecommendationTag } from '#renderer/ui/outcome-tag.tsx';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import type { CompareView } from './compare-address.ts';
import { ComparePartPanel } from './compare-part.tsx';
import { UnitLink } from './unit-link.tsx';

const binWidth = 500;

const basisWords: Readonly<Record<RankBasis, string>> = { first: '按初验得分', standing: '按目前得分' };

/** The totals that are shown: “80分以上、不到85分”. */
const rangeWord = ({ from, below }: CompareView): string =>
  [from === null ? '' : `${String(from)}分以上`, below === null ? '' : `不到${String(below)}分`].filter((part) => part !== '').join('、');

/** What the chart beside the list says of itself. */
const aboutSpread = (word: string, bins: ReturnType<typeof distribution>, units: number) => ({
  title: `${word}分布`,
  definition: definitions.distribution,
  base: `${String(units)} 个单位`,
  table: chartTable(bins, [
    ['从（含）', 'points', (bin) => toPoints(bin.from)],
    ['到（不含）', 'points', (bin) => toPoints(bin.to)],
    ['单位数', 'integer', (bin) => bin.count],
  ]),
});

/** 排名: units by the total or by one section of the visit that was chosen, and how those points are spread. */
export function RankingPart(props: {
  readonly rows: readonly RankedUnit[];
  readonly standard: Standard;
  readonly standardHash: string;
  readonly versionOf: (standardHash: string) => string;
  readonly view: CompareView;
  /** Full marks without evidence (满分无佐证) by unit id; undefined while they are counted. */
  readonly unproven: ReadonlyMap<string, number> | undefined;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { rows: ranked, standard, standardHash, versionOf, view, unproven } = props;
  const section = standard.sections.find((one) => one.id === view.sectionId && one.max > 0);
  const mixed = ranked.some(({ visit }) => visit.standardHash !== standardHash);
  const max = section?.max ?? standard.total;
  const bins = useMemo(() => {
    const width = section === undefined ? binWidth : 100 * Math.max(1, Math.round(max / 1000));
    return distribution(
      ranked.map(({ points }) => points),
      width,
      max,
    );
  }, [ranked, section, max]);
  const bars = useMemo(
    () => bins.map((bin) => ({ from: showPoints(bin.from), range: `${showPoints(bin.from)}–${showPoints(bin.to)}`, count: bin.count })),
    [bins],
  );
  const word = `${view.basis === 'first' ? '初验' : '目前'}${section === undefined ? '得分' : `“${section.title}”得分`}`;
  const about = useMemo(() => aboutSpread(word, bins, ranked.length), [word, bins, ranked]);
  const { onChange } = props;
  const ownColumns = useMemo(
    () => [
      ...placeColumns,
      ...(section === undefined ? [] : [sectionColumn(section.title)]),
      ...resultColumns,
      ...(mixed ? [versionColumn(versionOf)] : []),
      unprovenColumn(unproven),
    ],
    [section, mixed, versionOf, unproven],
  );
  const shown = useShownTable({
    name: '排名',
    columns: ownColumns,
    rows: ranked,
    about: [word, ...(section === undefined ? [placeDefinitions[view.basis]] : [])],
  });
  const { columns, told } = shown;
  const body = useMemo(
    () => (
      <div className="compare-columns compare-ranking">
        <Table<RankedUnit>
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
          <ChartPlace height={220}>
            <DistributionChart
              about={about}
              label={`${word}分布：${bars.map((bar) => `${bar.range}分${String(bar.count)}个`).join('，')}`}
              bars={bars}
              onBar={(index) => {
                const bin = bins[index];
                if (bin !== undefined) onChange({ from: toPoints(bin.from), below: index === bins.length - 1 ? null : toPoints(bin.to) });
              }}
            />
          </ChartPlace>
        </div>
      </div>
    ),
    [ranked, bars, bins, about, onChange, word, columns, told],
  );
  return (
    <ComparePartPanel
      name="排名"
      base={`${String(ranked.length)} 个单位，满分${showPoints(max)}分${mixed ? '，含按其他版本标准核查的单位，见“版本”一列' : ''}。`}
      definition={`${section === undefined ? placeDefinitions[view.basis] : `${basisWords[view.basis]}。${definitions.sectionRanking}`}${definitions.rankingColumns}`}
      tools={shown.tools}
      controls={
        <>
          {view.from === null && view.below === null ? null : (
            <Tag closable onClose={() => onChange({ from: null, below: null })}>
              只看 {rangeWord(view)}
            </Tag>
          )}
          <Segmented
            aria-label="按哪次核查排名"
            value={view.basis}
            options={rankBases.map((basis) => ({ value: basis, label: basisWords[basis] }))}
            onChange={(basis) => onChange({ basis })}
          />
          <Select
            aria-label="按什么排名"
            style={{ width: 180 }}
            value={section?.id ?? ''}
            options={[
              { value: '', label: '按总分' },
              ...standard.sections.filter((one) => one.max > 0).map((one) => ({ value: one.id, label: `按“${one.title}”` })),
            ]}
            onChange={(sectionId: string) => onChange({ sectionId: sectionId === '' ? null : sectionId })}
          />
        </>
      }
    >
      {body}
    </ComparePartPanel>
  );
}

const gradeWords = ({ unit: { visit } }: RankedUnit): string =>
  completedVisit(visit) === undefined ? '' : `${visit?.grade ?? '未入等'}${visit?.heldBack === undefined ? '' : `（${visit.heldBack.reason}）`}`;

/** The grade, and that a joint condition keeps a higher one back. */
function GradeCell(props: { readonly row: RankedUnit }) {
  const visit = completedVisit(props.row.unit.visit);
  if (visit === undefined) return <span className="quiet">—</span>;
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

const recommendationWords = ({ unit: { visit } }: RankedUnit): string => {
  const finished = completedVisit(visit);
  return finished === undefined ? '核查未完成' : recommendationWord(finished);
};

function RecommendedCell(props: { readonly row: RankedUnit }) {
  const finished = completedVisit(props.row.unit.visit);
  return finished === undefined ? <Tag>核查未完成</Tag> : <RecommendationTag of={finished} />;
}

/** A total of one of the two visits; what is under way is marked, since it is no result yet. */
const totalColumn = (title: string, key: 'first' | 're'): ShownColumn<RankedUnit> => ({
  title,
  key,
  width: 76,
  align: 'right',
  value: ({ unit }) => {
    const visit = completedVisit(unit[key]);
    return visit === undefined ? null : toPoints(visit.total);
  },
  format: 'points',
  render: (_, { unit }) => {
    const visit = unit[key];
    if (visit === undefined) return <span className="quiet">—</span>;
    return completedVisit(visit) === undefined ? <span className="quiet">进行中</span> : showPoints(visit.total);
  },
});

const placeColumns: readonly ShownColumn<RankedUnit>[] = [
  {
    title: '名次',
    key: 'place',
    width: 64,
    align: 'right',
    value: (row) => row.place,
    format: 'integer',
    render: (_, row) => (row.place === null ? <span className="quiet">—</span> : row.shared ? `并列 ${String(row.place)}` : row.place),
  },
  {
    title: '单位',
    key: 'unit',
    width: 204,
    value: (row) => row.unit.name,
    render: (_, row) => (
      <>
        <UnitLink unit={row.unit} /> {completedVisit(row.unit.re) === undefined ? null : <Tag>复验</Tag>}
      </>
    ),
  },
  { title: '乡镇(街道)', key: 'town', width: 92, value: (row) => row.unit.town, render: (_, row) => row.unit.town },
  { title: '类型', key: 'kind', width: 76, value: (row) => unitKindWords[row.unit.kind], render: (_, row) => unitKindWords[row.unit.kind] },
];

const sectionColumn = (title: string): ShownColumn<RankedUnit> => ({
  title,
  key: 'section',
  width: 76,
  align: 'right',
  value: (row) => toPoints(row.points),
  format: 'points',
  render: (_, row) => showPoints(row.points),
});

const resultColumns: readonly ShownColumn<RankedUnit>[] = [
  totalColumn('初验得分', 'first'),
  totalColumn('复验得分', 're'),
  { title: '等次', key: 'grade', width: 84, value: gradeWords, render: (_, row) => <GradeCell row={row} /> },
  { title: '建议', key: 'recommendation', width: 84, value: recommendationWords, render: (_, row) => <RecommendedCell row={row} /> },
];

/** The version that the ranked visit uses. */
const versionColumn = (versionOf: (standardHash: string) => string): ShownColumn<RankedUnit> => ({
  title: '版本',
  key: 'version',
  width: 72,
  value: ({ visit }) => versionOf(visit.standardHash),
  render: (_, { visit }) => versionOf(visit.standardHash),
});

/** 满分无佐证: leads to those items of the unit's checklist. */
const unprovenColumn = (counts: ReadonlyMap<string, number> | undefined): ShownColumn<RankedUnit> => {
  const countOf = (row: RankedUnit): number => counts?.get(row.unit.unitId) ?? 0;
  return {
    title: '满分无佐证',
    key: 'unproven',
    width: 96,
    align: 'right',
    value: countOf,
    format: 'integer',
    sorter: (a, b) => countOf(a) - countOf(b),
    render: (_, row) =>
      countOf(row) === 0 ? <span className="quiet">—</span> : <Link to={`/visit/${row.unit.unitId}?show=unproven`}>{`${String(countOf(row))} 项`}</Link>,
  };
};
