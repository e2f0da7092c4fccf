import { Select } from 'antd';
import { useState } from 'react';

import type { Paper } from '#shared/output/papers/paper.ts';
import type { PaperOnRecord } from '#shared/record/kept-papers.ts';
import { useLive } from '#renderer/store/services.tsx';
import { momentOf } from '#shared/days/moment-of.ts';
import { PaperButtons } from './paper-buttons.tsx';
import { PaperView } from './paper-view.tsx';

const present = 'present';

/**
 * A paper that was signed or issued, as it was kept, with the ways to get it out; earlier ones and, where the record says something else by now, the present content can be
 * chosen instead. `first` is the hash of the kept paper that is shown to begin with, null for the present content. `word` says what was done with kept papers (签字, 发出).
 */
export function PaperChoice(props: {
  readonly kept: readonly PaperOnRecord[];
  readonly first: string | null;
  readonly word: string;
  readonly now: { readonly word: string; readonly paper: Paper } | null;
  readonly whole?: boolean;
  readonly size?: 'middle' | 'large';
}) {
  const { kept, now, word, whole = false } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = chosen ?? props.first ?? present;
  const read = useLive(async (store) => ({ of: shown === present ? undefined : await store.keptPaper(shown) }), [shown]);
  const options = [
    ...kept.toReversed().map((one) => ({ value: one.sha256, label: `${momentOf(one.keptMs)} ${word}的${one.by === '' ? '' : `（${one.by}记）`}` })),
    ...(now === null ? [] : [{ value: present, label: now.word }]),
  ];
  const paper = shown === present ? now?.paper : whole ? (read?.of?.whole ?? read?.of?.paper) : read?.of?.paper;
  return (
    <>
      <div className="toolbar paper-choice">
        {options.length < 2 ? null : (
          <Select aria-label="看哪一份" size={props.size ?? 'middle'} popupMatchSelectWidth={false} value={shown} options={options} onChange={setChosen} />
        )}
        {paper === undefined ? null : <PaperButtons paper={paper} size={props.size ?? 'middle'} />}
      </div>
      {paper === undefined ? read === undefined ? null : <p>这份文书的文件缺失，请到“设置”检查数据。</p> : null}
      {paper === undefined ? null : (
        <div className="paper-stage">
          <PaperView paper={paper} />
        </div>
      )}
    </>
  );
}
