import { useEffect } from 'react';
import type { Round } from '#shared/model/round.ts';
import { showDay } from '#shared/days/days.ts';
import type { AcceptanceInput, AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import type { Unwritten } from '#shared/output/batch-list.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { pdfPages } from '#renderer/files/pdf-pages.ts';
import { paperDocx } from '#renderer/hooks/paper-docx.ts';
import type { BatchJob, BatchPart } from '#renderer/hooks/run-batch.ts';
import type { UnitPaperSource } from '#renderer/hooks/unit-papers.ts';
import { useBatch, type Batch } from '#renderer/hooks/use-batch.ts';
import { readSetting } from '#renderer/hooks/use-setting.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';
import { usePrintStage, type PrintStage } from '#renderer/ui/print-stage.tsx';

/** How the papers of units are spoken of. */
export const unitPapersWording = { act: '写出', receipt: '文书回执', progress: '写出进度' };

/** As which files papers are written. */
export type PaperFormat = 'docx' | 'pdf';

/** A paper of a unit that is asked for. */
interface AskedPaper {
  readonly source: UnitPaperSource;
  readonly unit: AcceptanceUnit;
}

const asPdf = async (store: Store, stage: PrintStage, paper: Paper): Promise<Result<{ readonly bytes: Uint8Array; readonly pages: number }, string>> => {
  const drawn = await stage.draw([paper]);
  if (!drawn.ok) return drawn;
  const printed = await store.host.printToPdf();
  stage.clear();
  if (!printed.ok) return fail(`没有生成 PDF：${printed.problem.detail}`);
  const pages = pdfPages(printed.value);
  return pages === 0 ? fail('生成的 PDF 读不回来，没有写出。') : ok({ bytes: printed.value, pages });
};

/** Ways to get the papers of many units out: a file each in one zip with its list, or all in one print. `stage` is to be put on the screen. */
export function useUnitPapers(
  round: Round,
  input: AcceptanceInput,
): Batch & {
  readonly stage: PrintStage;
  readonly write: (sources: readonly UnitPaperSource[], format: PaperFormat) => Promise<void>;
  readonly print: (sources: readonly UnitPaperSource[]) => Promise<void>;
  /** Prints one paper that is no unit's. */
  readonly printOne: (paper: Paper) => Promise<void>;
} {
  const { store, nowMs } = useServices();
  const batch = useBatch();
  const stage = usePrintStage();
  const { clear } = stage;
  useEffect(() => {
    addEventListener('afterprint', clear);
    return () => removeEventListener('afterprint', clear);
  }, [clear]);

  const askedFor = (sources: readonly UnitPaperSource[]): readonly AskedPaper[] => input.units.flatMap((unit) => sources.map((source) => ({ source, unit })));
  const plan = async (
    sources: readonly UnitPaperSource[],
    take: (asked: AskedPaper, paper: Paper) => Promise<BatchPart>,
  ): Promise<Pick<BatchJob, 'kind' | 'name' | 'meta' | 'steps'>> => {
    const federation = (await readSetting(store, 'federation', 'name')).trim();
    const scope = input.scope === '' ? '全部单位' : input.scope;
    return {
      kind: 'papers',
      name: [sources.length === 1 ? (sources[0]?.name ?? '') : '各单位文书', round.title, ...(input.scope === '' ? [] : [input.scope]), input.preparedOn].join(
        '-',
      ),
      meta: [`批次：${round.title}，范围：${scope}，写出日期：${showDay(input.preparedOn)}`],
      steps: askedFor(sources).map((asked) => async (): Promise<BatchPart> => {
        const paper = await asked.source.read({ store, round, federation, input, unit: asked.unit });
        return paper.ok ? take(asked, paper.value) : lacking(asked, paper.problem);
      }),
    };
  };

  const write = (sources: readonly UnitPaperSource[], format: PaperFormat): Promise<void> =>
    batch.start(async () => ({
      ...(await plan(sources, async (asked, paper): Promise<BatchPart> => {
        const written = format === 'pdf' ? await asPdf(store, stage, paper) : await paperDocx(store, paper);
        if (!written.ok) return lacking(asked, written.problem);
        const { bytes, pages } = written.value instanceof Uint8Array ? { bytes: written.value, pages: null } : written.value;
        const file = { units: [asked.unit.name], paper: asked.source.name, path: fileName(paper.name, format), own: [pages], note: '' };
        return { files: [{ ...file, bytes, atMs: nowMs() }], unwritten: [] };
      })),
      alone: true,
    }));

  const print = (sources: readonly UnitPaperSource[]): Promise<void> =>
    batch.start(async () => {
      const papers: Paper[] = [];
      const job = await plan(sources, (_asked, paper): Promise<BatchPart> => {
        papers.push(paper);
        return Promise.resolve({ files: [], unwritten: [] });
      });
      const show = async (): Promise<BatchPart> => {
        if (papers.length === 0) return { files: [], unwritten: [] };
        const drawn = await stage.draw(papers);
        if (!drawn.ok) throw new Error(drawn.problem);
        window.print();
        return { files: [], unwritten: [] };
      };
      return { ...job, steps: [...job.steps, show], words: () => (papers.length === 0 ? [] : [`已排好 ${String(papers.length)} 份文书，送到打印窗口。`]) };
    });

  const printOne = (paper: Paper): Promise<void> =>
    batch.start(() => ({
      kind: 'papers',
      name: paper.name,
      meta: [],
      steps: [
        async (): Promise<BatchPart> => {
          const drawn = await stage.draw([paper]);
          if (!drawn.ok) throw new Error(drawn.problem);
          window.print();
          return { files: [], unwritten: [] };
        },
      ],
      words: () => [`已排好“${paper.name}”，送到打印窗口。`],
    }));

  return { ...batch, stage, write, print, printOne };
}

const lacking = ({ source, unit }: AskedPaper, reason: string): BatchPart => {
  const unwritten: Unwritten = { unit: unit.name, paper: source.name, reason };
  return { files: [], unwritten: [unwritten] };
};
