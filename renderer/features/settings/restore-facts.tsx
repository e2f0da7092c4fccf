import { Alert, Descriptions, Table, type TableColumnsType } from 'antd';
import type { BackupComparison, KindComparison } from '#shared/backups/compare-backup.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { ChainBreaks } from './chain-breaks.tsx';
import { documentName } from './integrity-words.ts';
import { OriginLine } from './origin-line.tsx';

const number = (title: string, dataIndex: keyof KindComparison) => ({ title, dataIndex, align: 'right' as const, width: 110 });

const columns: TableColumnsType<KindComparison> = [
  { title: '内容', key: 'word', render: (_, { word }) => word },
  number('备份里', 'inBackup'),
  number('本机现在', 'here'),
  number('本机缺少', 'missing'),
  number('备份后新增', 'added'),
  number('内容不同', 'changed'),
  number('相同', 'same'),
];

/** What a backup holds, and how it compares with what is here. */
export function RestoreFacts(props: { readonly comparison: BackupComparison }) {
  const { source, entries, documents, lacking, kinds, rounds, locked, breaks, devices, by, writtenMs, ownUnsigned } = props.comparison;
  const nothing = entries.missing === 0 && entries.added === 0 && documents.missing === 0;
  return (
    <>
      <OriginLine source={source} of="backup" />
      {ownUnsigned === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={`里面有 ${ownUnsigned} 条写的是本机的名字，本机的签名没有签过。本机换回过旧的数据、重装过，才会这样；不是，就可能是别人写的，不要恢复。`}
        />
      )}
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'written', label: '写于', children: `${momentOf(writtenMs)}${by === '' ? '' : `，${by}`}` },
          { key: 'entries', label: '记录', children: `${entries.inBackup} 条，本机缺少 ${entries.missing} 条，备份之后新增 ${entries.added} 条` },
          { key: 'documents', label: '文件', children: `${documents.inBackup} 个（材料、照片、标准），本机缺少 ${documents.missing} 个` },
          {
            key: 'devices',
            label: '来自',
            children: devices.map((line) => `${peopleOf(line.people)}的机器 ${line.entries} 条（到 ${momentOf(line.lastMs)}）`).join('；'),
          },
          {
            key: 'rounds',
            label: '批次',
            span: 'filled' as const,
            children: rounds.length === 0 ? '没有' : rounds.map((round) => `${round.title}（核查 ${round.visits} 家，决定 ${round.decisions} 家）`).join('；'),
          },
        ]}
      />
      <Table
        className="office-table"
        aria-label="备份与本机对照"
        size="small"
        rowKey="word"
        columns={columns}
        dataSource={[...kinds]}
        pagination={false}
        locale={{ emptyText: '备份和本机都没有内容。' }}
      />
      {locked.map((sentence) => (
        <Alert key={sentence} type="warning" showIcon title={sentence} />
      ))}
      <ChainBreaks sentences={breaks} />
      {lacking.length === 0 ? null : <Lacking lacking={lacking} />}
      {nothing ? <Alert type="info" showIcon title="备份和本机现在完全一样，不需要恢复。" /> : null}
    </>
  );
}

const namedAtMost = 8;

/** The files that a backup names and that are nowhere any more. */
function Lacking(props: { readonly lacking: BackupComparison['lacking'] }) {
  const { lacking } = props;
  const names = lacking.slice(0, namedAtMost).map(({ use, unitName }) => documentName(use, unitName));
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${lacking.length} 个照片和文件不在备份旁边的 documents 文件夹里，本机也没有。其余的照常恢复。`}
      description={`${names.join('；')}${lacking.length > namedAtMost ? ' 等' : ''}。备份是从别处拷来的，请连同它旁边的 documents 文件夹一起拷来，或者用“立即备份”写出的整份备份。`}
    />
  );
}

const peopleOf = (people: readonly string[]): string => (people.length === 0 ? '未署名' : people.join('、'));
