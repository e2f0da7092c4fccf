import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { factWord } from '#shared/facts/fact-words.ts';
import type { Scorer } from '#shared/model/standard.ts';
import { ownFacts } from '#shared/standards/conditions.ts';
import { patched } from '#shared/standards/edit-draft.ts';
import { FactPicker } from './fact-picker.tsx';
import { Field, NumberEdit, TextField } from './fields.tsx';
import type { SettingsProps } from './settings-panel.tsx';

/** The scorers to begin with: the team's own score and the members' appraisal. */
const firstScorers: Scorer[] = [
  { title: '考评组', share: 60, own: true },
  { title: '会员评议', share: 40, fact: 'memberAppraisal' },
];

/** 总分构成: which scores make the total together, and by what shares. */
export function ScorersPart(props: SettingsProps) {
  const { draft, change } = props;
  const { scorers } = draft;
  const set = (index: number, scorer: Scorer) => change({ scorers: scorers.map((one, at) => (at === index ? scorer : one)) });
  return (
    <fieldset className="edit-rules">
      <legend>总分由谁评</legend>
      {scorers.length === 0 ? (
        <p className="quiet">总分就是考评组按条目评出的得分。</p>
      ) : (
        <p className="quiet">
          即：{scorers.map((scorer) => `${scorer.title === '' ? '未命名' : scorer.title}占${String(scorer.share)}%`).join('，')}。各占比合计应为 100%。
        </p>
      )}
      {scorers.map((scorer, index) => (
        <div className="edit-rule" key={index} role="group" aria-label={`评分方${String(index + 1)}`}>
          <div className="edit-line">
            <TextField label="谁评" value={scorer.title} onValue={(title) => set(index, { ...scorer, title })} />
            <NumberEdit label="占总分" value={scorer.share} min={0.01} max={100} suffix="%" onValue={(share) => set(index, { ...scorer, share })} />
            <Button size="small" onClick={() => change({ scorers: scorers.filter((_, at) => at !== index) })}>
              删去
            </Button>
          </div>
          <ScorerSource scorer={scorer} own={ownFacts(draft)} onScorer={(next) => set(index, next)} />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => change({ scorers: scorers.length === 0 ? firstScorers : [...scorers, { title: '', share: 10 }] })}
      >
        {scorers.length === 0 ? '由几方共同评分' : '再加一方'}
      </Button>
    </fieldset>
  );
}

/** Where the score of one scorer comes from: the items of this standard, or a number entered for the unit. */
function ScorerSource(props: { readonly scorer: Scorer; readonly own: readonly string[]; readonly onScorer: (scorer: Scorer) => void }) {
  const { scorer, onScorer } = props;
  return (
    <div className="edit-line">
      <Field label="得分从哪里来">
        {(id) => (
          <Select
            id={id}
            value={scorer.own === true ? 'own' : 'fact'}
            options={[
              { value: 'own', label: '按本标准的条目评出' },
              { value: 'fact', label: '另外填写' },
            ]}
            onChange={(source) => onScorer(patched<Scorer>(scorer, source === 'own' ? { own: true, fact: undefined } : { own: undefined, fact: '' }))}
          />
        )}
      </Field>
      {scorer.own === true ? null : (
        <FactPicker
          label={scorer.fact === undefined || scorer.fact === '' ? '填在哪一项里' : `填在单位情况的“${factWord(scorer.fact)}”里`}
          offered="number"
          own={props.own}
          value={scorer.fact ?? ''}
          onFact={(fact) => onScorer({ ...scorer, fact })}
        />
      )}
    </div>
  );
}
