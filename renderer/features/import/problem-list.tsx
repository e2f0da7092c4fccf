import { ExclamationCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Problem, Severity } from '#shared/model/problem.ts';

const icons: Readonly<Record<Severity, { readonly icon: typeof WarningOutlined; readonly word: string }>> = {
  error: { icon: ExclamationCircleOutlined, word: '错误' },
  warning: { icon: WarningOutlined, word: '疑问' },
  note: { icon: InfoCircleOutlined, word: '说明' },
};
const order: readonly Severity[] = ['error', 'warning', 'note'];

/** The problems of a submission as sentences, the weightiest first, each with a way to its cell. */
export function ImportProblems(props: { readonly problems: readonly Problem[]; readonly onShow: (cell: string) => void }) {
  if (props.problems.length === 0) return <p className="import-quiet">读取时没有发现疑问。</p>;
  const sorted = props.problems.toSorted((left, right) => order.indexOf(left.severity) - order.indexOf(right.severity));
  return (
    <ul className="import-problems">
      {sorted.map((problem, index) => {
        const { icon: Icon, word } = icons[problem.severity];
        const { cell } = problem;
        return (
          <li key={`${problem.code}/${String(index)}`} className={`import-problem-${problem.severity}`}>
            <Icon aria-label={word} />
            <span>{problem.message}</span>
            {cell === null ? null : (
              <Button type="link" size="small" onClick={() => props.onShow(cell)}>
                看原表
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
