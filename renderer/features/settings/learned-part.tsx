import { Button } from 'antd';
import type { LearnedWeight } from '#shared/intake/evidence/learned-weights.ts';
import { checkWords } from '#shared/importing/check-words.ts';
import { readerSetting, type CountyExperience, type WeightChoice } from '#shared/importing/county-experience.ts';
import { changeSetting } from '#shared/record/setting-acts.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';

/** How many of the checks that changed most are shown. */
const mostShown = 5;

const changeOf = ({ shipped, learned }: LearnedWeight): number => Math.abs(learned - shipped);

const moved = (learned: readonly LearnedWeight[]): readonly LearnedWeight[] =>
  learned.filter((weight) => changeOf(weight) > 0).toSorted((one, other) => changeOf(other) - changeOf(one));

/** On how many layouts a clue helped, and on how many it misled: one that speaks against a column helps where the column was another. */
function hits({ shipped, right, wrong }: LearnedWeight): string {
  const [helped, misled] = shipped < 0 ? [wrong, right] : [right, wrong];
  const words = [...(helped === 0 ? [] : [`${String(helped)} 种版式上有用`]), ...(misled === 0 ? [] : [`${String(misled)} 种上误导`])];
  return words.length === 0 ? '有对有错' : words.join('，');
}

/** What the county's own files taught the reader: which of its clues they made more or less believed, and the way back to what the program came with. */
export function LearnedPart({ county }: { readonly county: CountyExperience }) {
  const { lessons, learned, choice } = county;
  const record = useRecord();
  const choose = (wanted: WeightChoice) => void record([changeSetting(readerSetting, { weights: wanted })]);
  const files = lessons.reduce((sum, { imports }) => sum + imports.reduce((all, one) => all + one.files, 0), 0);
  const corrected = lessons.filter(({ imports }) => imports.at(-1)?.corrected === true).length;
  const changes = moved(learned);
  if (lessons.length === 0) return <p className="quiet">确认导入后，程序会记下哪些线索在本县的表上靠得住，以后读表更准。只记次数，不记单位的内容。</p>;
  return (
    <div role="group" aria-label="从本县的表学到的">
      <p>
        {`从确认过的 ${String(files)} 份表、${String(lessons.length)} 种版式中学习（${corrected === 0 ? '都没有人改过栏目' : `${String(corrected)} 种由人改正过栏目`}）。`}
        {choice === 'shipped' ? '现在读表用程序自带的判断，没有用学到的。' : changes.length === 0 ? '与程序自带的判断一致，没有变化。' : '变化最大的线索：'}
      </p>
      {choice === 'shipped' || changes.length === 0 ? null : (
        <ul className="learned-list">
          {changes.slice(0, mostShown).map((change) => (
            <li key={change.check}>
              {`${checkWords(change.check) ?? change.check}：${Math.abs(change.learned) > Math.abs(change.shipped) ? '更看重' : '不那么看重'}了（${Math.abs(change.shipped).toFixed(2)} → ${Math.abs(change.learned).toFixed(2)}），在本县 ${hits(change)}`}
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => choose(choice === 'shipped' ? 'learned' : 'shipped')}>{choice === 'shipped' ? '改用本县学到的' : '恢复程序自带的判断'}</Button>
    </div>
  );
}
