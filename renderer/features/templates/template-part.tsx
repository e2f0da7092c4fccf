import { Alert, Button, Checkbox, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { finishedScore, inPlaceOrder, type AcceptanceInput, type AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import type { KeptTemplate } from '#shared/record/project-template.ts';
import type { ReadTemplate } from '#shared/templates/template-file.ts';
import { TemplateWork } from '#renderer/files/template-work.ts';
import { useSaveDocument } from '#renderer/hooks/use-save-document.ts';
import { useServices } from '#renderer/store/services.tsx';
import { BatchReceipt } from '#renderer/ui/batch-receipt.tsx';
import { FilledPreview } from '#renderer/ui/filled-preview.tsx';
import { fillingWording, useTemplateFilling, type FillingState } from './use-template-filling.ts';

type Whom = 'finished' | 'accepted' | 'rectify' | 'rejected' | (string & {});

const groups: readonly { readonly value: Whom; readonly label: string; readonly has: (unit: AcceptanceUnit) => boolean }[] = [
  { value: 'finished', label: '全部已核查单位', has: (unit) => finishedScore(unit) !== undefined },
  { value: 'accepted', label: '合格单位', has: ({ decision }) => decision?.outcome === 'accepted' },
  { value: 'rectify', label: '限期整改单位', has: ({ decision }) => decision?.outcome === 'rectify' },
  { value: 'rejected', label: '不合格单位', has: ({ decision }) => decision?.outcome === 'rejected' },
];

/** What was found in a kept template, looked through anew; undefined while that goes on. */
function useCheck(template: KeptTemplate): ReadTemplate | string | undefined {
  const { store } = useServices();
  const [check, setCheck] = useState<ReadTemplate | string>();
  const [{ sha256, file }] = template.versions;
  useEffect(() => {
    const work = new TemplateWork();
    const look = async () => {
      const bytes = await store.document(sha256);
      if (bytes === undefined) return '模板的文件不在这台电脑上，请从备份或数据包恢复，或重新导入。';
      const read = await work.check(file, bytes.slice());
      return read.ok ? read.value : read.problem;
    };
    void look().then(setCheck);
    return () => work.close();
  }, [store, sha256, file]);
  return check;
}

/** One template: what it uses, a preview with a chosen unit, and the way to write it. */
export function TemplatePart(props: {
  readonly round: Round;
  readonly input: AcceptanceInput;
  readonly template: KeptTemplate;
  readonly blocked: boolean;
  readonly onDrop: () => void;
  readonly onPublished: (published: boolean) => void;
}) {
  const { round, input, template } = props;
  const check = useCheck(template);
  const filling = useTemplateFilling(round, input);
  const units = inPlaceOrder(input);
  const [whom, setWhom] = useState<Whom>(units[0]?.unitId ?? '');
  const group = groups.find(({ value }) => value === whom);
  const chosen = group === undefined ? units.filter(({ unitId }) => unitId === whom) : units.filter(group.has);
  const used = useMemo(() => new Set(typeof check === 'object' ? check.check.used.map(({ name }) => name) : []), [check]);
  const own = { template, used };
  const unusable = props.blocked || typeof check !== 'object' || check.check.problems.length > 0;
  const isForUnit = typeof check === 'object' && check.check.use === 'unit';
  const writing = filling.batch.state.kind === 'writing';
  const busy = writing || filling.state.kind === 'busy';
  return (
    <section className="panel template-part" aria-label={template.name}>
      <header className="toolbar">
        <h2>{template.name}</h2>
        <span className="toolbar-end">
          <Checkbox checked={template.published} title="公开的文书不写电话、证件号、账号" onChange={({ target }) => props.onPublished(target.checked)}>
            公开的文书
          </Checkbox>
          <Button onClick={props.onDrop}>弃用</Button>
        </span>
      </header>
      {check === undefined ? <p className="quiet">正在检查…</p> : null}
      {typeof check === 'string' ? <Alert type="error" showIcon title={check} /> : null}
      {typeof check === 'object' ? <CheckWords read={check} /> : null}
      <div className="toolbar">
        {isForUnit ? (
          <Select<Whom>
            aria-label="填给"
            className="template-whom"
            showSearch={{ optionFilterProp: 'label' }}
            value={whom}
            options={[
              { label: '成批', options: groups.map(({ value, label, has }) => ({ value, label: `${label}（${String(units.filter(has).length)}）` })) },
              { label: '一个单位', options: units.map(({ unitId, name }) => ({ value: unitId, label: name })) },
            ]}
            onChange={setWhom}
          />
        ) : (
          <span className="quiet">整批写一份</span>
        )}
        <Button disabled={busy || unusable || (isForUnit && chosen.length === 0)} onClick={() => void filling.preview(own, isForUnit ? chosen[0] : undefined)}>
          预览
        </Button>
        <Button
          type="primary"
          loading={writing}
          disabled={busy || unusable || (isForUnit && chosen.length === 0)}
          onClick={() => void filling.write(own, isForUnit ? chosen : undefined)}
        >
          {isForUnit && chosen.length > 1 ? `写出 ${String(chosen.length)} 份` : '写出'}
        </Button>
      </div>
      <BatchReceipt batch={filling.batch} wording={fillingWording} />
      <Outcome state={filling.state} />
      <Versions template={template} />
    </section>
  );
}

function CheckWords(props: { readonly read: ReadTemplate }) {
  const { used, unused, use, problems } = props.read.check;
  if (problems.length > 0) return <Alert type="error" showIcon title="这个模板要改" description={problems.join('')} />;
  return (
    <details className="template-check">
      <summary>
        检查无误：{use === 'unit' ? '每个单位写一份' : '整批写一份'}，用了 {used.length} 个名称，另有 {unused.length} 个没有用到
      </summary>
      <ul>
        {used.map(({ name, places }) => (
          <li key={name}>
            {name}
            <span className="quiet">：{places.slice(0, 3).join('、')}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">没有用到：{unused.join('、')}。</p>
    </details>
  );
}

function Outcome(props: { readonly state: FillingState }) {
  const { state } = props;
  if (state.kind === 'failed') return <Alert type="error" showIcon title="没有写出" description={state.reason} />;
  return state.kind === 'preview' ? <FilledPreview parts={state.parts} whom={state.whom} /> : null;
}

/** 版本: every version that was brought; each can be taken out again as it was. */
function Versions(props: { readonly template: KeptTemplate }) {
  const save = useSaveDocument();
  const { versions } = props.template;
  return (
    <details>
      <summary>版本（{versions.length}）</summary>
      <ul className="template-versions">
        {versions.map(({ sha256, file, by, keptMs }, index) => (
          <li key={sha256}>
            第 {versions.length - index} 版，{dayOfMs(keptMs)} {by}
            <Button type="link" size="small" onClick={() => void save({ sha256, name: file })}>
              取出 {file}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
