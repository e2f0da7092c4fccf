import { Button, Form, Input, Popover, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '#shared/days/days.ts';
import { titleLevels, titleLevelWords, titleState, type Title, type TitleLevel } from '#shared/programme/title.ts';
import { giveTitle, proposeTitle, withdrawTitle } from '#shared/record/title-acts.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { TitleTag } from './state-tags.tsx';
import type { TitleCase } from './use-titles.ts';

/** A unit with its titles at each level, the latest first. */
interface LadderRow {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly titles: Readonly<Record<TitleLevel, readonly Title[]>>;
}

const latest = (title: Title): Day => title.givenOn ?? title.proposedOn ?? '';

/** 荣誉阶梯: what titled units hold at the county, and where they were put forward to city, province and nation. */
export function LadderPart(props: { readonly one: TitleCase }) {
  const { one } = props;
  const { today, titles } = one;
  const units = useLive((store) => store.units(), []);
  const rows = (units ?? []).flatMap(({ id, name, town }): readonly LadderRow[] => {
    const own = titles.filter(({ unitId }) => unitId === id).toSorted((a, b) => (latest(a) < latest(b) ? 1 : -1));
    if (own.length === 0) return [];
    const at = (level: TitleLevel): readonly Title[] => own.filter((title) => title.level === level);
    return [{ unitId: id, name, town, titles: { county: at('county'), city: at('city'), province: at('province'), nation: at('nation') } }];
  });
  const words = (own: readonly Title[]): string => own.map((title) => title.word).join('；');
  const columns: readonly ShownColumn<LadderRow>[] = [
    { key: 'name', title: '单位', width: 260, value: ({ name }) => name, render: (_, { name, unitId }) => <Link to={`/units/${unitId}`}>{name}</Link> },
    { key: 'town', title: '乡镇(街道)', width: 110, value: ({ town }) => town, render: (_, { town }) => town },
    ...titleLevels.map((level): ShownColumn<LadderRow> => ({
      key: level,
      title: titleLevelWords[level],
      width: 190,
      value: (row) => words(row.titles[level]),
      render: (_, row) => <Cell one={one} own={row.titles[level]} />,
    })),
    {
      key: 'act',
      title: '办理',
      width: 120,
      render: (_, row) =>
        row.titles.county.some((title) => titleState(title, today) === 'held') ? (
          <Propose one={one} row={row} />
        ) : (
          <span className="quiet">没有有效的县级称号</span>
        ),
    },
  ];
  const table = useShownTable({ name: '荣誉阶梯', columns, rows, county: true });
  return (
    <div className="title-part">
      <div className="toolbar">
        <span className="quiet">有县级称号的单位可以推荐到上级；上级命名后在这里记下。到期、撤销的也列着。</span>
        <span className="toolbar-end">{table.tools}</span>
      </div>
      <OfficeTable<LadderRow>
        aria-label="荣誉阶梯"
        rowKey="unitId"
        columns={table.columns}
        onChange={table.told}
        dataSource={rows}
        pagination={pagesOf(50, '个单位')}
        emptyText="还没有命名的单位"
      />
    </div>
  );
}

function Cell(props: { readonly one: TitleCase; readonly own: readonly Title[] }) {
  const { one, own } = props;
  const undoable = useUndoable();
  if (own.length === 0) return <>—</>;
  return (
    <ul className="ladder-titles">
      {own.map((title) => (
        <li key={title.id}>
          <TitleTag title={title} today={one.today} /> {title.word}
          {titleState(title, one.today) === 'proposed' ? (
            <span className="title-acts">
              <Given one={one} title={title} />
              <Button size="small" aria-label={`撤回推荐：${title.word}`} onClick={() => void undoable([withdrawTitle(title)], '已撤回推荐')}>
                撤回
              </Button>
            </span>
          ) : (
            <div className="quiet">{`${title.givenOn ?? ''}${title.document === '' ? '' : ` ${title.document}`}`}</div>
          )}
        </li>
      ))}
    </ul>
  );
}

interface ProposeValues {
  readonly level: TitleLevel;
  readonly word: string;
  readonly proposedOn: Day;
}

function Propose(props: { readonly one: TitleCase; readonly row: LadderRow }) {
  const { one, row } = props;
  const [open, setOpen] = useState(false);
  const { newId } = useServices();
  const undoable = useUndoable();
  const save = async ({ level, word, proposedOn }: ProposeValues) => {
    if (await undoable([proposeTitle({ unitId: row.unitId, id: newId(), level, word: word.trim(), proposedOn })], `已推荐${row.name}`)) setOpen(false);
  };
  const content = (
    <Form<ProposeValues>
      name={`propose-${row.unitId}`}
      layout="vertical"
      className="title-popover"
      initialValues={{ level: 'city', word: '', proposedOn: one.today }}
      onFinish={save}
    >
      <Form.Item name="level" label="推荐到">
        <Select options={titleLevels.filter((level) => level !== 'county').map((value) => ({ value, label: titleLevelWords[value] }))} />
      </Form.Item>
      <Form.Item name="word" label="称号" rules={[{ required: true, whitespace: true, message: '请写称号' }]}>
        <Input maxLength={40} placeholder="如 市级模范职工之家" />
      </Form.Item>
      <Form.Item name="proposedOn" label="推荐日期" rules={[{ required: true, message: '请写日期' }]}>
        <DayField />
      </Form.Item>
      <Button htmlType="submit" type="primary">
        推荐
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={content} placement="left" destroyOnHidden>
      <Button size="small" aria-label={`推荐上报：${row.name}`}>
        推荐上报
      </Button>
    </Popover>
  );
}

interface GivenValues {
  readonly givenOn: Day;
  readonly document?: string;
}

/** 上级命名: what came of putting a unit forward. */
function Given(props: { readonly one: TitleCase; readonly title: Title }) {
  const { one, title } = props;
  const [open, setOpen] = useState(false);
  const undoable = useUndoable();
  const save = async ({ givenOn, document = '' }: GivenValues) => {
    if (await undoable([giveTitle({ ...title, givenOn, document: document.trim(), until: null })], `已记命名：${title.word}`)) setOpen(false);
  };
  const content = (
    <Form<GivenValues> name={`given-${title.id}`} layout="vertical" className="title-popover" initialValues={{ givenOn: one.today }} onFinish={save}>
      <Form.Item name="givenOn" label="命名日期" rules={[{ required: true, message: '请写日期' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="document" label="文号">
        <Input maxLength={40} />
      </Form.Item>
      <Button htmlType="submit" type="primary">
        记下
      </Button>
    </Form>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={content} placement="left" destroyOnHidden>
      <Button size="small" type="primary" aria-label={`已命名：${title.word}`}>
        已命名
      </Button>
    </Popover>
  );
}
