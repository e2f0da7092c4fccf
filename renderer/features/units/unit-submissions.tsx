import { Table, type TableColumnsType } from 'antd';
import { dayOfMs } from '#shared/days/days.ts';
import type { SubmissionRecord } from '#shared/record/records.ts';
import { forebearsOf } from '#shared/model/lineage.ts';
import type { Unit } from '#shared/model/unit.ts';
import { showPoints } from '#shared/points.ts';
import { useLive } from '#renderer/store/services.tsx';

const layoutWords: Readonly<Record<string, string>> = { form: '自评表', roster: '花名册', facts: '情况表' };

const columns: TableColumnsType<SubmissionRecord> = [
  { title: '文件', dataIndex: 'fileName' },
  { title: '种类', key: 'layout', width: 100, render: (_, submission) => layoutWords[submission.layout] ?? '其他' },
  { title: '填表日期', key: 'date', width: 120, render: (_, submission) => submission.date ?? '未写' },
  { title: '导入', key: 'imported', width: 220, render: (_, submission) => `${dayOfMs(submission.importedMs)} ${submission.importedBy}` },
  {
    title: '自评合计',
    key: 'self',
    width: 100,
    align: 'right',
    render: (_, submission) => (submission.selfTotal === null ? '—' : showPoints(submission.selfTotal)),
  },
];

/** Every submission of a unit, and of the units that became a part of it, with its dates. */
export function UnitSubmissions(props: { readonly unit: Unit }) {
  const { unit } = props;
  const submissions = useLive(
    async (store) => {
      const merged = forebearsOf(await store.units(), unit).filter(({ until }) => until === null);
      const all = await Promise.all([unit, ...merged.map((one) => one.unit)].map((one) => store.submissionsOfUnit(one.id)));
      return all.flat();
    },
    [unit],
  );
  return (
    <Table
      className="office-table"
      aria-label="自评材料"
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={(submissions ?? []).toSorted((a, b) => b.importedMs - a.importedMs)}
      pagination={false}
      locale={{ emptyText: '还没有导入过材料。' }}
    />
  );
}
