import { FileWordOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { showDay } from '#shared/days/days.ts';
import { recheckPaper } from '#shared/output/papers/title-papers.ts';
import { drawRecheck, recheckResultWords, type Recheck, type RecheckCandidate, type RecheckResult } from '#shared/programme/recheck.ts';
import type { ProblemKind } from '#shared/programme/problem.ts';
import { titleState } from '#shared/programme/title.ts';
import { keepDraw, keepRecheckFinding } from '#shared/record/recheck-acts.ts';
import { revokeTitle } from '#shared/record/title-acts.ts';
import { recheckCandidates } from '#shared/rounds/title-rows.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { usePaperOutput } from '#renderer/hooks/use-paper-output.ts';
import { useProblemRows } from '#renderer/hooks/use-problem-rows.ts';
import { useRoundResults } from '#renderer/hooks/use-round-results.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import type { TitleCase } from './use-titles.ts';

type Line = Recheck['units'][number];

const noNames: ReadonlyMap<string, { readonly name: string; readonly town: string }> = new Map();

/** 动态复查: titled units drawn by risk and by chance under a seed, and what was found of each. */
export function RecheckPart(props: { readonly one: TitleCase }) {
  const { one } = props;
  const rechecks = useLive((store) => store.rechecks(), []);
  const units = useLive((store) => store.units(), []);
  const unitOf = useMemo(() => (units === undefined ? noNames : new Map(units.map((unit) => [unit.id, unit]))), [units]);
  const candidates = useCandidates(one);
  if (rechecks === undefined || candidates === undefined) return <p className="loading">正在读取复查情况</p>;
  const drawn = rechecks.toSorted((a, b) => (a.drawnOn < b.drawnOn ? 1 : -1));
  return (
    <div className="title-part">
      <DrawForm key={drawn.length} one={one} candidates={candidates} drawn={drawn} />
      {drawn.map((recheck) => (
        <Drawn key={recheck.id} one={one} recheck={recheck} unitOf={unitOf} />
      ))}
      {drawn.length === 0 ? <p className="quiet">还没有抽取过。</p> : null}
    </div>
  );
}

/** The titled units with their risks; undefined while they are read. */
function useCandidates({ titles, today }: TitleCase): readonly RecheckCandidate[] | undefined {
  const results = useRoundResults();
  const problems = useProblemRows();
  return useMemo(() => {
    if (results === undefined || problems === undefined) return undefined;
    const open = new Map<string, ProblemKind[]>();
    for (const { unitId, kind, found, state } of problems) if (found !== undefined && state !== 'closed') open.set(unitId, [...(open.get(unitId) ?? []), kind]);
    return recheckCandidates(titles, results, open, today);
  }, [titles, results, problems, today]);
}

/** Shares in percent; null while a field is empty. */
interface DrawValues {
  readonly seed: string;
  readonly risk: number | null;
  readonly chance: number | null;
}

function DrawForm(props: { readonly one: TitleCase; readonly candidates: readonly RecheckCandidate[]; readonly drawn: readonly Recheck[] }) {
  const { one, candidates, drawn } = props;
  const { today } = one;
  const year = Number(today.slice(0, 4));
  const { newId } = useServices();
  const guarded = useGuarded();
  const initial: DrawValues = { seed: `${String(year)}-${String(drawn.filter((recheck) => recheck.year === year).length + 1)}`, risk: 10, chance: 10 };
  const [values, setValues] = useState(initial);
  const { seed } = values;
  const risk = values.risk ?? 0;
  const chance = values.chance ?? 0;
  const units = useMemo(() => drawRecheck(seed, candidates, risk, chance), [seed, candidates, risk, chance]);
  const risky = candidates.filter(({ risks }) => risks.length > 0).length;
  const save = () =>
    guarded(
      'notify',
      [keepDraw({ id: newId(), year, seed, drawnOn: today, riskPercent: risk, chancePercent: chance, of: candidates.length }, units)],
      `已抽取${String(units.length)}个单位`,
    );
  return (
    <section className="panel" aria-label="抽取复查单位">
      <Form<DrawValues>
        onValuesChange={(_, all) => setValues(all)}
        name="recheck-draw"
        layout="inline"
        className="title-form"
        initialValues={initial}
        onFinish={save}
      >
        <Form.Item name="risk" label="按风险抽">
          <InputNumber controls={false} min={0} max={100} precision={0} suffix="%" style={{ width: 92 }} />
        </Form.Item>
        <Form.Item name="chance" label="其余随机抽">
          <InputNumber controls={false} min={0} max={100} precision={0} suffix="%" style={{ width: 92 }} />
        </Form.Item>
        <Form.Item name="seed" label="抽取种子" rules={[{ required: true, whitespace: true, message: '请写种子' }]}>
          <Input maxLength={30} style={{ width: 150 }} />
        </Form.Item>
        <Button htmlType="submit" type="primary" disabled={units.length === 0}>
          抽取（{units.length} 个）
        </Button>
      </Form>
      <p className="quiet">
        现有称号有效的 {candidates.length} 个单位，其中 {risky} 个有风险（复验才合格、自评高出 10
        分以上、问题清单有未办结的、命名满两年）。同一种子、同一名单，谁来抽结果都一样。
      </p>
    </section>
  );
}

function Drawn(props: {
  readonly one: TitleCase;
  readonly recheck: Recheck;
  readonly unitOf: ReadonlyMap<string, { readonly name: string; readonly town: string }>;
}) {
  const { one, recheck, unitOf } = props;
  const output = usePaperOutput();
  const listed = (unitId: string) => unitOf.get(unitId) ?? { name: '（台账中没有的单位）', town: '' };
  const why = ({ by, risks }: Line): string => (by === 'chance' ? '随机' : risks.join('、'));
  const columns: readonly ShownColumn<Line>[] = [
    {
      key: 'name',
      title: '单位',
      width: 280,
      value: ({ unitId }) => listed(unitId).name,
      render: (_, { unitId }) => <Link to={`/units/${unitId}`}>{listed(unitId).name}</Link>,
    },
    { key: 'town', title: '乡镇(街道)', width: 130, value: ({ unitId }) => listed(unitId).town, render: (_, { unitId }) => listed(unitId).town },
    { key: 'why', title: '抽取原因', width: 240, value: why, render: (_, line) => why(line) },
    {
      key: 'result',
      title: '结果',
      value: ({ finding }) => (finding === null ? '未复查' : recheckResultWords[finding.result]),
      render: (_, line) => <Finding one={one} recheck={recheck} line={line} name={listed(line.unitId).name} />,
    },
  ];
  const table = useShownTable({ name: `动态复查 ${recheck.seed}`, columns, rows: recheck.units });
  const left = recheck.units.filter(({ finding }) => finding === null).length;
  return (
    <section aria-label={`动态复查 ${recheck.seed}`}>
      <div className="toolbar">
        <b>
          {showDay(recheck.drawnOn)}抽取，种子“{recheck.seed}”
        </b>
        <span className="quiet">
          {recheck.of} 个中抽 {recheck.units.length} 个，{left === 0 ? '都已复查' : `还有 ${String(left)} 个没有复查`}
        </span>
        <span className="toolbar-end">
          {table.tools}
          <Button icon={<FileWordOutlined aria-hidden />} loading={output.busy} onClick={() => void output.saveDocx(recheckPaper(one.head, recheck, listed))}>
            复查情况存为 Word
          </Button>
        </span>
      </div>
      <OfficeTable<Line>
        aria-label={`动态复查 ${recheck.seed}`}
        rowKey="unitId"
        columns={table.columns}
        onChange={table.told}
        dataSource={recheck.units}
        pagination={pagesOf(50, '个单位')}
      />
    </section>
  );
}

interface FindingValues {
  readonly result: RecheckResult;
  readonly reason: string;
}

const colors: Readonly<Record<RecheckResult, string>> = { keep: 'success', rectify: 'warning', revoke: 'error' };

function Finding(props: { readonly one: TitleCase; readonly recheck: Recheck; readonly line: Line; readonly name: string }) {
  const { one, recheck, line, name } = props;
  const { finding, unitId } = line;
  const { name: by } = useInspector();
  const guarded = useGuarded();
  const [again, setAgain] = useState(false);
  const save = async ({ result, reason }: FindingValues) => {
    const on = one.today;
    const held = one.titles.filter((title) => title.unitId === unitId && title.level === 'county' && titleState(title, on) === 'held');
    const revoked = result === 'revoke' ? held.map((title) => revokeTitle(title, { on, reason: reason.trim(), by })) : [];
    const kept = keepRecheckFinding(recheck.id, unitId, { result, reason: reason.trim(), by, on });
    if (await guarded('notify', [kept, ...revoked], `已记${name}的复查结果`)) setAgain(false);
  };
  if (finding !== null && !again)
    return (
      <span className="title-acts">
        <Tag color={colors[finding.result]}>{recheckResultWords[finding.result]}</Tag>
        {finding.reason}
        <span className="quiet">{`${finding.on} ${finding.by || '未署名'}`}</span>
        {finding.result === 'revoke' ? null : (
          <Button size="small" aria-label={`改复查结果：${name}`} onClick={() => setAgain(true)}>
            改
          </Button>
        )}
      </span>
    );
  return (
    <Form<FindingValues>
      name={`finding-${unitId}`}
      layout="inline"
      initialValues={{ result: finding?.result ?? 'keep', reason: finding?.reason ?? '' }}
      onFinish={save}
    >
      <Form.Item name="result">
        <Select
          aria-label={`复查结果：${name}`}
          style={{ width: 120 }}
          options={(['keep', 'rectify', 'revoke'] as const).map((value) => ({ value, label: recheckResultWords[value] }))}
        />
      </Form.Item>
      <Form.Item name="reason" rules={[{ required: true, whitespace: true, message: '请写理由' }]}>
        <Input aria-label={`复查理由：${name}`} maxLength={200} placeholder="看到了什么" style={{ width: 200 }} />
      </Form.Item>
      <Button htmlType="submit">记下</Button>
    </Form>
  );
}
