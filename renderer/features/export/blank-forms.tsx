import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { isActive } from '#shared/model/lineage.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { useLive } from '#renderer/store/services.tsx';
import { townsOf } from '#shared/text/towns-of.ts';
import { formsWording, useIssueForms } from '#renderer/hooks/use-issue-forms.ts';
import { BatchReceipt } from '#renderer/ui/batch-receipt.tsx';

const allTowns = 'all';

type Whose = 'round' | 'books';

/** 空白自评表: the round's standard as a form to send out, one for anyone or one for each unit with its name and code filled in. Nothing while the round has no standard. */
export function BlankForms(props: { readonly round: Round; readonly open: boolean }) {
  const { round, open } = props;
  const held = useLive(
    async (store) => {
      const standard = round.standardHash === null ? undefined : await store.standard(round.standardHash);
      return standard === undefined ? null : { standard, units: await store.units() };
    },
    [round.standardHash],
  );
  if (held === undefined) return <section className="panel blank-forms blank-forms-coming" />;
  return held === null ? null : <FormsPanel round={round} standard={held.standard} units={held.units} open={open} />;
}

const fits = (standard: Standard, unit: Unit): boolean => standard.kinds.length === 0 || standard.kinds.includes(unit.kind);

function FormsPanel(props: { readonly round: Round; readonly standard: Standard; readonly units: readonly Unit[]; readonly open: boolean }) {
  const { round, standard, units } = props;
  const forms = useIssueForms();
  const writing = forms.state.kind === 'writing';
  const members = useMemo(() => new Set(round.unitIds), [round.unitIds]);
  const inRound = useMemo(() => units.filter((unit) => members.has(unit.id)), [units, members]);
  const inBooks = useMemo(() => units.filter((unit) => isActive(unit) && fits(standard, unit)), [units, standard]);
  const [whose, setWhose] = useState<Whose>(inRound.length === 0 ? 'books' : 'round');
  const [town, setTown] = useState(allTowns);
  const from = whose === 'round' ? inRound : inBooks;
  const chosen = town === allTowns ? from : from.filter((unit) => unit.town === town);
  return (
    <details className="panel blank-forms" open={props.open}>
      <summary>发给单位填写的空白自评表</summary>
      <p className="quiet">
        按“{standard.title}”{standard.version} 版生成，带下拉选项和分值范围。单位填好后导入，单位和条目都会自动对上。
      </p>
      <div className="toolbar">
        <Button icon={<DownloadOutlined aria-hidden />} disabled={writing} onClick={() => void forms.issue(standard, null, '')}>
          下载一份空白自评表
        </Button>
        <Select<Whose>
          aria-label="发给哪些单位"
          className="export-choice"
          value={whose}
          options={[
            { value: 'round', label: `本批次的单位（${String(inRound.length)}）` },
            { value: 'books', label: `台账上适用的单位（${String(inBooks.length)}）` },
          ]}
          onChange={(next) => {
            setWhose(next);
            setTown(allTowns);
          }}
        />
        <Select
          aria-label="空白表的乡镇"
          className="export-choice"
          value={town}
          options={[{ value: allTowns, label: '全部乡镇' }, ...townsOf(from).map((one) => ({ value: one, label: one }))]}
          onChange={setTown}
        />
        <Button
          icon={<DownloadOutlined aria-hidden />}
          disabled={writing || chosen.length === 0}
          onClick={() => void forms.issue(standard, chosen, town === allTowns ? round.title : town)}
        >
          {`下载 ${String(chosen.length)} 个单位的自评表`}
        </Button>
      </div>
      <BatchReceipt batch={forms} wording={formsWording} />
    </details>
  );
}
