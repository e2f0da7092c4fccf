import { Alert, Empty, Select } from 'antd';
import { useMemo, useState } from 'react';
import { knownFacts } from '#shared/facts/known-facts.ts';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import { discreetText } from '#shared/output/discretion.ts';
import { projectReports } from '#shared/record/report-recipe.ts';
import type { Facts } from '#shared/model/unit.ts';
import { useDiscretion } from '#renderer/hooks/use-discretion.ts';
import { useLive } from '#renderer/store/services.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { ReportedUnits } from './reported-units.tsx';
import { UpperTablePart } from './upper-table-part.tsx';
import { useUpperFile } from './use-upper-file.ts';
import './reporting.css';

/** What is known of each unit of the books, its codes among it. */
function useFacts(input: AcceptanceInput): ReadonlyMap<string, Facts> | undefined {
  const units = useLive((store) => store.units(), []);
  return useMemo(
    () =>
      units === undefined ? undefined : new Map(units.map(({ id, facts, uscc, orgUscc }) => [id, { ...knownFacts(facts, input.preparedOn), uscc, orgUscc }])),
    [units, input.preparedOn],
  );
}

/** 上级报表: a table is picked, its columns are looked over, and it is written for the chosen units. */
export function UpperDesk(props: { readonly input: AcceptanceInput; readonly blocked: boolean }) {
  const { input } = props;
  const facts = useFacts(input);
  const history = useLive((store) => store.history('recipe/'), []);
  const recipes = useMemo(() => (history === undefined ? undefined : projectReports(history)), [history]);
  const { state, bring, hand } = useUpperFile();
  const [sheet, setSheet] = useState<string | null>(null);
  const [chosen, setChosen] = useState<AcceptanceInput>(input);
  const discretion = useDiscretion();
  if (facts === undefined || recipes === undefined || discretion === undefined) return <p className="loading">正在读台账…</p>;
  const opened = state.kind === 'open' ? state : undefined;
  const table = opened?.upper.tables.find((one) => one.sheet === sheet) ?? opened?.upper.tables[0];
  return (
    <>
      <div className="toolbar">
        <FileButton label="选择上级表格" accept=".xlsx,.xls,.et,.ods,.csv" onFile={(file) => void bring(file).then(() => setSheet(null))} />
        {opened === undefined || opened.upper.tables.length < 2 || table === undefined ? null : (
          <Select
            aria-label="工作表"
            value={table.sheet}
            options={opened.upper.tables.map((one) => ({ value: one.sheet, label: `工作表“${one.sheet}”` }))}
            onChange={setSheet}
          />
        )}
        <ReportedUnits input={input} onChosen={setChosen} />
      </div>
      <div role="status" aria-label="上级报表检查">
        {state.kind === 'failed' ? <Alert type="error" showIcon title={state.reason} /> : null}
        {opened?.upper.converted === true ? (
          <Alert type="info" showIcon title="这个文件的格式不能原样填写，填的是转换成 .xlsx 的副本，图片、颜色、批注和公式没有带过来。" />
        ) : null}
      </div>
      {opened === undefined || table === undefined ? (
        <section className="panel">
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              state.kind === 'reading'
                ? '正在找表头…'
                : '选择市里或省里下发的空表。程序找出表头，逐栏提出填什么，您核对后写出；填过一次的，下次同样表头的表直接填好。'
            }
          />
        </section>
      ) : (
        <UpperTablePart
          key={`${opened.file}/${table.sheet}/${table.signature}/${String(opened.openedMs)}`}
          table={table}
          file={opened.file}
          bytes={opened.upper.bytes}
          input={chosen}
          facts={facts}
          told={discreetText('internal', discretion)}
          recipe={recipes.find(({ signature }) => signature === table.signature)}
          blocked={props.blocked}
          hand={hand}
        />
      )}
    </>
  );
}
