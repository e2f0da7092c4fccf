import { Tabs } from 'antd';
import { useMemo } from 'react';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import type { RoundDocument } from '#shared/output/round-documents.ts';
import { SheetPreview } from './sheet-preview.tsx';

/** What a paper will hold, sheet by sheet. */
export function PaperPreview(props: { readonly paper: RoundDocument; readonly input: AcceptanceInput }) {
  const { paper, input } = props;
  const model = useMemo(() => paper.model(input), [paper, input]);
  const [only] = model.sheets;
  return (
    <section className="panel paper-preview" aria-label="导出预览">
      <header>
        <h2>{paper.name}</h2>
        <p className="quiet">{paper.purpose}</p>
      </header>
      {only === undefined ? <p className="quiet">没有可写的单位。</p> : null}
      {only !== undefined && model.sheets.length === 1 ? <SheetPreview key={paper.id} sheet={only} /> : null}
      {model.sheets.length > 1 ? (
        <Tabs
          key={paper.id}
          size="small"
          items={model.sheets.map((sheet) => ({ key: sheet.name, label: sheet.name, children: <SheetPreview sheet={sheet} /> }))}
        />
      ) : null}
    </section>
  );
}
