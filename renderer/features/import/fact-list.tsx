import { factWord } from '#shared/checks/fact-words.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { PlannedRow } from './import-row.ts';
import { factText } from './row-words.ts';

/** The facts that a submission states, each with what is written in the sheet and what the books say now. */
export function FactList(props: { readonly row: PlannedRow; readonly submission: Submission; readonly onShow: (cell: string) => void }) {
  const { row, submission, onShow } = props;
  const facts = Object.entries(submission.facts);
  if (facts.length === 0) return null;
  const changes = new Map(row.factChanges.map((change) => [change.fact, change]));
  return (
    <section className="import-part" aria-label="基本情况">
      <h3>基本情况</h3>
      <table className="import-items" aria-label="基本情况">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">读作</th>
            <th scope="col">表中写作</th>
            <th scope="col">台账</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(([fact, read]) => {
            const change = changes.get(fact);
            return (
              <tr key={fact}>
                <td>{factWord(fact)}</td>
                <td>
                  <button type="button" className="import-cell" onClick={() => onShow(read.cell)}>
                    {factText(fact, read.value)}
                  </button>
                </td>
                <td className="import-quiet">{read.raw}</td>
                <td className="import-quiet">
                  {row.target.kind !== 'unit' ? '新登记' : change === undefined ? '一致' : `${factText(fact, change.before)} → 更新`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
