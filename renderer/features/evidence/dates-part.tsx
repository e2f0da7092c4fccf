import { Link } from 'react-router';
import { dateDoubt } from '#shared/evidence/date-doubt.ts';
import type { Photo } from '#shared/evidence/evidence.ts';
import type { Round } from '#shared/model/round.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { PhotoPicture } from '#renderer/ui/photo/photo-picture.tsx';
import type { ReadEvidence } from '#renderer/hooks/read-visit-evidence.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

interface Row {
  readonly visit: ReadEvidence;
  readonly photo: Photo;
  readonly item: string;
}

/** The photos of a round whose date of taking is outside it. */
export function oddDates(visits: readonly ReadEvidence[], round: Round, today: string): readonly Row[] {
  return visits.flatMap((visit) =>
    visit.evidence.photos.flatMap((photo): readonly Row[] => {
      if (dateDoubt(photo.takenOn, round, today) === null) return [];
      const at = itemsOf(visit.standard).findIndex(({ item }) => item.id === photo.itemId);
      return [{ visit, photo, item: at < 0 ? '' : `第 ${String(at + 1)} 项 ${itemsOf(visit.standard)[at]?.item.text ?? ''}` }];
    }),
  );
}

const columns: readonly ShownColumn<Row>[] = [
  {
    key: 'photo',
    title: '照片',
    width: 100,
    render: (_, { photo, visit }) => (
      <span className="evidence-thumbnail">
        <PhotoPicture sha256={photo.sha256} name={`${visit.unit}的照片`} fit="cover" />
      </span>
    ),
  },
  {
    key: 'unit',
    title: '单位',
    value: ({ visit }) => visit.unit,
    render: (_, { visit }) => <Link to={`/visit/${encodeURIComponent(visit.unitId)}${visit.phase === 're' ? '?phase=re' : ''}`}>{visit.unit}</Link>,
  },
  { key: 'item', title: '项目', value: ({ item }) => item, render: (_, { item }) => item },
  { key: 'takenOn', title: '拍摄日期', width: 130, value: ({ photo }) => photo.takenOn ?? '', render: (_, { photo }) => photo.takenOn },
];

/** 拍摄日期: photos taken neither in the year of the round nor during its visits. */
export function DatesPart(props: { readonly rows: readonly Row[] }) {
  const table = useShownTable({ name: '拍摄日期不符', columns, rows: props.rows });
  return (
    <>
      <div className="toolbar">
        <span className="quiet">拍摄日期不在本批次年份内、也不在核查期间的照片。相机时间可能不准，只作提示。</span>
        <span className="toolbar-end">{table.tools}</span>
      </div>
      <OfficeTable<Row>
        aria-label="拍摄日期不符"
        rowKey={({ visit, photo }) => `${visit.unitId}/${visit.phase}/${photo.itemId}/${photo.sha256}`}
        columns={table.columns}
        dataSource={props.rows}
        onChange={table.told}
        pagination={pagesOf(10, '张')}
        emptyText="没有拍摄日期不符的照片。"
      />
    </>
  );
}
