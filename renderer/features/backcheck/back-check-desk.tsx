import { Button } from 'antd';
import { useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { backCheckResult, drawWords } from '#shared/output/papers/back-check-papers.ts';
import { drawHolds } from '#shared/rounds/back-check-view.ts';
import type { BackCheckView } from '#renderer/hooks/use-back-check.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { DrawPanel } from './draw-panel.tsx';
import { BackCheckUnits } from './unit-table.tsx';

/** 复核抽查 of a round: the draw, the units drawn, the result as a paper. */
export function BackCheckDesk(props: { readonly view: BackCheckView }) {
  const { view } = props;
  const { draw, rows, round } = view;
  const [again, setAgain] = useState(false);
  const [paper, setPaper] = useState(false);
  if (view.pool.length === 0 && draw === null) {
    return <EmptyPage sentence="本批次还没有完成的初验，没有可以抽的单位。" action={<LinkButton to="/visit">去核查</LinkButton>} />;
  }
  return (
    <>
      {draw === null || again ? (
        <DrawPanel view={view} onDrawn={() => setAgain(false)} />
      ) : (
        <section className="panel" aria-label="抽样">
          <h2>抽样</h2>
          <p className="draw-words">{drawWords(draw)}</p>
          <p className="quiet" role="status">
            {drawHolds(draw)
              ? '刚才在本机按这个种子和名单重抽了一遍，与上面记下的一致。'
              : '在本机按这个种子和名单重抽，与记下的单位不一致，请查明是谁改过抽样。'}
          </p>
          <div className="page-actions">
            <Button disabled={round.locked} onClick={() => setAgain(true)}>
              重新抽样
            </Button>
            <Button aria-expanded={paper} onClick={() => setPaper(!paper)}>
              {paper ? '收起结果表' : '复核抽查结果表'}
            </Button>
            <LinkButton to="/compare?part=recheck">看一致程度</LinkButton>
          </div>
        </section>
      )}
      {again ? (
        <div className="page-actions">
          <Button onClick={() => setAgain(false)}>不重抽</Button>
        </div>
      ) : null}
      {paper && draw !== null ? <ResultPaper view={view} draw={draw} /> : null}
      {rows.length === 0 ? null : <BackCheckUnits rows={rows} />}
    </>
  );
}

function ResultPaper(props: { readonly view: BackCheckView; readonly draw: NonNullable<BackCheckView['draw']> }) {
  const { view, draw } = props;
  const { nowMs } = useServices();
  const federation = useSetting('federation', 'name');
  if (federation === undefined) return null;
  const paper = backCheckResult({ federation, roundTitle: view.round.title, standard: view.standard, draw, today: dayOfMs(nowMs()) }, view.rows, view.pairs);
  return (
    <>
      <div className="toolbar paper-choice">
        <PaperButtons paper={paper} />
      </div>
      <div className="paper-stage">
        <PaperView paper={paper} />
      </div>
    </>
  );
}
