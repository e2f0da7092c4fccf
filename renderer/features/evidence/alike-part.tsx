import { Button } from 'antd';
import { useState } from 'react';
import { AlikePair } from '#renderer/ui/photo/alike-pair.tsx';
import { PhotoPicture } from '#renderer/ui/photo/photo-picture.tsx';
import type { NamedLikeness, NamedPlace } from '#renderer/hooks/read-likenesses.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

const keyOf = ({ roundId, unitId, phase, itemId, sha256 }: NamedPlace): string => [roundId, unitId, phase, itemId, sha256].join('/');

/** Each pair once, though both of its sides asked. */
function pairsOnce(likenesses: readonly NamedLikeness[]): readonly NamedLikeness[] {
  const told = new Set<string>();
  return likenesses.filter(({ own, other }) => {
    const pair = [keyOf(own), keyOf(other)].sort().join(' ');
    if (told.has(pair)) return false;
    told.add(pair);
    return true;
  });
}

const sideWords = ({ unit, round, place }: NamedPlace): string => `${unit} ${place}（${round}）`;

/** 相同照片: pictures that two units, or two rounds, hold: exactly the same or nearly the same. */
export function AlikePart(props: { readonly likenesses: readonly NamedLikeness[] }) {
  const [pair, setPair] = useState<NamedLikeness | null>(null);
  const rows = pairsOnce(props.likenesses);
  const columns: readonly ShownColumn<NamedLikeness>[] = [
    { key: 'own', title: '这里', value: ({ own }) => sideWords(own), render: (_, { own }) => <Side place={own} /> },
    { key: 'other', title: '另一处', value: ({ other }) => sideWords(other), render: (_, { other }) => <Side place={other} /> },
    { key: 'same', title: '相似程度', width: 110, value: ({ same }) => (same ? '相同' : '几乎相同'), render: (_, { same }) => (same ? '相同' : '几乎相同') },
    {
      key: 'look',
      title: '查看',
      width: 120,
      render: (_, row) => <Button onClick={() => setPair(row)}>对照查看</Button>,
    },
  ];
  const table = useShownTable({ name: '相同照片', columns, rows });
  return (
    <>
      <div className="toolbar">
        <span className="quiet">同一张或几乎相同的照片，用在了不同单位或不同批次。只作提示，请对照后自行判断。</span>
        <span className="toolbar-end">{table.tools}</span>
      </div>
      <OfficeTable<NamedLikeness>
        aria-label="相同照片"
        rowKey={({ own, other }) => `${keyOf(own)} ${keyOf(other)}`}
        columns={table.columns}
        dataSource={rows}
        onChange={table.told}
        pagination={pagesOf(10, '处')}
        emptyText="没有发现相同的照片。"
      />
      <AlikePair pair={pair} onClose={() => setPair(null)} />
    </>
  );
}

function Side(props: { readonly place: NamedPlace }) {
  const { place } = props;
  return (
    <div className="evidence-side">
      <span className="evidence-thumbnail">
        <PhotoPicture sha256={place.sha256} name={`${place.unit}的照片`} fit="cover" />
      </span>
      <span>
        {place.unit}
        <span className="quiet">
          {place.round} {place.place} {place.item}
        </span>
      </span>
    </div>
  );
}
