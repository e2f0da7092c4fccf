import { useState } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { paperDocx } from './paper-docx.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useMessage } from './use-message.ts';

const docxMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Ways to get a paper out of the program. The library that writes Word documents is loaded when one is asked for. */
interface PaperOutput {
  readonly busy: boolean;
  /** Writes the paper as a Word document, reads it back, and hands it to the person only when it holds everything. */
  readonly saveDocx: (paper: Paper) => Promise<void>;
  /** The paper shown on the page as a PDF; only where the host can. */
  readonly savePdf: (paper: Paper) => Promise<void>;
}

/** Ways to get a paper out of the program; each says what became of it. */
export function usePaperOutput(): PaperOutput {
  const { store } = useServices();
  const message = useMessage();
  const [busy, setBusy] = useState(false);

  const hand = async (paper: Paper, ending: string, bytes: Uint8Array, mime: string): Promise<void> => {
    const saved = await store.host.saveFile(fileName(paper.name, ending), bytes, mime);
    if (saved.ok) message.handed(`已存为 ${saved.value.name}`);
    else if (saved.problem.code === 'disk-full') message.error('磁盘已满，请清理后再存。');
    else if (saved.problem.code !== 'cancelled') message.error(`文件没有存下：${saved.problem.detail}`);
  };
  const docx = async (paper: Paper): Promise<void> => {
    const written = await paperDocx(store, paper);
    if (written.ok) await hand(paper, 'docx', written.value, docxMime);
    else message.error(written.problem);
  };
  const pdf = async (paper: Paper): Promise<void> => {
    const printed = await store.host.printToPdf();
    if (printed.ok) await hand(paper, 'pdf', printed.value, 'application/pdf');
    else message.error(`没有生成 PDF：${printed.problem.detail}`);
  };
  const busily = (work: (paper: Paper) => Promise<void>) => async (paper: Paper) => {
    setBusy(true);
    try {
      await work(paper);
    } catch (error) {
      message.error(`没有写出文书：${errorText(error)}`);
    } finally {
      setBusy(false);
    }
  };
  return { busy, saveDocx: busily(docx), savePdf: busily(pdf) };
}
