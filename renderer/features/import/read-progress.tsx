import { Button } from 'antd';
import { importSession, type ImportState } from './import-session.ts';

/** How far reading or saving has come, and a way to stop reading. */
export function ReadProgress(props: { readonly state: ImportState; readonly onStopSaving: () => void }) {
  const { reading, saving, files, ignored } = props.state;
  if (saving !== null) {
    return (
      <div className="import-progress">
        <progress aria-label="保存进度" value={saving.done} max={saving.total} />
        <span role="status">{`正在存档 ${String(saving.done)} / ${String(saving.total)}`}</span>
        <Button size="small" onClick={props.onStopSaving}>
          取消
        </Button>
      </div>
    );
  }
  if (reading === null) return null;
  const refused = files.filter((file) => file.reading.status === 'refused').length;
  const left = reading.total - reading.done;
  const words = reading.running
    ? `正在读取 ${String(reading.done)} / ${String(reading.total)}`
    : left > 0
      ? `已停止：读完 ${String(reading.done)} 个文件，${String(left)} 个没有读`
      : `读完 ${String(reading.total)} 个文件`;
  return (
    <div className="import-progress">
      {reading.running ? <progress aria-label="读取进度" value={reading.done} max={reading.total} /> : null}
      <span role="status">
        {words}
        {refused > 0 ? `，其中 ${String(refused)} 个不能读` : ''}
        {ignored > 0 ? `，另有 ${String(ignored)} 个系统和临时文件已略过` : ''}
      </span>
      {reading.running ? (
        <Button
          size="small"
          onClick={() => {
            importSession.cancel();
          }}
        >
          取消
        </Button>
      ) : null}
    </div>
  );
}
