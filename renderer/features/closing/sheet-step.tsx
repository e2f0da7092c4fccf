import { Alert, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { phaseWords } from '#shared/model/round.ts';
import { federationName } from '#shared/output/collect-acceptance.ts';
import { confirmationSheet } from '#shared/output/papers/confirmation-sheet.ts';
import { PhotoPicture } from '#renderer/ui/photo/photo-picture.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { useSetting } from '#renderer/ui/use-setting.ts';
import type { ClosingActs } from './use-closing-acts.ts';
import type { ClosingView } from './use-closing.ts';

/** 确认单: which photos go on it, what it will look like in print, and the ways to get it out. */
export function SheetStep(props: { readonly view: ClosingView; readonly acts: ClosingActs; readonly readOnly: boolean }) {
  const { view, acts, readOnly } = props;
  const federation = useSetting('federation', 'name');
  const [allItems, setAllItems] = useState(false);
  const paper = useMemo(() => (federation === undefined ? undefined : sheetOf(view, federation, allItems)), [view, federation, allItems]);
  const unsigned = 2 - view.progress.signed;
  if (paper === undefined) return null;
  return (
    <section className="closing-sheet" aria-label="确认单">
      <div className="closing-turn">
        <span className="quiet">下面就是打印出来的样子。没有在屏幕上签字的一方，留有签字的地方。</span>
        <PaperButtons paper={paper} size="large" />
      </div>
      {Object.values(view.progress.signatures).includes('outdated') ? (
        <Alert type="warning" showIcon title="签字以后内容有改动。请回到“双方签字”撤下旧签字，重新签字后再打印。" />
      ) : unsigned === 0 ? null : (
        <Alert type="info" showIcon title={`还有 ${String(unsigned)} 方没有签字，可以打印后在纸上签。`} />
      )}
      <Checkbox checked={allItems} onChange={(event) => setAllItems(event.target.checked)}>
        含全部项目的得分和计分过程（不选则只印扣分和未达到的项目）
      </Checkbox>
      <PhotoChoice view={view} readOnly={readOnly} onChoose={acts.leaveOut} />
      <div className="paper-stage">
        <PaperView paper={paper} />
      </div>
    </section>
  );
}

function sheetOf(view: ClosingView, federation: string, allItems: boolean) {
  const { round, unit, record, standard, result, shortfalls, closing } = view;
  return confirmationSheet({
    federation: federationName(federation === '' ? undefined : federation, round.title),
    roundTitle: round.title,
    unit,
    phaseWord: phaseWords[record.phase],
    inspectors: record.inspectors,
    visitedOn: dayOfMs(record.openedMs),
    standard,
    standardHash: record.standardHash,
    result,
    shortfalls,
    closing,
    allItems,
    marksOf: view.marksOf,
  });
}

function PhotoChoice(props: { readonly view: ClosingView; readonly readOnly: boolean; readonly onChoose: (leftOut: readonly string[]) => void }) {
  const { shortfalls, closing } = props.view;
  const photos = shortfalls.flatMap(({ item, place, photos: own }) =>
    own.map((sha256, index) => ({ sha256, marks: props.view.marksOf(item.id, sha256), words: `第${String(place)}项 照片${String(index + 1)}` })),
  );
  if (photos.length === 0) return null;
  const leftOut = new Set(closing.leftOut);
  const toggle = (sha256: string, on: boolean) => props.onChoose(on ? closing.leftOut.filter((one) => one !== sha256) : [...closing.leftOut, sha256]);
  return (
    <div className="closing-card">
      <h2>印在确认单上的照片</h2>
      <div className="closing-choice">
        {photos.map(({ sha256, marks, words }) => (
          <Checkbox
            key={`${words}-${sha256}`}
            disabled={props.readOnly}
            checked={!leftOut.has(sha256)}
            onChange={(event) => toggle(sha256, event.target.checked)}
          >
            <span className="closing-small">
              <PhotoPicture sha256={sha256} name="" marks={marks} fit="cover" />
            </span>
            {words}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
