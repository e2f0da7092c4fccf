import { Button, Table, type TableColumnsType } from 'antd';
import type { BackupFile } from '#shared/host.ts';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { momentOf } from '#shared/days/moment-of.ts';
import { pagesOf } from '#renderer/ui/pages-of.tsx';

/** The backups that the host keeps; one of them, or a file from elsewhere, can be looked into and taken in. */
export function BackupList(props: {
  readonly files: readonly BackupFile[] | undefined;
  readonly onPick: (name: string) => Promise<void>;
  readonly onPickFile: (file: File) => Promise<void>;
}) {
  const columns: TableColumnsType<BackupFile> = [
    { title: '写于', key: 'written', width: 170, render: (_, file) => momentOf(file.writtenMs) },
    { title: '文件', dataIndex: 'name' },
    { title: '大小', key: 'size', width: 110, align: 'right', render: (_, file) => `${(file.size / 1_048_576).toFixed(1)} MB` },
    {
      title: '',
      key: 'act',
      width: 90,
      render: (_, file) => (
        <Button size="small" aria-label={`查看${momentOf(file.writtenMs)}的备份`} onClick={() => props.onPick(file.name)}>
          查看
        </Button>
      ),
    },
  ];
  return (
    <div className="backup-list">
      <Table
        className="office-table"
        aria-label="已有备份"
        size="small"
        rowKey="name"
        columns={columns}
        dataSource={[...(props.files ?? [])]}
        pagination={pagesOf(10)}
        locale={{ emptyText: '本机还没有备份。' }}
      />
      <FileButton label="从其他位置选择备份" accept=".ystz" onFile={(file) => void props.onPickFile(file)} />
    </div>
  );
}
