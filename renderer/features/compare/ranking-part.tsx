import { Segmented, Select, Tag } from 'antd';
import { useMemo } from 'react';
import { definitions } from '#shared/analysis/definitions.ts';
import { distribution } from '#shared/analysis/distribution.ts';
import type { RankRow } from '#shared/analysis/rank-rows.ts';
import type { Standard } from '#shared/model/standard.ts';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import { changeRound } from '#shared/record/round-acts.ts';
import { placeDefinitions, rankBases, type RankBasis } from '#shared/record/standing.ts';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { ChartPlace, DistributionChart } from '#renderer/charts/lazy-charts.tsx';
import { useShownTable } from '#renderer/hooks/use-shown-table.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import type { CompareView } from './compare-address.ts';
import { useCompareReach } from './compare-reach.ts';
import { ComparePartPanel } from './compare-part.tsx';
import { placeColumns, resultColumns, sectionColumn, unprovenColumn, versionColumn } from './ranking-columns.tsx';

const binWidth = 500;

const basisWords: Readonly<Record<RankBasis, string>> = { first: '按初验得分', standing: '按目前得分' };

/** The totals that are shown: “80分以上、不到85分”. */
const rangeWord = ({ from, below }: CompareView): string =>
  [from === null ? '' : `${String(from)}分以上`, below === null ? '' : `不到${String(below)}分`].filter((part) => part !== '').join('、');

/** Tolerances to choose from, with the one in force. */
const toleranceChoices = (present: CentiPoints) =>
  [...new Set([50, 100, 200, 300, 500, present])].toSorted((a, b) => a - b).map((centi) => ({ value: centi, label: `总分±${showPoints(centi)}分` }));

/** By how much totals may move in the ranges of places: kept with the round, so that everybody sees the same ranges. A locked round only shows it. */
function ToleranceChoice(props: { readonly tolerance: CentiPoints }) {
  const { tolerance } = props;
  const { round } = useServices();
  const undoable = useUndoable();
  return (
    <Select
      aria-label="名次范围按多少分算"
      title="名次范围按多少分算，随批次保存"
      style={{ width: 132 }}
      disabled={round === undefined || round.locked}
      value={tolerance}
      options={toleranceChoices(tolerance)}
      onChange={(centi: number) => {
        if (round !== undefined) void undoable([changeRound(round.id, { placeTolerance: centi })], `名次范围改按总分±${showPoints(centi)}分算`);
      }}
    />
  );
}

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
  readonly rows: readonly RankRow[];
  readonly standard: Standard;
  readonly standardHash: string;
  readonly versionOf: (standardHash: string) => string;
  readonly view: CompareView;
  readonly basis: RankBasis;
  /** By how much totals may move, in 0.01. */
  readonly tolerance: CentiPoints;
  /** Full marks without evidence (满分无佐证) by unit id; undefined while they are counted. */
  readonly unproven: ReadonlyMap<string, number> | undefined;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { rows: ranked, standard, standardHash, versionOf, view, basis, unproven } = props;
  const { works } = useCompareReach();
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
    () => bins.map((bin) => ({ from: toPoints(bin.from), to: toPoints(bin.to), range: `${showPoints(bin.from)}–${showPoints(bin.to)}`, count: bin.count })),
    [bins],
  );
  const word = `${basis === 'first' ? '初验' : '目前'}${section === undefined ? '得分' : `“${section.title}”得分`}`;
  const about = useMemo(() => aboutSpread(word, bins, ranked.length), [word, bins, ranked]);
  const { onChange } = props;
  const ownColumns = useMemo(
    () => [
      ...placeColumns(view.peers),
      ...(section === undefined ? [] : [sectionColumn(section.title)]),
      ...resultColumns,
      ...(mixed ? [versionColumn(versionOf)] : []),
      ...(works ? [unprovenColumn(unproven)] : []),
    ],
    [works, section, mixed, versionOf, unproven, view.peers],
  );
  const shown = useShownTable({
    name: '排名',
    columns: ownColumns,
    rows: ranked,
    about: [word, ...(section === undefined ? [placeDefinitions[basis]] : [])],
  });
  const { columns, told } = shown;
  const body = useMemo(
    () => (
      <div className="compare-columns compare-ranking">
        <OfficeTable<RankRow>
          aria-label="排名"
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
      definition={`${section === undefined ? placeDefinitions[basis] : `${basisWords[basis]}。${definitions.sectionRanking}`}${view.peers ? definitions.peerRanking : ''}${definitions.rankingColumns}${definitions.placeRange}${definitions.unusual}${definitions.overstating}`}
      tools={shown.tools}
      controls={<RankingControls {...props} section={section} />}
    >
      {body}
    </ComparePartPanel>
  );
}

/** By what 排名 ranks, among whom, and how far totals may move. */
function RankingControls(props: {
  readonly standard: Standard;
  readonly section: Standard['sections'][number] | undefined;
  readonly view: CompareView;
  readonly basis: RankBasis;
  readonly tolerance: CentiPoints;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { standard, section, view, basis, tolerance, onChange } = props;
  return (
    <>
      {view.from === null && view.below === null ? null : (
        <Tag closable onClose={() => onChange({ from: null, below: null })}>
          只看 {rangeWord(view)}
        </Tag>
      )}
      <Segmented
        aria-label="按哪次核查排名"
        value={basis}
        options={rankBases.map((one) => ({ value: one, label: basisWords[one] }))}
        onChange={(stage) => onChange({ stage })}
      />
      <Segmented
        aria-label="和谁排"
        value={view.peers}
        options={[
          { value: false, label: '全批次' },
          { value: true, label: '同类型同规模' },
        ]}
        onChange={(peers) => onChange({ peers })}
      />
      <ToleranceChoice tolerance={tolerance} />
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
  );
}
