import { Alert, Button, Checkbox, Radio } from 'antd';
import { useMemo, useState } from 'react';
import type { Facts } from '#shared/model/unit.ts';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import { forgetReport, learnReport, type ReportRecipe } from '#shared/record/report-recipe.ts';
import { guessFields, proposeFilling } from '#shared/reporting/heading-field.ts';
import { planUpperTable, reportRows, type UpperFilling } from '#shared/reporting/plan-upper-table.ts';
import { rowsOfWords, type RowsOf } from '#shared/reporting/report-fields.ts';
import type { UpperTable } from '#shared/reporting/upper-table.ts';
import type { PreviewPart } from '#shared/templates/template-preview.ts';
import { errorText } from '#shared/text/error-text.ts';
import { TemplateWork } from '#renderer/files/template-work.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { FilledPreview } from '#renderer/ui/filled-preview.tsx';
import { ColumnTable, type ColumnReason } from './column-table.tsx';

interface UpperTablePartProps {
  readonly table: UpperTable;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly input: AcceptanceInput;
  readonly facts: ReadonlyMap<string, Facts>;
  /** What is done to a text, where the county masks persons. */
  readonly told: (text: string) => string;
  readonly recipe: ReportRecipe | undefined;
  readonly blocked: boolean;
  readonly hand: (file: string, bytes: Uint8Array) => Promise<string | null>;
}

interface Chosen extends UpperFilling {
  readonly reasons: readonly ColumnReason[];
}

function proposed(table: UpperTable, recipe: ReportRecipe | undefined, wanted?: RowsOf): Chosen {
  if (recipe !== undefined && recipe.columns.fields.length === table.columns.length && (wanted ?? recipe.columns.rows) === recipe.columns.rows)
    return { ...recipe.columns, reasons: table.columns.map(() => 'recipe') };
  const { rows, guesses } = wanted === undefined ? proposeFilling(table.columns) : { rows: wanted, guesses: guessFields(table.columns, wanted) };
  return {
    rows,
    fields: guesses.map((guess) => guess?.key ?? null),
    lines: true,
    reasons: guesses.map((guess, at) => (guess === undefined ? (table.columns[at]?.formula === true ? 'formula' : 'none') : guess.near ? 'near' : 'meaning')),
  };
}

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'preview'; readonly parts: readonly PreviewPart[] }
  | { readonly kind: 'done'; readonly file: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** One table of the file: what fills each column, how it will look, and the way to write it. */
export function UpperTablePart(props: UpperTablePartProps) {
  const { table, file, bytes, input, facts, told, recipe } = props;
  const [chosen, setChosen] = useState(() => proposed(table, recipe));
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const undoable = useUndoable();
  const rows = useMemo(() => reportRows(input, facts, chosen.rows, told), [input, facts, chosen.rows, told]);
  const plan = useMemo(() => planUpperTable(table, chosen, rows, input), [table, chosen, rows, input]);
  const change = (next: Partial<Chosen>) => {
    setChosen({ ...chosen, ...next });
    setOutcome({ kind: 'none' });
  };
  const run = async (write: boolean): Promise<Outcome> => {
    const work = new TemplateWork();
    try {
      const filled = await work.fillTable({ bytes, table, plan });
      if (!filled.ok) return { kind: 'failed', reason: filled.problem };
      if (!write) return { kind: 'preview', parts: filled.value.preview };
      const saved = await props.hand(file, filled.value.bytes);
      if (saved === null) return { kind: 'none' };
      const { rows: of, fields, lines } = chosen;
      const same = recipe !== undefined && JSON.stringify(recipe.columns) === JSON.stringify({ rows: of, fields, lines });
      if (!same) await undoable([learnReport(table.signature, file, { rows: of, fields, lines })], '已写出，并记住了这张表的填法');
      return { kind: 'done', file: saved };
    } catch (error) {
      return { kind: 'failed', reason: errorText(error) };
    } finally {
      work.close();
    }
  };
  const start = (write: boolean) => {
    setOutcome({ kind: 'busy' });
    void run(write).then(setOutcome);
  };
  const filledCount = chosen.fields.filter((key) => key !== null).length;
  const unusable = props.blocked || filledCount === 0 || rows.length === 0 || outcome.kind === 'busy';
  return (
    <section className="panel report-part" aria-label="逐栏填什么">
      <header className="toolbar">
        <h2>{file}</h2>
        <Radio.Group
          aria-label="每行是什么"
          value={chosen.rows}
          options={(Object.keys(rowsOfWords) as RowsOf[]).map((value) => ({ value, label: rowsOfWords[value] }))}
          onChange={({ target }) => {
            setChosen(proposed(table, recipe, target.value as RowsOf));
            setOutcome({ kind: 'none' });
          }}
        />
        <span className="toolbar-end">
          {recipe === undefined ? null : <Button onClick={() => void undoable([forgetReport(table.signature)], '已忘记这张表的填法')}>忘记填法</Button>}
          <Button disabled={unusable} onClick={() => start(false)}>
            预览
          </Button>
          <Button type="primary" disabled={unusable} loading={outcome.kind === 'busy'} onClick={() => start(true)}>
            写出
          </Button>
        </span>
      </header>
      <ColumnTable
        table={table}
        rows={chosen.rows}
        fields={chosen.fields}
        reasons={chosen.reasons}
        sample={rows[0]}
        onChange={(at, key) => change({ fields: chosen.fields.with(at, key), reasons: chosen.reasons.with(at, 'person') })}
      />
      {table.lines.length === 0 ? null : (
        <Checkbox checked={chosen.lines} onChange={({ target }) => change({ lines: target.checked })}>
          {table.lines.map(({ kind, asks }) => `“${asks}”填${plan.said[kind]}`).join('，')}
        </Checkbox>
      )}
      {plan.notes.length === 0 ? null : <Alert type="info" showIcon title={plan.notes.join('')} />}
      <div role="status" aria-label="上级报表回执">
        {outcome.kind === 'failed' ? <Alert type="error" showIcon title="没有写出" description={outcome.reason} /> : null}
        {outcome.kind === 'done' ? <Alert type="success" showIcon title={`${outcome.file} 已写出并读回核对，${String(rows.length)} 行`} /> : null}
        {outcome.kind === 'preview' ? <FilledPreview parts={outcome.parts} whom={table.sheet} label="上级报表预览" /> : null}
      </div>
    </section>
  );
}
