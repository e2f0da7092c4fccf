import { Tag } from 'antd';
import { Link } from 'react-router';
import { bandOf } from '#shared/analysis/peers.ts';
import type { RankRow } from '#shared/analysis/rank-rows.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import { completedVisit } from '#shared/record/standing.ts';
import { placeCell, placeWord } from '#shared/scoring/rank.ts';
import { recommendationWord } from '#shared/scoring/recommendation-word.ts';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { RecommendationTag } from '#renderer/ui/outcome-tag.tsx';
import { UnitLink } from './unit-link.tsx';

const gradeWords = ({ unit: { visit } }: RankRow): string =>
  completedVisit(visit) === undefined ? '' : `${visit?.grade ?? '未入等'}${visit?.heldBack === undefined ? '' : `（${visit.heldBack.reason}）`}`;

/** The grade, and that a joint condition keeps a higher one back. */
function GradeCell(props: { readonly row: RankRow }) {
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

const recommendationWords = ({ unit: { visit } }: RankRow): string => {
  const finished = completedVisit(visit);
  return finished === undefined ? '核查未完成' : recommendationWord(finished);
};

function RecommendedCell(props: { readonly row: RankRow }) {
  const finished = completedVisit(props.row.unit.visit);
  return finished === undefined ? <Tag>核查未完成</Tag> : <RecommendationTag of={finished} />;
}

/** A total of one of the two visits; what is under way is marked, since it is no result yet. */
const totalColumn = (title: string, key: 'first' | 're'): ShownColumn<RankRow> => ({
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

const rangeWords = ({ range }: RankRow): string =>
  range === null ? '—' : range.best === range.worst ? String(range.best) : `${String(range.best)}–${String(range.worst)}`;

const sizeWords = ({ unit }: RankRow): string => bandOf(unit.workers)?.word ?? '人数未知';

const sizeColumn: ShownColumn<RankRow> = { title: '规模', key: 'size', width: 92, value: sizeWords, render: (_, row) => sizeWords(row) };

/** The place, the unit, and where it belongs. */
export const placeColumns = (peers: boolean): readonly ShownColumn<RankRow>[] => [
  {
    title: '名次',
    key: 'place',
    width: 64,
    align: 'right',
    value: ({ place, shared }) => (place === null ? null : placeCell({ place, shared })),
    format: 'integer',
    render: (_, { place, shared }) => (place === null ? <span className="quiet">—</span> : placeWord({ place, shared })),
  },
  {
    title: '名次范围',
    key: 'range',
    width: 84,
    align: 'right',
    value: rangeWords,
    render: (_, row) => (row.few ? <Tag title="同类型同规模的不足5个，不排名次">不足5个</Tag> : rangeWords(row)),
  },
  {
    title: '单位',
    key: 'unit',
    width: 204,
    value: (row) => row.unit.name,
    render: (_, row) => (
      <>
        <UnitLink unit={row.unit} /> {completedVisit(row.unit.re) === undefined ? null : <Tag>复验</Tag>}
        {row.unusual ? <Tag color="warning">建议复看</Tag> : null}
        {row.overstated ? <Tag color="warning">自评明显偏高</Tag> : null}
      </>
    ),
  },
  { title: '乡镇(街道)', key: 'town', width: 92, value: (row) => row.unit.town, render: (_, row) => row.unit.town },
  { title: '类型', key: 'kind', width: 76, value: (row) => unitKindWords[row.unit.kind], render: (_, row) => unitKindWords[row.unit.kind] },
  ...(peers ? [sizeColumn] : []),
];

/** The points of one section. */
export const sectionColumn = (title: string): ShownColumn<RankRow> => ({
  title,
  key: 'section',
  width: 76,
  align: 'right',
  value: (row) => toPoints(row.points),
  format: 'points',
  render: (_, row) => showPoints(row.points),
});

/** What both visits came to. */
export const resultColumns: readonly ShownColumn<RankRow>[] = [
  totalColumn('初验得分', 'first'),
  totalColumn('复验得分', 're'),
  { title: '等次', key: 'grade', width: 84, value: gradeWords, render: (_, row) => <GradeCell row={row} /> },
  { title: '建议', key: 'recommendation', width: 84, value: recommendationWords, render: (_, row) => <RecommendedCell row={row} /> },
];

/** The version that the ranked visit uses. */
export const versionColumn = (versionOf: (standardHash: string) => string): ShownColumn<RankRow> => ({
  title: '版本',
  key: 'version',
  width: 72,
  value: ({ visit }) => versionOf(visit.standardHash),
  render: (_, { visit }) => versionOf(visit.standardHash),
});

/** 满分无佐证: leads to those items of the unit's checklist. */
export const unprovenColumn = (counts: ReadonlyMap<string, number> | undefined): ShownColumn<RankRow> => {
  const countOf = (row: RankRow): number => counts?.get(row.unit.unitId) ?? 0;
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
