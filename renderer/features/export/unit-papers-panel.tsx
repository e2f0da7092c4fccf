import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Round } from '#shared/model/round.ts';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import type { UnitPaperSource } from '#renderer/hooks/unit-papers.ts';
import { blankChecklist } from '#shared/output/papers/blank-checklist.ts';
import { usePaperOutput } from '#renderer/hooks/use-paper-output.ts';
import { useServices } from '#renderer/store/services.tsx';
import { BatchReceipt } from '#renderer/ui/batch-receipt.tsx';
import { unitPapersWording, useUnitPapers } from './use-unit-papers.ts';

/** 各单位的文书: the papers that each chosen unit has, all at once: a Word file or a PDF each, or all in one print. */
export function UnitPapersPanel(props: {
  readonly round: Round;
  readonly input: AcceptanceInput;
  readonly sources: readonly UnitPaperSource[];
  readonly blocked: boolean;
}) {
  const { round, input, sources } = props;
  const { store } = useServices();
  const papers = useUnitPapers(round, input);
  const [chosen, setChosen] = useState<readonly string[]>(() => sources.slice(0, 1).map(({ id }) => id));
  const output = usePaperOutput();
  const checklist = () => blankChecklist({ roundTitle: input.roundTitle, standard: input.standard, unit: null });
  const wanted = sources.filter(({ id }) => chosen.includes(id));
  const writing = papers.state.kind === 'writing';
  const off = props.blocked || writing || wanted.length === 0 || input.units.length === 0;
  const inShell = store.host.can.printToPdf;
  return (
    <section className="panel hand-out" aria-label="各单位的文书">
      <Checkbox.Group
        aria-label="要哪几种文书"
        value={[...chosen]}
        options={sources.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(values) => setChosen(values)}
      />
      <div className="toolbar unit-papers-acts">
        <span>
          每个单位每种文书一份，签发过的照原样；打成一个压缩包，附文书清单。
          <span className="quiet">{`共 ${String(input.units.length)} 个单位。`}</span>
        </span>
        <span className="toolbar-end">
          <Button icon={<FileWordOutlined aria-hidden />} disabled={off} onClick={() => void papers.write(wanted, 'docx')}>
            各存为 Word
          </Button>
          {inShell ? (
            <Button icon={<FilePdfOutlined aria-hidden />} disabled={off} onClick={() => void papers.write(wanted, 'pdf')}>
              各存为 PDF
            </Button>
          ) : null}
          <Button
            icon={<PrinterOutlined aria-hidden />}
            disabled={off}
            title={`排在一起，每份另起一页，各自编页码${inShell ? '' : '；在打印窗口里把打印机选为“另存为 PDF”，可以存成一个 PDF 文件'}`}
            onClick={() => void papers.print(wanted)}
          >
            {inShell ? '合并打印' : '合并打印或存为 PDF'}
          </Button>
        </span>
      </div>
      <div className="toolbar unit-papers-acts">
        <span>
          在纸上核查用的记录表，一份空白的，结论、得分、说明和签字留空。
          <span className="quiet">要印上单位名称的，勾选上面的“空白核查记录表”。</span>
        </span>
        <span className="toolbar-end">
          <Button icon={<FileWordOutlined aria-hidden />} disabled={writing} loading={output.busy} onClick={() => void output.saveDocx(checklist())}>
            存为 Word
          </Button>
          <Button icon={<PrinterOutlined aria-hidden />} disabled={writing} onClick={() => void papers.printOne(checklist())}>
            打印空白核查表
          </Button>
        </span>
      </div>
      <BatchReceipt batch={papers} wording={unitPapersWording} />
      {papers.stage.node}
    </section>
  );
}
