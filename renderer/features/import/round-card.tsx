import { Button, Input, InputNumber, Select } from 'antd';
import type { RoundDraft } from '#shared/importing/round-choice.ts';
import { importSession } from './import-session.ts';
import type { NewRound } from './use-new-round.ts';

const change = (draft: RoundDraft, part: RoundDraft) => {
  importSession.set({ roundDraft: { ...draft, ...part } });
};

/** Asks for the round that opens with this import. Everything is filled in, so that 确认导入 works at once. */
export function RoundCard(props: { readonly newRound: NewRound; readonly draft: RoundDraft }) {
  const { words, options, formStandard } = props.newRound;
  const { draft } = props;
  return (
    <section className="panel import-round" aria-label="新建批次">
      <h2>新建批次</h2>
      <p className="import-quiet">
        {draft.wanted === true ? '确认导入时新建一个批次，材料归入新批次。' : '还没有验收批次。确认导入时按下面的内容新建，不改也可以。'}
      </p>
      <div className="import-round-fields">
        <label>
          <span>批次名称</span>
          <Input
            value={words.title}
            maxLength={60}
            status={words.title.trim() === '' ? 'error' : ''}
            onChange={(event) => change(draft, { title: event.target.value })}
          />
        </label>
        <label className="import-round-year">
          <span>年度</span>
          <InputNumber
            controls={false}
            value={words.year}
            min={2000}
            max={2100}
            precision={0}
            onChange={(year) => {
              if (year !== null) change(draft, { year });
            }}
          />
        </label>
        <label className="import-round-standard">
          <span>考核标准</span>
          <Select
            aria-label="考核标准"
            value={words.standardKey}
            options={options.map((option) => ({ value: option.key, label: option.label, title: option.label }))}
            onChange={(standardKey: string) => change(draft, { standardKey })}
          />
        </label>
        {draft.wanted === true ? (
          <Button
            onClick={() => {
              importSession.set({ roundDraft: {} });
            }}
          >
            不新建
          </Button>
        ) : null}
      </div>
      {formStandard !== undefined && words.standardKey.startsWith('form:') ? (
        <p className="import-quiet">{`标准取自 ${formStandard.source}，扣分办法按表中的文字读出；读不准的先按“酌情扣分”核查，以后可在“标准”中细化。`}</p>
      ) : null}
    </section>
  );
}
