import { LeftOutlined, RightOutlined } from '@ant-design/icons';

/** Below the one item that is shown: where one is, and the way to its neighbours and to the next that nobody has looked at. */
export function OneSteps(props: {
  /** The items shown under the filter, in order. */
  readonly shown: readonly string[];
  readonly currentId: string | undefined;
  readonly isJudged: (itemId: string) => boolean;
  readonly onGo: (itemId: string) => void;
}) {
  const { shown, currentId, isJudged, onGo } = props;
  const at = currentId === undefined ? -1 : shown.indexOf(currentId);
  if (at < 0) return null;
  const before = shown[at - 1];
  const after = shown[at + 1];
  const open = [...shown.slice(at + 1), ...shown.slice(0, at)].find((itemId) => !isJudged(itemId));
  const go = (itemId: string | undefined) => () => {
    if (itemId !== undefined) onGo(itemId);
  };
  return (
    <nav className="one-steps" aria-label="逐条翻看">
      <button type="button" className="tool one-step" disabled={before === undefined} onClick={go(before)}>
        <LeftOutlined aria-hidden /> 上一项
      </button>
      <span className="one-place">
        第 {at + 1} 项，共 {shown.length} 项
      </span>
      <button type="button" className="tool one-step" disabled={open === undefined} onClick={go(open)}>
        下一个未查项
      </button>
      <button type="button" className="tool one-step one-step-next" disabled={after === undefined} onClick={go(after)}>
        下一项 <RightOutlined aria-hidden />
      </button>
    </nav>
  );
}
