import { DownloadOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, type TableColumnType, type TableProps } from 'antd';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { z } from 'zod';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { fittedColumn } from '#shared/output/columns.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { tableWorkbook } from '#shared/output/table-workbook.ts';
import type { CellValue, ColumnFormat } from '#shared/output/workbook-model.ts';
import { writeInWorker } from '#renderer/files/write-in-worker.ts';
import { useServices } from '#renderer/store/services.tsx';
import { remember, remembered } from './remembered.ts';
import { useMessage } from './use-message.ts';
import { readSetting } from './use-setting.ts';
import { readDiscretion } from './use-discretion.ts';

/** A column of a list: on screen as antd draws it, and in the exported file as `value` says (points as decimal numbers). A column without `value` is never hidden and never exported; one that is `hidden` is only exported. */
export interface ShownColumn<Row> extends TableColumnType<Row> {
  readonly key: string;
  /** What file and choice of columns call it, where `title` is not plain text. */
  readonly word?: string;
  readonly value?: (row: Row) => CellValue;
  readonly format?: ColumnFormat;
}

interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HiddenKeys = z.string().transform((text) => text.split(' ').filter((key) => key !== ''));

const wordOf = <Row,>(column: ShownColumn<Row>): string => column.word ?? (typeof column.title === 'string' ? column.title : column.key);

/** The sort that is in force: a controlled one is in the columns, any other was told by the table. */
function sortOf<Row>(columns: readonly ShownColumn<Row>[], told: Sort | null): Sort | null {
  const controlled = columns.find(({ sortOrder }) => sortOrder !== undefined && sortOrder !== null);
  if (controlled !== undefined) return { key: controlled.key, descending: controlled.sortOrder === 'descend' };
  return columns.some(({ sortOrder }) => sortOrder !== undefined) ? null : told;
}

function inOrder<Row>(rows: readonly Row[], columns: readonly ShownColumn<Row>[], sort: Sort | null): readonly Row[] {
  const sorter = columns.find(({ key }) => key === sort?.key)?.sorter;
  if (sort === null || typeof sorter !== 'function') return rows;
  const sign = sort.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * sorter(a, b));
}

/**
 * Lets a person choose the columns of a list and save the list as a file just as it is shown: same rows, same order, same columns.
 * The list draws `columns`, passes what it hears in `onChange` on to `told`, and puts `tools` where its buttons are. `about` says what was filtered.
 */
export function useShownTable<Row>(list: {
  readonly name: string;
  readonly columns: readonly ShownColumn<Row>[];
  readonly rows: readonly Row[];
  readonly about?: readonly string[];
  /** Of the whole county, whatever round is chosen: the file names none, but the federation. */
  readonly county?: true;
}): { readonly columns: ShownColumn<Row>[]; readonly told: NonNullable<TableProps<Row>['onChange']>; readonly tools: ReactNode } {
  const key = `hidden-columns/${list.name}` as const;
  const [hidden, setHidden] = useState<readonly string[]>(() => remembered(key, HiddenKeys) ?? []);
  const [sort, setSort] = useState<Sort | null>(null);
  const { columns } = list;
  const shown = useMemo(() => columns.filter((column) => column.value === undefined || !hidden.includes(column.key)), [columns, hidden]);
  const hide = (keys: readonly string[]) => {
    setHidden(keys);
    remember(key, keys.join(' '));
  };
  const told = useCallback<NonNullable<TableProps<Row>['onChange']>>((_pagination, _filters, sorter, { action }) => {
    if (action !== 'sort' || Array.isArray(sorter)) return;
    setSort(sorter.order === undefined || sorter.order === null ? null : { key: String(sorter.columnKey), descending: sorter.order === 'descend' });
  }, []);
  const tools = (
    <span className="table-tools">
      <ColumnChoice name={list.name} columns={columns} hidden={hidden} onChange={hide} />
      <ExportShown
        name={list.name}
        columns={shown}
        rows={() => inOrder(list.rows, columns, sortOf(columns, sort))}
        about={list.about ?? []}
        county={list.county === true}
      />
    </span>
  );
  return { columns: shown, told, tools };
}

function ColumnChoice<Row>(props: {
  readonly name: string;
  readonly columns: readonly ShownColumn<Row>[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}) {
  const [first, ...choices] = props.columns.filter((column) => column.value !== undefined && column.hidden !== true);
  if (first === undefined || choices.length === 0) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="column-choice"
          aria-label={`${props.name}显示哪些列`}
          value={choices.filter((column) => !props.hidden.includes(column.key)).map((column) => column.key)}
          options={choices.map((column) => ({ value: column.key, label: wordOf(column) }))}
          onChange={(kept) => props.onChange(choices.filter((column) => !kept.includes(column.key)).map((column) => column.key))}
        />
      }
    >
      <Button size="small" type="link" icon={<SettingOutlined aria-hidden />} aria-label={`选择列：${props.name}`}>
        选择列
      </Button>
    </Popover>
  );
}

function ExportShown<Row>(props: {
  readonly name: string;
  readonly columns: readonly ShownColumn<Row>[];
  readonly rows: () => readonly Row[];
  readonly about: readonly string[];
  readonly county: boolean;
}) {
  const { store, nowMs, round: chosen } = useServices();
  const round = props.county ? undefined : chosen;
  const message = useMessage();
  const [writing, setWriting] = useState(false);
  const save = async () => {
    setWriting(true);
    const today = dayOfMs(nowMs());
    const federation = props.county ? await readSetting(store, 'federation', 'name') : '';
    const written = props.columns.flatMap((column) => (column.value === undefined ? [] : [{ column, value: column.value }]));
    const rows = props.rows().map((row) => written.map(({ value }) => value(row)));
    const columns = written.map(({ column }, index) => {
      const cells = rows.map((row) => row[index] ?? null);
      const fitted = fittedColumn(wordOf(column), column.format ?? 'text', cells);
      return column.align === 'right' ? { ...fitted, align: column.align } : fitted;
    });
    const meta = [
      [
        ...(federation === '' ? [] : [`编制单位：${federation}`]),
        ...(round === undefined ? [] : [`批次：${round.title}`]),
        ...props.about,
        `导出日期：${showDay(today)}`,
      ].join('　'),
    ];
    const file = await writeInWorker(tableWorkbook({ title: props.name, meta, columns, rows }), 'xlsx', await readDiscretion(store));
    setWriting(false);
    if (!file.ok) {
      message.error(file.problem.message);
      return;
    }
    const saved = await store.host.saveFile(
      fileName([props.name, ...(round === undefined ? [] : [round.title]), today].join('-'), 'xlsx'),
      file.value.bytes,
      mime,
    );
    if (saved.ok) {
      message.handed(`已导出${String(rows.length)}行：${saved.value.name}`);
      return;
    }
    if (saved.problem.code !== 'cancelled') message.error(`文件没有存下：${saved.problem.detail}`);
  };
  return (
    <Button
      size="small"
      type="link"
      icon={<DownloadOutlined aria-hidden />}
      aria-label={`导出此表：${props.name}`}
      loading={writing}
      onClick={() => void save()}
    >
      导出此表
    </Button>
  );
}
