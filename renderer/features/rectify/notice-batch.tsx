import { FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { issueNotice } from '#shared/record/rectify-acts.ts';
import type { Round } from '#shared/model/round.ts';
import { joinPapers } from '#shared/output/papers/join-papers.ts';
import { proposedDueDay } from '#shared/rectify/due-day.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { usePaperOutput } from '#renderer/hooks/use-paper-output.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { keepPapers } from '#renderer/store/kept-papers.ts';
import { issuedPaper, noticeToKeep } from './notice-paper.ts';
import { readCase, type Case } from './read-case.ts';

/** Notices for many units at once: one due day for all, one act that can be taken back, and all papers in one Word document. */
export function NoticeBatch(props: { readonly round: Round; readonly unitIds: readonly string[]; readonly onClose: () => void }) {
  const { round, unitIds, onClose } = props;
  const { store, nowMs } = useServices();
  const today = dayOfMs(nowMs());
  const guarded = useGuarded();
  const output = usePaperOutput();
  const federation = useSetting('federation', 'name');
  const [typed, setTyped] = useState<string | null>(null);
  const cases = useLive(async (store) => (await Promise.all(unitIds.map((unitId) => readCase(store, round, unitId)))).filter(isCase), [round, unitIds]);
  const [sample] = cases ?? [];
  const dueOn = typed ?? (sample === undefined ? '' : proposedDueDay(sample.first.standard, round, today));
  const ready = cases !== undefined && cases.length > 0 && federation !== undefined && dueOn >= today;
  const issued = cases !== undefined && cases.length > 0 && cases.every(({ rectification }) => rectification !== undefined);
  const withItems = (cases ?? []).filter(({ proposed }) => proposed.length > 0);

  const issue = async () => {
    const given = withItems.map((one) => ({ one, notice: { noticedOn: today, dueOn, items: one.proposed } }));
    const papers = await keepPapers(
      store,
      given.map(({ one, notice }) => noticeToKeep(one, federation ?? '', notice)),
    );
    const drafts = given.map(({ one, notice }, index) => issueNotice(round.id, one.unit.id, notice, papers[index]));
    await guarded('notify', drafts, `已给 ${String(drafts.length)} 个单位发出整改通知`);
  };
  const save = async () => {
    const papers = await Promise.all(
      (cases ?? []).flatMap((one) => (one.rectification === undefined ? [] : [issuedPaper(store, one, one.rectification, federation ?? '')])),
    );
    await output.saveDocx(joinPapers(`整改通知书-${round.title}-${today}`, papers));
  };
  return (
    <section className="panel notice-batch" aria-label="成批发整改通知">
      <h2>给 {unitIds.length} 个单位发整改通知</h2>
      <p>每份通知一次列全该单位的问题和整改要求。个别单位要改措辞的，先点它的“拟通知”逐条改好再发。</p>
      {cases === undefined ? <p className="quiet">正在读取各单位的核查结果</p> : <p className="quiet">{summaryOf(withItems)}</p>}
      <div className="toolbar">
        <label className="field-beside">
          整改期限
          <DayField label="整改期限" min={today} value={dueOn} disabled={issued} onChange={setTyped} />
        </label>
        {issued ? (
          <Button type="primary" icon={<FileWordOutlined aria-hidden />} loading={output.busy} onClick={() => void save()}>
            存全部通知书为 Word
          </Button>
        ) : (
          <Button type="primary" disabled={!ready || withItems.length === 0} onClick={() => void issue()}>
            {cases === undefined ? '发出通知' : `发出 ${String(withItems.length)} 份通知`}
          </Button>
        )}
        <Button onClick={onClose}>{issued ? '收起' : '暂不发'}</Button>
      </div>
      {dueOn !== '' && dueOn < today ? <p className="board-late">整改期限 {dueOn} 已经过去，应为今天或以后的日期。</p> : null}
    </section>
  );
}

const isCase = (one: Case | null): one is Case => one !== null;

const summaryOf = (cases: readonly Case[]): string => {
  const items = cases.reduce((sum, { proposed }) => sum + proposed.length, 0);
  return `${String(cases.length)} 个单位，共 ${String(items)} 项需要整改。`;
};
