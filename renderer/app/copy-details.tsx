import { Button } from 'antd';
import { useState } from 'react';

/** Copies the details of a failure, so that they can be sent to someone who understands them. */
export function CopyDetails(props: { readonly details: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(props.details).then(
      () => {
        setOutcome('copied');
      },
      () => {
        setOutcome('refused');
      },
    );
  };
  return <Button onClick={copy}>{words[outcome ?? 'ready']}</Button>;
}

const words = { ready: '复制详情', copied: '已复制', refused: '请手工选中复制' } as const;
