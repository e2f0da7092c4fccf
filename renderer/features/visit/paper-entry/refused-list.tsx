import { Alert } from 'antd';

/** A cell of a pasted block that was not taken. */
export interface RefusedCell {
  readonly place: string;
  readonly sentence: string;
}

/** What a paste left out, with why: nothing of it is lost silently. */
export function RefusedList(props: { readonly refused: readonly RefusedCell[]; readonly onClose: () => void }) {
  const { refused } = props;
  return (
    <div role="status" aria-label="录入提示">
      {refused.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          closable={{ onClose: props.onClose }}
          title={`粘贴的内容里有 ${String(refused.length)} 格没有录入`}
          description={
            <ul className="grid-refused">
              {refused.slice(0, 20).map(({ place, sentence }) => (
                <li key={place}>
                  {place}：{sentence}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}
