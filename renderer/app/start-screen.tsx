import { Button, Progress } from 'antd';
import { CopyDetails } from './copy-details.tsx';
import { PasswordQuestion } from './password-question.tsx';
import type { Start } from './use-start.ts';

/** What is on the screen until the data are open: a mark, what is being done, or why it could not be done. */
export function StartScreen(props: { readonly start: Exclude<Start, { kind: 'ready' }> }) {
  const { start } = props;
  return (
    <main className="start">
      <div className="start-card panel">
        <span className="seal" aria-hidden>
          验
        </span>
        <h1>验收台</h1>
        {start.kind === 'opening' ? <Opening sentence={start.sentence} share={start.share} /> : null}
        {start.kind === 'sealed' ? <PasswordQuestion sentence="本机数据已加密，请输入本机密码打开。" act="打开" check={start.unlock} /> : null}
        {start.kind === 'failed' ? <Failed sentence={start.sentence} details={start.details} /> : null}
      </div>
    </main>
  );
}

function Opening(props: { readonly sentence: string; readonly share: number | null }) {
  return (
    <>
      <p role="status">{props.sentence}</p>
      {props.share === null ? null : <Progress percent={Math.floor(props.share * 100)} aria-label="打开进度" />}
    </>
  );
}

function Failed(props: { readonly sentence: string; readonly details: string }) {
  return (
    <>
      <p role="alert">{props.sentence}</p>
      <div className="page-actions">
        <Button
          type="primary"
          onClick={() => {
            location.reload();
          }}
        >
          重新打开
        </Button>
        <CopyDetails details={props.details} />
      </div>
      <pre>{props.details}</pre>
    </>
  );
}
