import { factWord } from '#shared/facts/fact-words.ts';
import { choicesFor } from '#shared/facts/needed-facts.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { PlannedRow } from './import-row.ts';
import { useServices } from '#renderer/store/services.tsx';
import { FactEdit } from '#renderer/ui/fact-edit.tsx';
import { useRoundStandard } from '#renderer/ui/use-round-standard.ts';
import { importSession } from './import-session.ts';
import { factText } from './row-words.ts';

/** The facts that a submission states, each to be corrected where it was misread, with what is written in the sheet and what the books say now. */
export function FactList(props: { readonly row: PlannedRow; readonly submission: Submission; readonly onShow: (cell: string) => void }) {
  const { row, submission, onShow } = props;
  const { store, nowMs } = useServices();
  const standard = useRoundStandard();
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
                  {read.corrected === undefined ? null : <s className="import-quiet">{factText(fact, read.corrected.from)} </s>}
                  <FactEdit
                    fact={fact}
                    value={fact === 'kind' ? factText(fact, read.value) : read.value}
                    shown={factText(fact, read.value)}
                    choices={fact === 'kind' ? Object.values(unitKindWords) : choicesFor(fact, standard)}
                    onSave={(value) => importSession.correctFact(row.key, fact, { value, by: store.inspector(), atMs: nowMs() })}
                  />
                </td>
                <td>
                  <button type="button" className="import-cell import-quiet" title={`看原表 ${read.cell}`} onClick={() => onShow(read.cell)}>
                    {read.raw}
                  </button>
                </td>
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
