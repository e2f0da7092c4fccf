import { Alert, Button, Checkbox } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { fromRecord } from '#shared/output/papers/kept-paper.ts';
import { restsOn } from '#shared/record/kept-papers.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { type PapersOnSubject, papersOnSubject } from '#renderer/store/kept-papers.ts';
import { PhotoPicture } from '#renderer/ui/photo/photo-picture.tsx';
import { PaperChoice } from '#renderer/ui/paper-choice.tsx';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useLive } from '#renderer/store/services.tsx';
import { closingSheet, validSignatures } from '#renderer/hooks/closing-sheet.ts';
import type { ClosingActs } from './use-closing-acts.ts';
import type { ClosingView } from '#renderer/hooks/use-closing.ts';

/** 确认单: which photos go on it, what it looks like in print, and the ways to get it out. Once signed it is printed as it was signed, whatever the visit says by now. */
export function SheetStep(props: {
  readonly view: ClosingView;
  readonly acts: ClosingActs;
  readonly readOnly: boolean;
  readonly onSignAnew: () => void;
  /** The way to the next unit. */
  readonly next: ReactNode;
}) {
  const { view, acts, readOnly } = props;
  const federation = useSetting('federation', 'name');
  const [allItems, setAllItems] = useState(false);
  const papers = useClosingPapers(view);
  const now = useMemo(
    () => (federation === undefined || papers === undefined ? undefined : presentSheet(view, federation, allItems, papers)),
    [view, federation, allItems, papers],
  );
  if (now === undefined || papers === undefined) return null;
  const { all, inForce } = papers;
  const outdated = Object.values(view.progress.signatures).includes('outdated');
  return (
    <section className="closing-sheet" aria-label="确认单">
      <SignState view={view} outdated={outdated} kept={all.length > 0} onSignAnew={readOnly ? null : props.onSignAnew} />
      <Checkbox checked={allItems} onChange={(event) => setAllItems(event.target.checked)}>
        含全部项目的得分和计分过程（不选则只印扣分和未达到的项目）
      </Checkbox>
      <PhotoChoice view={view} readOnly={readOnly} onChoose={acts.leaveOut} />
      <PaperChoice
        key={inForce?.ref.sha256 ?? all.at(-1)?.sha256 ?? ''}
        size="large"
        word="签字"
        kept={all}
        whole={allItems}
        first={outdated ? (all.at(-1)?.sha256 ?? null) : (inForce?.ref.sha256 ?? null)}
        now={inForce === undefined || outdated ? now : null}
      />
      <div className="closing-turn">
        <span className="quiet">确认单随时可以再打开。</span>
        {props.next}
      </div>
    </section>
  );
}

/** The confirmation sheets of a visit as they were signed; undefined while they are read. */
function useClosingPapers({ visit, closing }: ClosingView): PapersOnSubject | undefined {
  const { roundId, unitId, phase } = visit;
  const { signatures } = closing;
  return useLive(
    (store) => papersOnSubject(store, visitSubject(roundId, unitId, phase), Object.keys(signatures).length === 0 ? null : restsOn.confirmation(signatures)),
    [roundId, unitId, phase, signatures],
  );
}

/** The sheet of what the visit says now. Where it was signed by an older program, which kept no sheets, the paper says that it is made again. */
function presentSheet(view: ClosingView, federation: string, allItems: boolean, { all }: PapersOnSubject) {
  const signatures = validSignatures(view);
  const paper = closingSheet(view, federation, signatures, allItems);
  const signed = Object.keys(signatures).length > 0;
  return { word: `现在的内容${signed ? '' : '（没有签字）'}`, paper: signed && all.length === 0 ? fromRecord(paper) : paper };
}

function SignState(props: { readonly view: ClosingView; readonly outdated: boolean; readonly kept: boolean; readonly onSignAnew: (() => void) | null }) {
  const { view, outdated, kept } = props;
  const { signed, signers } = view.progress;
  const unsigned = signers - signed;
  if (outdated) {
    return (
      <Alert
        type="warning"
        showIcon
        title={
          kept
            ? '签字以后核查记录有改动。签字时的确认单照原样存着，可以照旧打印；要以现在的内容为准，请重新签字。'
            : '签字以后核查记录有改动，签字时的确认单没有存下。要以现在的内容为准，请重新签字。'
        }
        action={props.onSignAnew === null ? null : <Button onClick={props.onSignAnew}>去重新签字</Button>}
      />
    );
  }
  if (signed > 0 && !kept) return <Alert type="info" showIcon title="这是旧版本程序签的，签字时的确认单没有存下。下面按现有记录生成，纸上也会注明。" />;
  if (unsigned === 0) return <p className="quiet">下面是签字时的确认单，照原样打印。核查记录以后有改动，这份也不变。</p>;
  return <Alert type="info" showIcon title={`下面就是打印出来的样子。还有 ${String(unsigned)} 方没有签字，可以打印后在纸上签，留有签字的地方。`} />;
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
