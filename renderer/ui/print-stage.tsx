import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Paper } from '#shared/output/papers/paper.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { PaperView } from './paper-view.tsx';
import './print-stage.css';

/** Papers that are drawn out of sight to be printed. Printing the page prints them, and nothing else, while they are drawn. */
export interface PrintStage {
  /** To be put anywhere on the screen. */
  readonly node: ReactNode;
  /** Draws papers, each with its own pages counted from 1, and resolves when all their pictures are there; fails with a sentence where one does not come. */
  readonly draw: (papers: readonly Paper[]) => Promise<Result<null, string>>;
  readonly clear: () => void;
}

/** A picture that is not there after so long does not come. */
const mostMs = 60_000;
const lookAgainMs = 25;

/** Text as a string of a style sheet. */
const quoted = (text: string): string => `"${text.replace(/[\s\\"]+/gu, ' ').trim()}"`;

/** One kind of page for each paper: Chromium counts a counter of its own on it. What all pages have in common is in paper.css. */
const pageRules = (papers: readonly Paper[]): string =>
  papers
    .map(
      ({ name }, index) =>
        `#staged-${String(index)} .paper-sheet { page: staged-${String(index)}; }
@page staged-${String(index)} { size: A4; margin: 30mm 23mm 25mm 25mm; counter-increment: staged-${String(index)};
@bottom-center { content: ${quoted(name)} "　第 " counter(staged-${String(index)}) " 页"; font-size: 9pt; } }`,
    )
    .join('\n');

/** Whether every picture of an element is drawn, or known to be missing. */
const isDrawn = (stage: HTMLElement): boolean =>
  stage.querySelector('.photo-loading, .paper-picture-empty') === null && Array.from(stage.querySelectorAll('img')).every(({ complete }) => complete);

async function whenDrawn(stage: HTMLElement): Promise<Result<null, string>> {
  await document.fonts.ready;
  for (let waitedMs = 0; waitedMs < mostMs; waitedMs += lookAgainMs) {
    if (isDrawn(stage)) return ok(null);
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
  return fail('有照片一分钟还没有读出来，没有排版。');
}

/** A place out of sight in which papers are drawn to be printed. One paper alone has the usual footer; several are counted each on their own. */
export function usePrintStage(): PrintStage {
  const [papers, setPapers] = useState<readonly Paper[]>([]);
  const stage = useRef<HTMLDivElement>(null);
  const waiting = useRef<(drawn: Result<null, string>) => void>(null);
  useEffect(() => {
    if (papers.length === 0 || stage.current === null) return;
    const tell = waiting.current;
    waiting.current = null;
    void whenDrawn(stage.current).then((drawn) => tell?.(drawn));
  }, [papers]);
  const draw = useCallback(
    (next: readonly Paper[]) =>
      new Promise<Result<null, string>>((resolve) => {
        waiting.current = resolve;
        setPapers(next);
      }),
    [],
  );
  const clear = useCallback(() => setPapers([]), []);
  const node =
    papers.length === 0
      ? null
      : createPortal(
          <div className="print-stage" aria-hidden ref={stage}>
            {papers.length === 1 ? null : <style>{pageRules(papers)}</style>}
            {papers.map((paper, index) => (
              <div key={index} id={`staged-${String(index)}`}>
                <PaperView paper={paper} />
              </div>
            ))}
          </div>,
          document.body,
        );
  return { node, draw, clear };
}
