import { Link } from 'react-router';
import { factWords } from '#shared/facts/fact-words.ts';
import type { CheckLine } from '#shared/checks/completeness.ts';
import { showPoints } from '#shared/points.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { factInWords } from '#shared/visit/item-facts.ts';
import { VisitCourse } from './item-history.tsx';
import type { VisitSheet } from './use-visit-sheet.ts';

const elsewhere = new Set(['town', 'kind', 'phone', 'uscc']);

/** What is known of the unit, beside its checklist: its paper and its facts. */
export function UnitPanel(props: { readonly sheet: VisitSheet; readonly lines: readonly CheckLine[]; readonly visit: VisitKey }) {
  const { sheet } = props;
  const { record, facts, standard } = sheet;
  const known = Object.keys(factWords).flatMap((fact) => {
    const value = elsewhere.has(fact) ? null : factInWords(fact, facts[fact]);
    return value === null ? [] : [{ fact, word: factWords[fact] ?? fact, value }];
  });
  return (
    <>
      {props.lines.length === 0 ? null : (
        <div className="side-block">
          <h3>必看</h3>
          <ul className="must-see">
            {props.lines.map(({ key, found, shortcoming }) => (
              <li key={key}>
                {found}
                {shortcoming?.cell ? <span className="context-cell">{shortcoming.cell}</span> : null}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="side-block">
        <h3>自评材料</h3>
        {record === undefined ? (
          <p className="quiet">没有收到自评材料。</p>
        ) : (
          <dl className="pairs">
            <div>
              <dt>文件</dt>
              <dd>{record.fileName}</dd>
            </div>
            <div>
              <dt>填表日期</dt>
              <dd>{record.date ?? '未填'}</dd>
            </div>
            <div>
              <dt>自评总分</dt>
              <dd>{record.selfTotal === null ? '未填' : showPoints(record.selfTotal)}</dd>
            </div>
          </dl>
        )}
      </div>
      {known.length === 0 ? null : (
        <div className="side-block">
          <h3>单位情况</h3>
          <dl className="pairs">
            {known.map(({ fact, word, value }) => (
              <div key={fact}>
                <dt>{word}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <VisitCourse visit={props.visit} />
      <p className="quiet">
        标准：{standard.title} {standard.version}
      </p>
      <p>
        <Link to={`/visit/paper/${encodeURIComponent(props.visit.unitId)}${props.visit.phase === 're' ? '?phase=re' : ''}`}>按纸质记录录入</Link>
      </p>
    </>
  );
}
