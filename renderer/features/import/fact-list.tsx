import { factWord } from '#shared/facts/fact-words.ts';
import { textChoicesFor } from '#shared/facts/needed-facts.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import { writtenKind } from '#shared/matching/describe-unit.ts';
import type { ReadFact, Submission } from '#shared/model/submission.ts';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import type { NewUnit } from '#shared/importing/new-units.ts';
import { useServices } from '#renderer/store/services.tsx';
import { FactEdit } from '#renderer/ui/fact-edit.tsx';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { importSession } from './import-session.ts';
import { factText } from '#shared/importing/row-words.ts';

/** What happens to a fact in the books: as they have it, changed, filled in, or left as it is. */
function bookWords(row: PlannedRow, fact: string, value: ReadFact['value'], registers: NewUnit | undefined): string {
  if (registers !== undefined) return isOwnPlace(fact) ? `登记为${factText(fact, registers[fact])}` : '新登记';
  if (row.target.kind !== 'unit') return '未定';
  const change = row.factChanges.find((one) => one.fact === fact);
  if (change !== undefined) return row.takesChanges ? `${factText(fact, change.before)} → 更新` : `${factText(fact, change.before)}，暂不更新`;
  const kept = isOwnPlace(fact) ? row.target.unit[fact] : (row.target.unit.facts[fact] ?? null);
  const stated = fact === 'kind' && typeof value === 'string' ? (writtenKind(value) ?? value) : value;
  return kept === stated ? '一致' : `${factText(fact, kept)}，不改`;
}

const isOwnPlace = (fact: string): fact is 'town' | 'kind' => fact === 'town' || fact === 'kind';

/** The facts that a submission states, each to be corrected where it was misread, with what is written in the sheet and what the books say now. */
export function FactList(props: {
  readonly row: PlannedRow;
  readonly submission: Submission;
  readonly registers: NewUnit | undefined;
  readonly onShow: (cell: string) => void;
}) {
  const { row, submission, onShow } = props;
  const { store, nowMs } = useServices();
  const standard = useRoundStandard();
  const facts = Object.entries(submission.facts);
  if (facts.length === 0) return null;
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
            return (
              <tr key={fact}>
                <td>{factWord(fact)}</td>
                <td>
                  {read.corrected === undefined ? null : <s className="import-quiet">{factText(fact, read.corrected.from)} </s>}
                  <FactEdit
                    fact={fact}
                    value={fact === 'kind' ? factText(fact, read.value) : read.value}
                    shown={factText(fact, read.value)}
                    choices={fact === 'kind' ? Object.values(unitKindWords) : textChoicesFor(fact, standard)}
                    onSave={(value) => importSession.correctFact(row.key, fact, { value, by: store.inspector(), atMs: nowMs() })}
                  />
                </td>
                <td>
                  <button type="button" className="import-cell import-quiet" title={`看原表 ${read.cell}`} onClick={() => onShow(read.cell)}>
                    {read.raw}
                  </button>
                </td>
                <td className="import-quiet">{bookWords(row, fact, read.value, props.registers)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
