import { FileWordOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { showDay, type Day } from '#shared/days/days.ts';
import { lastCalendarYear, lastWorkingDay, workingDaysIn } from '#shared/days/working-days.ts';
import { publicationPaper } from '#shared/output/papers/title-papers.ts';
import { publishedStateWords, type Publication } from '#shared/programme/publication.ts';
import { publishList, recallList } from '#shared/record/publication-acts.ts';
import { firstPublicDay, isPublishable, type TitleRow } from '#shared/rounds/title-rows.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { usePaperOutput } from '#renderer/hooks/use-paper-output.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { ObjectionForm, ObjectionList } from './public-objections.tsx';
import { OwnDaysButton } from './own-days.tsx';
import { PublishedTag } from './state-tags.tsx';
import type { TitleCase } from './use-titles.ts';

/** What is in the way of naming a unit, or how it stands with the public. */
const stateWords = ({ hindrance, published }: TitleRow): string => hindrance ?? publishedStateWords[published];

/** 公示: putting the list up, the days it is shown, and what the public objects. */
export function PublicationPart(props: { readonly one: TitleCase }) {
  const { one } = props;
  const { publication, rows } = one;
  const shown = publication === undefined ? rows : rows.filter(({ unitId }) => publication.unitIds.includes(unitId));
  const columns: readonly ShownColumn<TitleRow>[] = [
    { key: 'name', title: '单位', width: 320, value: ({ name }) => name, render: (_, { name, unitId }) => <Link to={`/units/${unitId}`}>{name}</Link> },
    { key: 'town', title: '乡镇(街道)', width: 140, value: ({ town }) => town, render: (_, { town }) => town },
    { key: 'state', title: '公示情况', width: 220, value: stateWords, render: (_, row) => <PublishedTag row={row} /> },
    ...(publication === undefined
      ? []
      : [{ key: 'objection', title: '异议', width: 140, render: (_: unknown, row: TitleRow) => <ObjectionForm one={one} row={row} /> } as const]),
  ];
  const table = useShownTable({ name: '公示名单', columns, rows: shown });
  return (
    <div className="title-part">
      {publication === undefined ? <PublishForm one={one} /> : <Running one={one} publication={publication} />}
      {publication === undefined ? null : <ObjectionList one={one} publication={publication} />}
      <div className="toolbar">
        <span className="quiet">
          {publication === undefined
            ? `决定为合格的 ${String(rows.length)} 个单位，其中 ${String(rows.filter(isPublishable).length)} 个可以公示；有未了事项的先办完。`
            : `名单上 ${String(publication.unitIds.length)} 个单位。`}
        </span>
        <span className="toolbar-end">{table.tools}</span>
      </div>
      <OfficeTable<TitleRow>
        aria-label="公示名单"
        rowKey="unitId"
        columns={table.columns}
        onChange={table.told}
        dataSource={shown}
        pagination={pagesOf(50, '个单位')}
        emptyText="还没有决定为合格的单位"
      />
    </div>
  );
}

interface PublishValues {
  readonly from: Day;
  /** Null while the field is empty. */
  readonly days: number | null;
  readonly where: string;
}

/** As lists of accepted units are usually shown. */
const usualDays = 5;

/** 开始公示: from when, for how many working days, where. The last day follows from the calendar. */
function PublishForm(props: { readonly one: TitleCase }) {
  const { one } = props;
  const { ownDays, today, round } = one;
  const initial: PublishValues = { from: today, days: usualDays, where: '' };
  const [values, setValues] = useState(initial);
  const guarded = useGuarded();
  const from = values.from === '' ? today : values.from;
  const days = values.days ?? usualDays;
  const units = one.rows.filter(isPublishable);
  const earliest = firstPublicDay(units);
  const until = lastWorkingDay(from, days, ownDays);
  const save = ({ where }: PublishValues) =>
    guarded(
      'notify',
      [publishList({ roundId: round.id, from, days, until, where: where.trim(), unitIds: units.map(({ unitId }) => unitId) })],
      `已公示${String(units.length)}个单位`,
    );
  return (
    <section className="panel" aria-label="开始公示">
      <Form<PublishValues>
        name="publish"
        layout="inline"
        className="title-form"
        initialValues={initial}
        onValuesChange={(_, all) => setValues(all)}
        onFinish={save}
      >
        <Form.Item
          name="from"
          label="公示起始日"
          rules={[
            { required: true, message: '请写起始日' },
            {
              validator: (_, day: Day) =>
                earliest !== null && day !== '' && day < earliest
                  ? Promise.reject(new Error(`名单上有单位是${showDay(earliest)}才决定的，公示不能早于这一天。`))
                  : Promise.resolve(),
            },
          ]}
        >
          <DayField />
        </Form.Item>
        <Form.Item name="days" label="工作日数" rules={[{ required: true, message: '请写天数' }]}>
          <InputNumber controls={false} min={1} max={60} precision={0} style={{ width: 80 }} />
        </Form.Item>
        <Form.Item name="where" label="公示地点">
          <Input maxLength={60} placeholder="如 县总工会公示栏、门户网站" style={{ width: 260 }} />
        </Form.Item>
        <Button htmlType="submit" type="primary" disabled={units.length === 0}>
          开始公示（{units.length} 个）
        </Button>
      </Form>
      <p>
        公示到 <b>{showDay(until)}</b>（起始日算在内，按国务院放假调休安排推算）。
        {Number(until.slice(0, 4)) > lastCalendarYear ? `${String(lastCalendarYear)}年以后的放假安排程序里还没有，先按周末推算，请在右边补上。` : ''}{' '}
        <OwnDaysButton ownDays={ownDays} />
      </p>
    </section>
  );
}

/** A list that is up: its days, how far it is, its paper, and the way to take it down. */
function Running(props: { readonly one: TitleCase; readonly publication: Publication }) {
  const { one, publication } = props;
  const { from, until, days, where } = publication;
  const output = usePaperOutput();
  const guarded = useGuarded();
  const passed = workingDaysIn(from, one.today, one.ownDays);
  const how = one.today < from ? '还没有开始' : one.today > until ? '已结束' : `第 ${String(passed)} 个工作日`;
  const listed = one.rows.filter(({ unitId }) => publication.unitIds.includes(unitId));
  return (
    <section className="panel title-running" aria-label="公示时间">
      <p>
        <b>
          {showDay(from)}至{showDay(until)}
        </b>
        （{days} 个工作日），{how}
        {where === '' ? '' : `。公示地点：${where}`}
      </p>
      <div className="page-actions">
        <Button
          icon={<FileWordOutlined aria-hidden />}
          loading={output.busy}
          onClick={() => void output.saveDocx(publicationPaper(one.head, publication, listed))}
        >
          公示存为 Word
        </Button>
        <Popconfirm
          title="撤回后要重新公示，期限重新算。确定？"
          okText="撤回"
          cancelText="先不"
          onConfirm={() => guarded('notify', [recallList(one.round.id)], '已撤回公示')}
        >
          <Button>撤回公示</Button>
        </Popconfirm>
      </div>
    </section>
  );
}
