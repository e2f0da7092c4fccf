import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { lineCode, reconcileSlip, shortCode, type SlipLine } from '#shared/ledger/reconciliation.ts';
import { useLive } from '#renderer/store/services.tsx';
import { momentOf } from '#renderer/ui/moment-of.ts';

const columns: TableColumnsType<SlipLine> = [
  { title: '机器', dataIndex: 'device', width: 190 },
  { title: '人员', key: 'people', render: (_, line) => (line.people.length === 0 ? '未署名' : line.people.join('、')) },
  { title: '记录', dataIndex: 'entries', align: 'right', width: 90 },
  { title: '核查单位', dataIndex: 'visits', align: 'right', width: 90 },
  { title: '决定', dataIndex: 'decisions', align: 'right', width: 80 },
  { title: '最后一条', key: 'last', width: 170, render: (_, line) => momentOf(line.lastMs) },
  { title: '校验码', key: 'code', width: 110, render: (_, line) => <span className="slip-line-code">{lineCode(line)}</span> },
];

const signLine = '甲方签字：　　　　　　　乙方签字：　　　　　　　　　　年　　月　　日';

/** 对账单: what this ledger consists of and its code. Both sides of a merge see the same slip when they hold the same records. */
export function SlipPanel(props: { readonly onClose: () => void }) {
  const entries = useLive((store) => store.history(''), []);
  const slip = useMemo(() => (entries === undefined ? undefined : reconcileSlip(entries)), [entries]);
  if (slip === undefined) return null;
  return (
    <section className="panel slip" aria-label="对账单">
      <h2>对账单</h2>
      <p className="slip-code">
        对账码 <b>{shortCode(slip)}</b>
      </p>
      <p>
        共 {slip.entries} 条记录，来自 {slip.lines.length} 台机器。两台机器的对账码相同，说明记录完全一致；不同时逐行对校验码，哪一行不同就是缺哪台机器的记录。
      </p>
      <Table
        className="office-table"
        aria-label="各机器的记录"
        size="small"
        rowKey="device"
        columns={columns}
        dataSource={[...slip.lines]}
        pagination={false}
        locale={{ emptyText: '还没有记录' }}
      />
      {slip.differences === 0 ? null : <Alert type="warning" showIcon title={`有 ${slip.differences} 处各人记录不同，等人裁定。`} />}
      <p className="slip-sign">{signLine}</p>
      <div className="page-actions">
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          打印对账单
        </Button>
        <Button onClick={props.onClose}>收起</Button>
      </div>
    </section>
  );
}
