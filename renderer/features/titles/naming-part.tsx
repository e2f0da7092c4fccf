import { FileWordOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { showDay, type Day } from '#shared/days/days.ts';
import { namingPaper } from '#shared/output/papers/title-papers.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import { titleState, titleStateWords, titleUntil } from '#shared/programme/title.ts';
import { givePlate, giveTitle, withdrawTitle } from '#shared/record/title-acts.ts';
import { isNameable, type TitleRow } from '#shared/rounds/title-rows.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { usePaperOutput } from '#renderer/hooks/use-paper-output.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { PublishedTag, TitleTag } from './state-tags.tsx';
import type { TitleCase } from './use-titles.ts';

/** How long a title may hold, in years; 0 for as long as it is not revoked. */
const spans = [0, 1, 2, 3, 5] as const;
const spanWords = (years: number): string => (years === 0 ? '长期' : `${String(years)} 年`);

/** 命名授牌: units whose list is over without objection are named, get their plate, and stand in the county's list of titles. */
export function NamingPart(props: { readonly one: TitleCase }) {
  const { one } = props;
  const { rows, today } = one;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const named = rows.flatMap((row) => (row.title === undefined ? [] : [{ ...row, title: row.title }]));
  const output = usePaperOutput();
  const columns: readonly ShownColumn<TitleRow>[] = [
    { key: 'name', title: '单位', width: 280, value: ({ name }) => name, render: (_, { name, unitId }) => <Link to={`/units/${unitId}`}>{name}</Link> },
    { key: 'town', title: '乡镇(街道)', width: 120, value: ({ town }) => town, render: (_, { town }) => town },
    {
      key: 'points',
      title: '得分',
      width: 84,
      align: 'right',
      format: 'points',
      value: ({ points }) => (points === null ? null : toPoints(points)),
      render: (_, { points }) => (points === null ? '—' : showPoints(points)),
    },
    {
      key: 'title',
      title: '称号',
      width: 240,
      value: ({ title }) => title?.word ?? '',
      render: (_, row) => (row.title === undefined ? <PublishedTag row={row} /> : row.title.word),
    },
    { key: 'on', title: '命名日期', width: 112, value: ({ title }) => title?.givenOn ?? null, render: (_, { title }) => title?.givenOn ?? '—' },
    {
      key: 'state',
      title: '有效期',
      width: 150,
      value: ({ title }) => (title === undefined ? '' : `${titleStateWords[titleState(title, today)]}${title.until === null ? '' : `，至${title.until}`}`),
      render: (_, { title }) =>
        title === undefined ? (
          '—'
        ) : (
          <>
            <TitleTag title={title} today={today} /> <span className="quiet">{title.until ?? '长期'}</span>
          </>
        ),
    },
    { key: 'plate', title: '授牌', width: 200, value: ({ title }) => title?.plateOn ?? '', render: (_, row) => <Plate one={one} row={row} /> },
  ];
  const table = useShownTable({ name: '命名授牌名单', columns, rows });
  const nameable = rows.filter(isNameable);
  return (
    <div className="title-part">
      <NamingForm one={one} units={nameable.filter(({ unitId }) => chosen.includes(unitId))} onNamed={() => setChosen([])} />
      <div className="toolbar">
        <span className="quiet">
          公示期满没有异议的可以命名：{nameable.length} 个；已命名 {named.length} 个。
        </span>
        <Button disabled={nameable.length === 0} onClick={() => setChosen(nameable.map(({ unitId }) => unitId))}>
          全选可命名的
        </Button>
        <span className="toolbar-end">
          {table.tools}
          <Button
            icon={<FileWordOutlined aria-hidden />}
            loading={output.busy}
            disabled={named.length === 0}
            onClick={() => void output.saveDocx(namingPaper(one.head, named))}
          >
            命名决定存为 Word
          </Button>
        </span>
      </div>
      <Table<TitleRow>
        className="office-table"
        aria-label="命名授牌"
        size="small"
        rowKey="unitId"
        columns={table.columns}
        onChange={table.told}
        dataSource={[...rows]}
        pagination={pagesOf(50, '个单位')}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => setChosen(keys.map(String)),
          columnTitle: <span className="visually-hidden">选择</span>,
          getCheckboxProps: (row) => ({ disabled: !isNameable(row), 'aria-label': `选择：${row.name}` }),
        }}
        locale={{ emptyText: '还没有决定为合格的单位' }}
      />
    </div>
  );
}

interface NamingValues {
  readonly word: string;
  readonly document?: string;
  readonly givenOn: Day;
  readonly years: number;
}

function NamingForm(props: { readonly one: TitleCase; readonly units: readonly TitleRow[]; readonly onNamed: () => void }) {
  const { one, units, onNamed } = props;
  const guarded = useGuarded();
  const save = async ({ word, document = '', givenOn, years }: NamingValues) => {
    const until = years === 0 ? null : titleUntil(givenOn, years);
    const given = units.map(({ unitId }) =>
      giveTitle({ unitId, id: one.round.id, word: word.trim(), level: 'county', roundId: one.round.id, givenOn, document: document.trim(), until }),
    );
    if (await guarded('notify', given, `已命名${String(units.length)}个单位`)) onNamed();
  };
  const initial = {
    word: one.standard?.award ?? `${one.standard?.title.replace(/(?:考核)?(?:标准|细则|办法|方案)$/u, '') ?? ''}合格单位`,
    document: '',
    givenOn: one.today,
    years: 3,
  };
  return (
    <section className="panel" aria-label="命名">
      <Form<NamingValues> key={one.standard?.title ?? ''} name="naming" layout="inline" className="title-form" initialValues={initial} onFinish={save}>
        <Form.Item name="word" label="称号" rules={[{ required: true, whitespace: true, message: '请写称号' }]}>
          <Input maxLength={40} style={{ width: 210 }} />
        </Form.Item>
        <Form.Item name="document" label="文号">
          <Input maxLength={40} placeholder="如 云工发〔2024〕8号" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="givenOn" label="命名日期" rules={[{ required: true, message: '请写日期' }]}>
          <DayField />
        </Form.Item>
        <Form.Item name="years" label="有效期">
          <Select style={{ width: 88 }} options={spans.map((value) => ({ value, label: spanWords(value) }))} />
        </Form.Item>
        <Button htmlType="submit" type="primary" disabled={units.length === 0}>
          命名所选（{units.length} 个）
        </Button>
      </Form>
    </section>
  );
}

/** 授牌 and the ways back. */
function Plate(props: { readonly one: TitleCase; readonly row: TitleRow }) {
  const { one, row } = props;
  const { title } = row;
  const undoable = useUndoable();
  if (title === undefined) return <>—</>;
  if (title.revoked !== null) return <span className="quiet">{`${title.revoked.on} 撤销：${title.revoked.reason}`}</span>;
  return (
    <span className="title-acts">
      {title.plateOn === null ? (
        <>
          <Button
            size="small"
            type="primary"
            aria-label={`授牌：${row.name}`}
            onClick={() => void undoable([givePlate(title, one.today)], `已记授牌：${row.name}`)}
          >
            授牌
          </Button>
          <Button size="small" aria-label={`收回命名：${row.name}`} onClick={() => void undoable([withdrawTitle(title)], `已收回${row.name}的命名`)}>
            收回命名
          </Button>
        </>
      ) : (
        <>
          {showDay(title.plateOn)}
          <Button size="small" aria-label={`改为未授牌：${row.name}`} onClick={() => void undoable([givePlate(title, null)], `已改为未授牌：${row.name}`)}>
            改
          </Button>
        </>
      )}
    </span>
  );
}
