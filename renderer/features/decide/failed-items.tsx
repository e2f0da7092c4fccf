import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Shortfall } from '#shared/scoring/shortfalls.ts';
import { shortfallWords, weightWords } from '#shared/scoring/shortfalls.ts';
import { showPoints } from '#shared/points.ts';
import { PhotoPicture } from '#renderer/ui/photo/photo-picture.tsx';
import { PhotoViewer } from '#renderer/ui/photo/photo-viewer.tsx';
import type { UnitCase } from './use-unit-case.ts';

/** What fell short at the visit, with thumbnails of the photos and what the unit objected. */
export function FailedItems(props: { readonly unitCase: UnitCase }) {
  const { shortfalls } = props.unitCase;
  const lost = shortfalls.reduce((sum, shortfall) => sum + shortfall.lost, 0);
  return (
    <section className="desk-part" aria-label="没有达到的条目">
      <h3>
        没有达到的条目 <small>{shortfalls.length === 0 ? '没有' : `${String(shortfalls.length)} 项，各项共失 ${showPoints(lost)} 分`}</small>
      </h3>
      <ul className="failed-items">
        {shortfalls.map((shortfall) => (
          <FailedItem key={shortfall.item.id} shortfall={shortfall} unitCase={props.unitCase} />
        ))}
      </ul>
    </section>
  );
}

function FailedItem(props: { readonly shortfall: Shortfall; readonly unitCase: UnitCase }) {
  const { shortfall, unitCase } = props;
  const { item, photos, lost, place, weight } = shortfall;
  const { visit } = unitCase;
  const [at, setAt] = useState<number | null>(null);
  const reply = visit.closing.replies[item.id];
  const ruling = visit.rulings[item.id];
  const viewed = photos.map((sha256, index) => ({
    sha256,
    name: `照片 ${String(index + 1)}`,
    marks: visit.evidence.photos.find((photo) => photo.itemId === item.id && photo.sha256 === sha256)?.marks ?? [],
    caption: item.text,
  }));
  return (
    <li>
      <b className="desk-below">{lost === 0 ? '未达' : `−${showPoints(lost)}`}</b>
      <div>
        <Link to={`/visit/${visit.key.unitId}?${visit.key.phase === 're' ? 'phase=re&' : ''}item=${encodeURIComponent(item.id)}`}>
          第 {place} 条 {item.text}
        </Link>{' '}
        {weight === 'points' ? null : <Tag color="error">{weightWords[weight]}</Tag>}
        <div className="quiet">{shortfallWords(shortfall)}</div>
        {reply?.stance === 'disputed' ? <div className="desk-objection">单位有异议{reply.words === '' ? '' : `：“${reply.words}”`}</div> : null}
        {ruling === undefined ? null : (
          <div className="quiet">
            复核：{ruling.accepted ? `采纳，改为 ${showPoints(ruling.points)} 分` : '维持原判'}，{ruling.reason}（{ruling.ruledBy}）
          </div>
        )}
      </div>
      {photos.length === 0 ? null : (
        <div className="desk-thumbs">
          {viewed.slice(0, 3).map(({ sha256, name, marks }, index) => (
            <button
              key={sha256}
              type="button"
              className="desk-thumb"
              aria-label={`第 ${String(place)} 条看大图 ${String(index + 1)}`}
              onClick={() => setAt(index)}
            >
              <PhotoPicture sha256={sha256} name={name} marks={marks} fit="cover" />
            </button>
          ))}
          {photos.length > 3 ? <span className="quiet">共 {photos.length} 张</span> : null}
          <PhotoViewer photos={viewed} at={at} onAt={setAt} />
        </div>
      )}
    </li>
  );
}
