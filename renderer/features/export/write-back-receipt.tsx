import { Alert, Button, Progress } from 'antd';
import type { WriteBackState } from './use-write-back.ts';

/** 写回回执: how far it is, what was written and counted, and for whom nothing was and why. */
export function WriteBackReceipt(props: { readonly state: WriteBackState; readonly onStop: () => void }) {
  const { state } = props;
  return (
    <div role="status" aria-label="写回回执" className="export-receipt">
      {state.kind === 'writing' ? (
        <div className="toolbar">
          <Progress
            className="blank-forms-progress"
            aria-label="写回进度"
            percent={state.of === 0 ? 0 : Math.floor((state.done / state.of) * 100)}
            format={() => `${String(state.done)}/${String(state.of)}`}
          />
          <Button onClick={props.onStop}>停止</Button>
        </div>
      ) : null}
      {state.kind === 'stopped' ? <Alert type="info" showIcon title="没有写回：已停止，没有存下文件。" /> : null}
      {state.kind === 'failed' ? <Alert type="error" showIcon title="没有写回" description={state.reason} /> : null}
      {state.kind === 'done' ? <Done state={state} /> : null}
    </div>
  );
}

function Done(props: { readonly state: Extract<WriteBackState, { kind: 'done' }> }) {
  const { file, wrote, failed } = props.state;
  const forms = wrote?.forms ?? [];
  const units = forms.reduce((sum, form) => sum + form.units.length, 0);
  const lines = forms.reduce((sum, form) => sum + form.units.reduce((own, unit) => own + unit.lines, 0), 0);
  const converted = forms.filter((form) => form.converted).length;
  const [only] = forms;
  return (
    <>
      {file === null ? null : (
        <Alert
          type="success"
          showIcon
          title={`${file} 已写出并读回核对`}
          description={
            <>
              <p>
                {units} 个单位，{forms.length} 份表，写入 {lines} 行
                {converted === 0 ? '' : `；其中 ${String(converted)} 份的格式不能原样写回，另存为 .xlsx 并注明`}。
              </p>
              {forms.length === 1 && only !== undefined
                ? [...only.units.flatMap((unit) => unit.notes), ...only.notes].map((note) => <p key={note}>{note}</p>)
                : null}
            </>
          }
        />
      )}
      {failed.length === 0 ? null : (
        <Alert
          type={file === null ? 'error' : 'warning'}
          showIcon
          title="没有写回的单位和原因"
          description={
            <div className="hand-out-failed" role="group" aria-label="没有写回的单位和原因" tabIndex={0}>
              <ul>
                {failed.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          }
        />
      )}
    </>
  );
}
