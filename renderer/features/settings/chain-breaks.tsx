import { Alert } from 'antd';
import type { ReactNode } from 'react';

/** What of a package stays outside because it was altered, is missing or cannot be believed; nothing where all of it goes in. `kept`: it is kept in 隔离. `children` is what can be done about it. */
export function ChainBreaks(props: { readonly sentences: readonly string[]; readonly kept?: boolean; readonly children?: ReactNode }) {
  const { sentences } = props;
  if (sentences.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={`里面有记录接不上、被改动过或者不可信，这些不会采用${props.kept === true ? '，合并后留在“隔离”里' : ''}。请让对方在“设置”检查数据，再导出一份。`}
      description={
        <>
          <ul className="faults">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {props.children}
        </>
      }
    />
  );
}
