import type { ComparedItem } from '#shared/blind/compare-sheets.ts';
import { verdictWords } from '#shared/model/finding.ts';
import { showPoints } from '#shared/points.ts';
import { useDocumentUrl } from '#renderer/hooks/use-document-url.ts';
import type { SettlementView } from './use-settlement.ts';

/** What one scorer found of an item: points, verdict, the arithmetic, the note, the photos. */
export function SheetEvidence(props: { readonly view: SettlementView; readonly compared: ComparedItem; readonly side: 0 | 1 }) {
  const { view, compared, side } = props;
  const finding = compared.findings[side];
  const lines = view.scores[side].get(compared.item.id)?.lines ?? [];
  return (
    <div className="sheet-evidence">
      <p>
        <b>{view.scorers[side]}</b> <span className="sheet-points">{showPoints(compared.points[side])} 分</span>{' '}
        {finding.verdict === null ? '没有判定' : verdictWords[finding.verdict]}
      </p>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line.text}</li>
        ))}
      </ul>
      <p>{finding.note === '' ? <span className="quiet">没有写情况说明</span> : finding.note}</p>
      {finding.photos.length === 0 ? (
        <span className="quiet">没有照片</span>
      ) : (
        <div className="sheet-photos">
          {finding.photos.map((sha256, index) => (
            <SheetPhoto key={sha256} sha256={sha256} name={`${view.scorers[side]}的照片 ${index + 1}`} />
          ))}
        </div>
      )}
    </div>
  );
}

function SheetPhoto(props: { readonly sha256: string; readonly name: string }) {
  const url = useDocumentUrl(props.sha256);
  return url === null || url === undefined ? <span className="quiet">{props.name}</span> : <img src={url} alt={props.name} height={96} />;
}
