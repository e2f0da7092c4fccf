import { FileWordOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { Link } from 'react-router';
import { UnitKind, unitKindWords } from '#shared/model/standard.ts';
import { subsidyPaper } from '#shared/output/papers/title-papers.ts';
import { showYuan, type SubsidyRule } from '#shared/programme/subsidy.ts';
import { grantSubsidies, setSubsidyRules } from '#shared/record/subsidy-acts.ts';
import { yuanFor, type TitleRow } from '#shared/rounds/title-rows.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { usePaperOutput } from '#renderer/hooks/use-paper-output.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import type { TitleCase } from './use-titles.ts';

/** 补助: the county's amounts by kind and grade, what they give each named unit, and what was granted. */
export function SubsidyPart(props: { readonly one: TitleCase }) {
  const { one } = props;
  const { round, today } = one;
  const { name: by } = useInspector();
  const guarded = useGuarded();
  const output = usePaperOutput();
  const rows = one.rows.filter(({ title }) => title !== undefined && title.revoked === null);
  const open = rows.filter((row) => row.grant === undefined && yuanFor(row) !== undefined);
  const granted = rows.filter(({ grant }) => grant !== undefined);
  const sum = granted.reduce((total, { grant }) => total + (grant?.yuan ?? 0), 0);
  const grant = (units: readonly TitleRow[], yuan: (row: TitleRow) => number | null, done: string) =>
    guarded(
      'notify',
      [
        grantSubsidies(
          round.id,
          units.map((row) => ({ unitId: row.unitId, yuan: yuan(row), by, on: today })),
        ),
      ],
      done,
    );
  const columns: readonly ShownColumn<TitleRow>[] = [
    { key: 'name', title: '单位', width: 260, value: ({ name }) => name, render: (_, { name, unitId }) => <Link to={`/units/${unitId}`}>{name}</Link> },
    { key: 'town', title: '乡镇(街道)', width: 130, value: ({ town }) => town, render: (_, { town }) => town },
    { key: 'kind', title: '类型', width: 110, value: ({ kind }) => unitKindWords[kind], render: (_, { kind }) => unitKindWords[kind] },
    { key: 'grade', title: '等次', width: 90, value: ({ grade }) => grade ?? '', render: (_, { grade }) => grade ?? '—' },
    {
      key: 'requested',
      title: '申请（元）',
      width: 110,
      align: 'right',
      value: ({ requested }) => requested ?? null,
      render: (_, { requested }) => (requested === undefined ? '—' : requested === null ? '由县核定' : showYuan(requested)),
    },
    {
      key: 'due',
      title: '按标准（元）',
      width: 120,
      align: 'right',
      value: ({ due }) => due?.yuan ?? null,
      render: (_, { due }) => (due === undefined ? '—' : showYuan(due.yuan)),
    },
    {
      key: 'grant',
      title: '核定（元）',
      width: 130,
      align: 'right',
      value: (row) => row.grant?.yuan ?? null,
      render: (_, row) => (row.grant === undefined ? '未核定' : showYuan(row.grant.yuan)),
    },
    {
      key: 'act',
      title: '办理',
      width: 150,
      render: (_, row) =>
        row.grant === undefined ? (
          <Button
            size="small"
            type="primary"
            aria-label={`核定：${row.name}`}
            disabled={yuanFor(row) === undefined}
            title={yuanFor(row) === undefined ? '先添加一条补助标准，或在创建三步里写明申请金额' : undefined}
            onClick={() => void grant([row], (one) => yuanFor(one) ?? 0, `已核定${row.name}`)}
          >
            核定
          </Button>
        ) : (
          <Button size="small" aria-label={`撤回核定：${row.name}`} onClick={() => void grant([row], () => null, `已撤回${row.name}的补助`)}>
            撤回
          </Button>
        ),
    },
  ];
  const table = useShownTable({ name: '补助名单', columns, rows });
  return (
    <div className="title-part">
      <Rules one={one} />
      <div className="toolbar">
        <span className="quiet">
          已命名 {rows.length} 个，核定 {granted.length} 个，合计 <b>{showYuan(sum)}</b> 元。
        </span>
        <Button type="primary" disabled={open.length === 0} onClick={() => void grant(open, (row) => yuanFor(row) ?? 0, `已核定${String(open.length)}个单位`)}>
          按标准核定其余（{open.length} 个）
        </Button>
        <span className="toolbar-end">
          {table.tools}
          <Button
            icon={<FileWordOutlined aria-hidden />}
            loading={output.busy}
            disabled={granted.length === 0}
            onClick={() => void output.saveDocx(subsidyPaper(one.head, rows))}
          >
            分配表存为 Word
          </Button>
        </span>
      </div>
      <OfficeTable<TitleRow>
        aria-label="补助"
        rowKey="unitId"
        columns={table.columns}
        onChange={table.told}
        dataSource={rows}
        pagination={pagesOf(50, '个单位')}
        emptyText="命名以后才核定补助。还没有命名的单位"
      />
    </div>
  );
}

const any = '不限';

/** 补助标准: what the county gives, by kind and grade. The rule that says most holds. */
function Rules(props: { readonly one: TitleCase }) {
  const { rules, standard } = props.one;
  const record = useRecord();
  const save = (next: readonly SubsidyRule[]) => void record([setSubsidyRules(next)]);
  const change = (place: number, part: Partial<SubsidyRule>) => save(rules.map((rule, index) => (index === place ? { ...rule, ...part } : rule)));
  const grades = (standard?.bands ?? []).map(({ title }) => title);
  return (
    <section className="panel" aria-label="补助标准">
      <p className="quiet">
        来源没有写补助多少，金额由县里定（县定）。写明类型和等次的优先于只写等次的，只写等次的优先于只写类型的；没有标准的按单位申请的金额。
      </p>
      <ul className="subsidy-rules">
        {rules.map((rule, place) => (
          <li key={String(place)}>
            <Select
              aria-label={`类型${String(place + 1)}`}
              style={{ width: 140 }}
              value={rule.kind ?? any}
              options={[{ value: any, label: '不限类型' }, ...UnitKind.options.map((value) => ({ value, label: unitKindWords[value] }))]}
              onChange={(value) => change(place, { kind: UnitKind.safeParse(value).data ?? null })}
            />
            <Select
              aria-label={`等次${String(place + 1)}`}
              style={{ width: 120 }}
              value={rule.grade ?? any}
              options={[{ value: any, label: '不限等次' }, ...grades.map((value) => ({ value, label: value }))]}
              onChange={(value) => change(place, { grade: value === any ? null : value })}
            />
            <Amount label={`金额${String(place + 1)}`} yuan={rule.yuan} onChange={(yuan) => change(place, { yuan })} />
            <Button aria-label={`去掉第${String(place + 1)}条`} onClick={() => save(rules.filter((_, index) => index !== place))}>
              去掉
            </Button>
          </li>
        ))}
      </ul>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => save([...rules, { kind: null, grade: null, yuan: 0 }])}>
        添加一条标准
      </Button>
    </section>
  );
}

function Amount(props: { readonly label: string; readonly yuan: number; readonly onChange: (yuan: number) => void }) {
  const { label, yuan, onChange } = props;
  return (
    <InputNumber<number>
      controls={false}
      key={yuan}
      aria-label={label}
      min={0}
      max={10_000_000}
      precision={0}
      step={500}
      suffix="元"
      style={{ width: 140 }}
      defaultValue={yuan}
      onBlur={(event) => {
        const next = Number(event.target.value.replaceAll(',', ''));
        if (Number.isInteger(next) && next >= 0 && next !== yuan) onChange(next);
      }}
    />
  );
}
