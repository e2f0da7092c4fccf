import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Paper } from '#shared/output/papers/paper.ts';
import { useServices } from '#renderer/store/services.tsx';
import { usePaperOutput } from '#renderer/hooks/use-paper-output.ts';

/** Print, PDF and Word for a paper shown on the page. Where the host makes no PDF by itself, its print dialog does. */
export function PaperButtons(props: { readonly paper: Paper; readonly size?: 'middle' | 'large' }) {
  const { paper, size = 'middle' } = props;
  const { store } = useServices();
  const output = usePaperOutput();
  const { printToPdf } = store.host.can;
  return (
    <div className="page-actions">
      <Button size={size} icon={<FileWordOutlined aria-hidden />} loading={output.busy} onClick={() => void output.saveDocx(paper)}>
        存为 Word
      </Button>
      {printToPdf ? (
        <Button size={size} icon={<FilePdfOutlined aria-hidden />} disabled={output.busy} onClick={() => void output.savePdf(paper)}>
          存为 PDF
        </Button>
      ) : null}
      <Button
        size={size}
        icon={<PrinterOutlined aria-hidden />}
        title={printToPdf ? '打印' : '在打印窗口里把打印机选为“另存为 PDF”，可以存成 PDF 文件'}
        onClick={() => window.print()}
      >
        {printToPdf ? '打印' : '打印或存为 PDF'}
      </Button>
    </div>
  );
}
