import { useMemo } from 'react';
import { Link } from 'react-router';
import type { VisitedUnit } from '#shared/analysis/cohort.ts';
import type { ProfileRow } from '#shared/analysis/profile.ts';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import { useDocumentUrl } from '#renderer/hooks/use-document-url.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

const shown = (points: CentiPoints | null): string => (points === null ? '—' : showPoints(points));
const written = (points: CentiPoints | null): number | null => (points === null ? null : toPoints(points));
const numbers = { align: 'right', format: 'points', width: 84 } as const;

/** The photos of a unit's visit that counts, by item. */
function usePhotos(unit: VisitedUnit): ReadonlyMap<string, readonly string[]> | undefined {
  const { round } = useServices();
  const roundId = round?.id ?? '';
  const phase = unit.visit === unit.re ? 're' : 'first';
  return useLive(
    async (store) => {
      const { photos } = await store.evidence(roundId, unit.unitId, phase);
      const byItem = new Map<string, string[]>();
      for (const { itemId, sha256 } of photos) byItem.set(itemId, [...(byItem.get(itemId) ?? []), sha256]);
      return byItem;
    },
    [roundId, unit.unitId, phase],
  );
}

/** The items of a unit in figures, each with its photos, leading to its finding. */
export function ProfileTable(props: { readonly unit: VisitedUnit; readonly rows: readonly ProfileRow[] }) {
  const { unit, rows } = props;
  const photos = usePhotos(unit);
  const all = useMemo(() => columnsOf(unit, photos), [unit, photos]);
  const { columns, told, tools } = useShownTable({ name: '一单位', columns: all, rows, about: [unit.name] });
  return (
    <>
      <h3 className="compare-table-head">逐项 {tools}</h3>
      <OfficeTable<ProfileRow>
        aria-label="一单位逐项"
        rowKey={(row) => row.place.item.id}
        dataSource={rows}
        columns={columns}
        onChange={told}
        pagination={false}
      />
    </>
  );
}

function Thumbnail(props: { readonly sha256: string; readonly name: string }) {
  const url = useDocumentUrl(props.sha256);
  return url === undefined || url === null ? null : <img className="profile-photo" src={url} alt={props.name} />;
}

const columnsOf = (unit: VisitedUnit, photos: ReadonlyMap<string, readonly string[]> | undefined): readonly ShownColumn<ProfileRow>[] => [
  {
    title: '考核内容',
    key: 'item',
    value: ({ place }) => place.item.text,
    render: (_, { place }) => (
      <>
        <Link to={`/visit/${unit.unitId}?item=${place.item.id}`}>
          {place.item.no === '' ? '' : `${place.item.no}. `}
          {place.item.text}
        </Link>
        <div className="quiet">{place.section.title}</div>
      </>
    ),
  },
  { ...numbers, title: '满分', key: 'max', value: ({ place }) => toPoints(place.item.max), render: (_, { place }) => showPoints(place.item.max) },
  { ...numbers, title: '自评', key: 'self', value: ({ self }) => written(self), render: (_, { self }) => shown(self) },
  { ...numbers, title: '本单位', key: 'points', value: ({ points }) => written(points), render: (_, { points }) => <b>{shown(points)}</b> },
  { ...numbers, title: '去年', key: 'last', value: ({ last }) => written(last), render: (_, { last }) => shown(last) },
  {
    ...numbers,
    title: '同类中位数',
    key: 'median',
    width: 96,
    value: ({ spread }) => (spread === undefined ? null : spread.median / 100),
    render: (_, { spread }) => (spread === undefined ? '—' : (spread.median / 100).toFixed(2)),
  },
  {
    title: '照片',
    key: 'photos',
    width: 132,
    value: ({ place }) => photos?.get(place.item.id)?.length ?? 0,
    format: 'integer',
    render: (_, { place }) => {
      const own = photos?.get(place.item.id) ?? [];
      const [first] = own;
      if (first === undefined) return <span className="quiet">—</span>;
      return (
        <Link to={`/visit/${unit.unitId}?item=${place.item.id}`} className="profile-photos">
          <Thumbnail sha256={first} name={`${place.item.text}的照片`} />
          {own.length} 张
        </Link>
      );
    },
  },
];
