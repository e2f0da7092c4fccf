import { Alert, Button, Progress } from 'antd';
import type { Unwritten } from '#shared/output/batch-list.ts';
import type { Batch } from '#renderer/hooks/use-batch.ts';
import type { BatchState, SavedBatch } from '#renderer/hooks/run-batch.ts';
import './batch-receipt.css';

/** How a batch is spoken of: `act` (写回), and the names of its receipt and of its progress. */
export interface BatchWording {
  readonly act: string;
  readonly receipt: string;
  readonly progress: string;
}

/** The state of any batch: how far it is with a way to stop, what was written and counted, and what was not and why. */
export function BatchReceipt(props: { readonly batch: Pick<Batch, 'state' | 'stop'>; readonly wording: BatchWording }) {
  const { batch, wording } = props;
  return (
    <div role="status" aria-label={wording.receipt} className="batch-receipt">
      <State state={batch.state} stop={batch.stop} wording={wording} />
    </div>
  );
}

function State(props: { readonly state: BatchState; readonly stop: () => void; readonly wording: BatchWording }) {
  const { state, wording } = props;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'writing':
      return (
        <div className="toolbar">
          <Progress
            className="batch-progress"
            aria-label={wording.progress}
            percent={state.of === 0 ? 0 : Math.floor((state.done / state.of) * 100)}
            format={() => (state.of === 0 ? '' : `${String(state.done)}/${String(state.of)}`)}
          />
          <Button onClick={props.stop}>停止</Button>
        </div>
      );
    case 'stopped':
      return <Alert type="info" showIcon title={`没有${wording.act}：已停止，没有写完的文件没有存下。`} description={<SavedLines saved={state.saved} />} />;
    case 'failed':
      return (
        <>
          <Alert type="error" showIcon title={`没有${wording.act}：${state.reason}`} description={<SavedLines saved={state.saved} />} />
          <UnwrittenLines unwritten={state.unwritten} act={wording.act} none />
        </>
      );
    case 'done':
      return (
        <>
          {state.saved.length === 0 ? null : <Alert type="success" showIcon title={savedTitle(state.saved)} description={<DoneWords state={state} />} />}
          {state.saved.length > 0 || state.words.length === 0 ? null : <Alert type="info" showIcon title={state.words.join('')} />}
          <UnwrittenLines unwritten={state.unwritten} act={wording.act} none={state.saved.length + state.words.length === 0} />
        </>
      );
  }
}

const savedTitle = (saved: readonly SavedBatch[]): string => `${saved.map(({ name }) => name).join('、')} 已写出并读回核对`;

function DoneWords(props: { readonly state: Extract<BatchState, { kind: 'done' }> }) {
  const { saved, words } = props.state;
  const sum = (of: (one: SavedBatch) => number): number => saved.reduce((all, one) => all + of(one), 0);
  return (
    <>
      <p>
        {`${String(sum(({ units }) => units))} 个单位，${String(sum(({ files }) => files))} 个文件，${sizeWords(sum(({ bytes }) => bytes))}`}
        {saved.some(({ name }) => name.endsWith('.zip')) ? '；清单在压缩包里，列有每个文件的大小和 SHA-256' : ''}。
      </p>
      {words.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

/** A size as people say it. */
const sizeWords = (bytes: number): string => (bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

function SavedLines(props: { readonly saved: readonly SavedBatch[] }) {
  if (props.saved.length === 0) return null;
  return (
    <ul className="batch-lines">
      {props.saved.map(({ name, units, files, bytes }) => (
        <li key={name}>{`已存下 ${name}：${String(units)} 个单位，${String(files)} 个文件，${sizeWords(bytes)}`}</li>
      ))}
    </ul>
  );
}

function UnwrittenLines(props: { readonly unwritten: readonly Unwritten[]; readonly act: string; readonly none: boolean }) {
  const { unwritten, act } = props;
  if (unwritten.length === 0) return null;
  const title = `没有${act}的${unwritten.some(({ unit }) => unit !== '') ? '单位' : '文件'}和原因`;
  return (
    <Alert
      type={props.none ? 'error' : 'warning'}
      showIcon
      title={`${title}（${String(unwritten.length)}）`}
      description={
        <div className="batch-unwritten" role="group" aria-label={title} tabIndex={0}>
          <ul className="batch-lines">
            {unwritten.map(({ unit, paper, reason }, index) => (
              <li key={index}>{[unit, paper, reason].filter((part) => part !== '').join('：')}</li>
            ))}
          </ul>
        </div>
      }
    />
  );
}
