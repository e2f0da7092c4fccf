import { Tag } from 'antd';
import type { LayoutSureness } from '#shared/model/submission.ts';

const levels: Readonly<Record<LayoutSureness['level'], { readonly word: string; readonly color: string }>> = {
  high: { word: '高', color: 'success' },
  middle: { word: '中', color: 'warning' },
  low: { word: '低', color: 'error' },
};

/** 版式把握: how sure the whole table was understood, with the reason. Nothing for a reading that does not tell it. */
export function LayoutSurenessLine({ sureness }: { readonly sureness: LayoutSureness | undefined }) {
  if (sureness === undefined) return null;
  const { word, color } = levels[sureness.level];
  return (
    <p className="import-sureness">
      版式把握：<Tag color={color}>{word}</Tag>
      <span className="import-quiet">{`${sureness.reason}。`}</span>
    </p>
  );
}
