import { Alert } from 'antd';

/** What of a package does not go in because records in it were altered or are missing; nothing where all of it fits together. */
export function ChainBreaks({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      title="里面有记录被改动过或前后接不上，这些不会采用。请让对方在“设置”检查数据，再导出一份。"
      description={
        <ul className="faults">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  );
}
