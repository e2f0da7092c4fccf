import { Image } from 'antd';
import { useMemo } from 'react';
import { beforeAfter, type BeforeAfterRow, type VisitSide } from '#shared/rectify/before-after.ts';
import { verdictWords } from '#shared/model/finding.ts';
import { showPoints } from '#shared/points.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { RecommendationTag } from '#renderer/ui/outcome-tag.tsx';
import { useDocumentUrl } from '#renderer/hooks/use-document-url.ts';
import type { ReplyOnItem } from '#shared/rectify/rectification.ts';
import type { VisitCase } from '#renderer/store/store.ts';
import type { Case } from './read-case.ts';
import { ReplyFile } from './reply-file.tsx';

/** 前后对照: each item of the re-inspection as both visits left it, photos side by side, and what it did to the points. */
export function BeforeAfter(props: { readonly one: Case; readonly re: VisitCase<'re'> }) {
  const { one, re } = props;
  const { first, reopened, rectification } = one;
  const rows = useMemo(() => beforeAfter(re.standard, first, re, reopened, Object.keys(rectification?.closed ?? {})), [re, first, reopened, rectification]);
  return (
    <section className="panel before-after" aria-label="前后对照">
      <div className="toolbar">
        <h2>前后对照</h2>
        <span>
          初验 <b>{showPoints(first.result.total)}</b> 分，复验 <b>{showPoints(re.result.total)}</b> 分，复验后建议
        </span>
        <RecommendationTag of={re.result} />
        <LinkButton to="/decide">去作决定</LinkButton>
      </div>
      <table aria-label="前后对照">
        <thead>
          <tr>
            <th scope="col">考核内容</th>
            <th scope="col">初验</th>
            <th scope="col">复验</th>
            <th scope="col" className="number">
              得分变化
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.item.id} row={row} files={rectification?.replies[row.item.id]?.files ?? []} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row(props: { readonly row: BeforeAfterRow; readonly files: ReplyOnItem['files']; readonly one: Case }) {
  const { row, files, one } = props;
  return (
    <tr>
      <th scope="row">
        {row.place}. {row.item.text}
      </th>
      <td>
        <SideCell side={row.before} />
      </td>
      <td>
        <SideCell side={row.after} />
        {files.length === 0 ? null : (
          <div className="reply-files">
            <span className="quiet">单位报送</span>
            {files.map((file) => (
              <ReplyFile key={file.sha256} one={one} itemId={row.item.id} file={file} readOnly />
            ))}
          </div>
        )}
      </td>
      <td className="number">{row.gain === 0 ? '不变' : `${row.gain > 0 ? '+' : '−'}${showPoints(Math.abs(row.gain))}`}</td>
    </tr>
  );
}

function SideCell(props: { readonly side: VisitSide }) {
  const { finding, score } = props.side;
  return (
    <>
      <p>
        <b>
          {showPoints(score.points)} / {showPoints(score.max)}
        </b>{' '}
        {finding.verdict === null ? '' : verdictWords[finding.verdict]}
      </p>
      {finding.note === '' ? null : <p>{finding.note}</p>}
      {score.lines
        .filter(({ effect, rule }) => effect < 0 || (rule !== null && effect === 0))
        .map(({ text }) => (
          <p key={text} className="quiet">
            {text}
          </p>
        ))}
      {finding.photos.length === 0 ? null : (
        <div className="reply-files">
          <Image.PreviewGroup>
            {finding.photos.map((sha256, index) => (
              <Photo key={sha256} sha256={sha256} words={`照片 ${String(index + 1)}`} />
            ))}
          </Image.PreviewGroup>
        </div>
      )}
    </>
  );
}

function Photo(props: { readonly sha256: string; readonly words: string }) {
  const url = useDocumentUrl(props.sha256);
  if (url === null) return <span className="quiet">照片文件缺失</span>;
  return url === undefined ? null : <Image src={url} alt={props.words} height={120} preview={{ cover: null }} />;
}
