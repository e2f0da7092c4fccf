import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, useMemo } from 'react';
import { Link } from 'react-router';
import { restsOn } from '#shared/record/kept-papers.ts';
import { fromRecord } from '#shared/output/papers/kept-paper.ts';
import { panelSubject } from '#shared/record/subject.ts';
import { panelMinutes } from '#shared/output/papers/panel-minutes.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import type { CodeMark } from '#shared/differences/reconciliation.ts';
import { blindRuleWords } from '#shared/blind/rule-words.ts';
import { isAgreed } from '#shared/blind/panel.ts';
import { keepMinutes, notePanel, settleBlind } from '#shared/record/blind-acts.ts';
import type { SheetRecord } from '#shared/record/records.ts';
import type { BlindRule, Round } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { keepPapers, papersOnSubject } from '#renderer/store/kept-papers.ts';
import { useServices, useLive } from '#renderer/store/services.tsx';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { PaperChoice } from '#renderer/ui/paper-choice.tsx';
import { PanelItem } from './open-item.tsx';
import { PanelMeeting } from './panel-meeting.tsx';
import { ScoreTable } from './score-table.tsx';
import { useSettlement, type SettlementView } from './use-settlement.ts';

/** 双评定分: two sheets beside each other, the panel on what the rule leaves open, and the act that makes one visit of record of them. */
export function Settlement(props: {
  readonly round: Round;
  readonly rule: BlindRule;
  readonly unitId: string;
  readonly pair: readonly [SheetRecord, SheetRecord];
  /** Whether there is a visit of record already: then it is read only. */
  readonly settled: boolean;
}) {
  const { round, rule, unitId, pair, settled } = props;
  const view = useSettlement(round, rule, unitId, pair);
  if (view === undefined) return <div className="loading">正在读取两份评分</div>;
  if (view === null) {
    return (
      <EmptyPage
        sentence="两份评分用的考核标准不是同一版，不能合在一起定分。请两人按本批次的标准重新评分。"
        action={<LinkButton to="/visit">回到核查任务</LinkButton>}
      />
    );
  }
  return <SettlementDesk view={view} readOnly={settled || round.locked} settled={settled} />;
}

function SettlementDesk(props: { readonly view: SettlementView; readonly readOnly: boolean; readonly settled: boolean }) {
  const { view, readOnly, settled } = props;
  const { comparison, panel } = view;
  const [paper, setPaper] = useState(false);
  const open = comparison.items.filter(({ state }) => state === 'open');
  return (
    <section className="settlement" aria-label="双评定分">
      <SettlementHead view={view} settled={settled} />
      {open.length === 0 ? null : (
        <div className="panel">
          <h2>
            合议 {open.filter(({ item }) => isAgreed(panel.agreements[item.id])).length}/{open.length} 项
          </h2>
          <PanelMeeting key={`${panel.heldOn ?? ''}/${panel.present.join()}`} view={view} readOnly={readOnly} />
          {open.map((compared) => (
            <PanelItem key={compared.item.id} view={view} compared={compared} readOnly={readOnly} />
          ))}
        </div>
      )}
      <div className="panel">
        <h2>各项得分</h2>
        <ScoreTable view={view} />
      </div>
      <SettleBar view={view} readOnly={readOnly} paper={paper} onPaper={() => setPaper(!paper)} />
      {paper ? <MinutesPaper view={view} settled={settled} /> : null}
    </section>
  );
}

function SettlementHead(props: { readonly view: SettlementView; readonly settled: boolean }) {
  const { view, settled } = props;
  const { comparison, scorers, rule, unit } = view;
  const [one, two] = comparison.totals;
  return (
    <header className="panel settlement-head">
      <Link to="/visit" className="head-back" aria-label="返回任务列表" title="返回任务列表">
        <ArrowLeftOutlined aria-hidden />
      </Link>
      <div className="settlement-unit">
        <h2>{unit.name}</h2>
        <p className="quiet">
          {blindRuleWords(rule)}
          {comparison.totalWithin ? '' : '两人总分相差超出允许范围，所有不同的项都要合议。'}
        </p>
      </div>
      <dl className="settlement-totals">
        <Total word={scorers[0]} points={one} />
        <Total word={scorers[1]} points={two} />
        <Total word="相差" points={Math.abs(one - two)} />
      </dl>
      {settled ? <Link to={`/visit/${encodeURIComponent(unit.id)}`}>看定下的核查结果</Link> : null}
    </header>
  );
}

const Total = (props: { readonly word: string; readonly points: number }) => (
  <div>
    <dt>{props.word}</dt>
    <dd>{showPoints(props.points)}</dd>
  </div>
);

function SettleBar(props: { readonly view: SettlementView; readonly readOnly: boolean; readonly paper: boolean; readonly onPaper: () => void }) {
  const { view, readOnly, paper, onPaper } = props;
  const { round, unit, fields, scorers, comparison, panel, standardHash } = view;
  const undoable = useUndoable();
  const { store } = useServices();
  const federation = useSetting('federation', 'name');
  const missing = missingOf(view);
  const settle = async () => {
    if (fields === undefined) return;
    const meeting = notePanel(round.id, unit.id, { ...(panel.heldOn === null ? {} : { heldOn: panel.heldOn }), present: panel.present });
    const kept = await keepPapers(store, [
      { kind: 'minutes', rests: restsOn.minutes(panel), paper: minutesOf(view, federation ?? '', await store.codeMark()) },
    ]);
    const minutes = kept.map((paper) => keepMinutes(round.id, unit.id, paper));
    await undoable([meeting, ...minutes, settleBlind(round.id, unit.id, { standardHash, scorers, fields })], `${unit.name}已定分`);
  };
  return (
    <div className="page-actions settle-bar">
      {readOnly ? null : (
        <Button type="primary" size="large" disabled={missing !== null || federation === undefined} onClick={settle}>
          {comparison.open === 0 ? '按规则定分' : '按合议定分'}
        </Button>
      )}
      <Button size="large" aria-expanded={paper} onClick={onPaper}>
        {paper ? '收起合议记录' : '合议记录'}
      </Button>
      {missing === null || readOnly ? null : <span className="quiet">{missing}</span>}
    </div>
  );
}

/** What is still missing before it can be settled, as a sentence; null when nothing is. */
function missingOf({ comparison, panel, fields }: SettlementView): string | null {
  const open = comparison.items.filter(({ state, item }) => state === 'open' && !isAgreed(panel.agreements[item.id]));
  if (open.length > 0) return `还有 ${open.length} 项没有议定：每项要定下得分并写明理由。`;
  if (comparison.open > 0 && panel.present.length < 2) return '请写上参加合议的人，至少两人。';
  return fields === undefined ? '还有没有议定的项目。' : null;
}

/** 双评合议记录 of what two sheets and the panel say now. */
const minutesOf = (view: SettlementView, federation: string, mark: CodeMark): Paper =>
  panelMinutes({
    federation,
    roundTitle: view.round.title,
    unitName: view.unit.name,
    scorers: view.scorers,
    leader: view.leader,
    rule: view.rule,
    comparison: view.comparison,
    panel: view.panel,
    mark,
  });

/** 合议记录 with the ways to get it out: once settled as it was then, before that as it would be now. */
function MinutesPaper(props: { readonly view: SettlementView; readonly settled: boolean }) {
  const { view, settled } = props;
  const federation = useSetting('federation', 'name') ?? '';
  const { round, unit, panel } = view;
  const papers = useLive(
    (store) => papersOnSubject(store, panelSubject(round.id, unit.id), settled ? restsOn.minutes(panel) : null),
    [round.id, unit.id, panel, settled],
  );
  const mark = useLive((store) => store.codeMark(), []);
  const now = useMemo(() => (mark === undefined ? undefined : minutesOf(view, federation, mark)), [view, federation, mark]);
  if (papers === undefined || now === undefined) return null;
  const { all, inForce } = papers;
  return (
    <PaperChoice
      key={inForce?.ref.sha256 ?? ''}
      word="定分"
      kept={all}
      first={inForce?.ref.sha256 ?? null}
      now={inForce === undefined ? { word: settled ? '按现有记录' : '现在的内容', paper: settled ? fromRecord(now) : now } : null}
    />
  );
}
