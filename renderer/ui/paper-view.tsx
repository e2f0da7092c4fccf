import { Fragment } from 'react';
import type { Paper, PaperBars, PaperBlock, PaperCell } from '#shared/output/papers/paper.ts';
import { discreetPaper, noDiscretion } from '#shared/output/discretion.ts';
import { PhotoPicture } from './photo/photo-picture.tsx';
import { useDiscretion } from '#renderer/hooks/use-discretion.ts';
import { useDocumentUrl } from '#renderer/hooks/use-document-url.ts';
import './paper.css';

/** An official paper on screen as it will be printed: printing the page prints the paper and nothing else. */
export function PaperView(props: { readonly paper: Paper }) {
  const discretion = useDiscretion();
  const paper = discreetPaper(props.paper, discretion ?? noDiscretion);
  return (
    <article className="paper-sheet" aria-label={paper.name}>
      {paper.marking === undefined ? null : <p className="paper-marking">{paper.marking}</p>}
      {paper.blocks.map((block, index) => (
        <Fragment key={index}>
          <Block block={block} />
        </Fragment>
      ))}
    </article>
  );
}

function Block(props: { readonly block: PaperBlock }) {
  const { block } = props;
  switch (block.kind) {
    case 'title':
      return <h2 className="paper-title">{block.text}</h2>;
    case 'heading':
      return <h3 className="paper-heading">{block.text}</h3>;
    case 'text':
      return (
        <p
          className={[
            'paper-text',
            block.indent === true ? 'paper-indent' : '',
            block.small === true ? 'paper-small' : '',
            `paper-${block.align ?? 'left'}`,
          ].join(' ')}
        >
          {block.text}
        </p>
      );
    case 'table':
      return <PaperTable block={block} />;
    case 'pictures':
      return (
        <div className="paper-pictures">
          {block.pictures.map(({ sha256, caption, marks = [] }, index) => (
            <figure key={`${sha256}-${String(index)}`}>
              <PhotoPicture sha256={sha256} name={caption} marks={marks} fit="contain" />
              <figcaption>{caption}</figcaption>
            </figure>
          ))}
        </div>
      );
    case 'signatures':
      return (
        <div className="paper-signatures">
          {block.parts.map((part) => (
            <div key={part.label}>
              <p className="paper-text paper-sign">
                <span>{part.label}（签字）：</span>
                {part.image === null ? <span className="paper-sign-line" /> : <Picture sha256={part.image} words={`${part.label}签字`} />}
              </p>
              <p className="paper-text">{`姓名职务：${part.name || blank(6)}\u3000日期：${part.day || `${blank(2)}年${blank(1)}月${blank(1)}日`}`}</p>
            </div>
          ))}
        </div>
      );
    case 'bars':
      return <PaperBarChart block={block} />;
    case 'page-break':
      return <hr className="paper-break" />;
  }
}

/** Room to write in by hand. */
const blank = (characters: number): string => '\u3000'.repeat(characters);

/** A chart of bars as it is printed, read as a list. */
function PaperBarChart(props: { readonly block: PaperBars }) {
  const { label, bars } = props.block;
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className="paper-bars">
      <ul aria-label={label}>
        {bars.map(({ word, value, text }) => (
          <li key={word}>
            <span>{word}</span>
            <progress aria-hidden max={longest} value={Math.max(0, value)} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <figcaption>{label}</figcaption>
    </figure>
  );
}

function PaperTable(props: { readonly block: Extract<PaperBlock, { kind: 'table' }> }) {
  const { label, widths, head, rows } = props.block;
  return (
    <table className="paper-table" aria-label={label}>
      <colgroup>
        {widths.map((width, index) => (
          <col key={index} style={{ width: `${String(width)}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <Cell key={column} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Cell = (props: { readonly cell: PaperCell }) => (
  <td className={`paper-${props.cell.align ?? 'left'}${props.cell.bold === true ? ' paper-bold' : ''}`}>{props.cell.text}</td>
);

function Picture(props: { readonly sha256: string; readonly words: string }) {
  const url = useDocumentUrl(props.sha256);
  if (url === undefined) return <span className="paper-picture-empty" />;
  return url === null ? <span>（图片缺失）</span> : <img src={url} alt={props.words} />;
}
