import { CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { factWord } from '#shared/facts/fact-words.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Unit } from '#shared/model/unit.ts';
import { ColumnsPart } from './columns-part.tsx';
import { FactList } from './fact-list.tsx';
import { HeadingPart } from './heading-part.tsx';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import type { NewUnit } from '#shared/importing/new-units.ts';
import { importSession } from './import-session.ts';
import { ItemList } from './item-list.tsx';
import { ImportProblems } from './problem-list.tsx';
import { RivalChoice } from './rival-choice.tsx';
import { formKey } from '#shared/importing/round-choice.ts';
import { changeText, layoutWord } from '#shared/importing/row-words.ts';
import { unitKindWords } from '#shared/model/standard.ts';
import { useSheets } from '#renderer/hooks/use-sheets.ts';
import { PictureFoot } from './picture-foot.tsx';
import { UnitChoicePanel, type Naming } from './unit-choice.tsx';
import { usePicture } from './use-picture.ts';

const firstCell = (row: PlannedRow): string | null =>
  row.problems.find((problem) => problem.severity !== 'note' && problem.cell !== null)?.cell ??
  row.submission?.unit.cell ??
  row.submission?.items[0]?.cells['text'] ??
  Object.values(row.submission?.facts ?? {})[0]?.cell ??
  null;

function Changes({ row }: { readonly row: PlannedRow }) {
  if (row.factChanges.length === 0 || row.target.kind !== 'unit') return null;
  const { largeChanges, takesChanges } = row;
  return (
    <section className="import-part" aria-label="将更新台账">
      <h3>{takesChanges ? '确认后更新台账' : '台账暂不更新'}</h3>
      <p>{row.factChanges.map(changeText).join('；')}</p>
      {largeChanges.length === 0 ? null : (
        <Checkbox checked={takesChanges} onChange={(event) => importSession.edit(row.key, { takesChanges: event.target.checked })}>
          {`已核实变化（${largeChanges.map(({ fact }) => factWord(fact)).join('、')}），更新台账`}
        </Checkbox>
      )}
    </section>
  );
}

function Head(props: { readonly row: PlannedRow; readonly onClose: () => void }) {
  const { row } = props;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
  }, [row.key]);
  const { submission } = row;
  const words =
    submission === null ? '' : [layoutWord(submission), submission.sheet, submission.date === null ? '没有填报日期' : `填报于 ${submission.date}`].join(' · ');
  return (
    <header className="import-reading-head">
      <div>
        <h2 tabIndex={-1} ref={head}>
          {row.unitName === '' ? (row.file.picked.path.split('/').at(-1) ?? '') : row.unitName}
        </h2>
        <p className="import-quiet">{`${row.file.picked.path}${words === '' ? '' : ` · ${words}`}`}</p>
      </div>
      <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label="关闭读取结果" onClick={props.onClose} />
    </header>
  );
}

function Body(props: {
  readonly row: PlannedRow;
  readonly submission: Submission;
  readonly units: readonly Unit[];
  readonly naming: Naming;
  readonly onShow: (cell: string) => void;
  readonly visited: boolean;
  readonly registers: NewUnit | undefined;
}) {
  const { row, submission, onShow, registers } = props;
  return (
    <>
      {row.state === 'known' ? null : <UnitChoicePanel row={row} units={props.units} naming={props.naming} />}
      {registers === undefined ? null : <NewUnitPart unit={registers} />}
      <RivalChoice row={row} />
      {props.visited ? <p className="import-part">这个单位本批次已经核查。导入只更新自评，不改动已有的考评。</p> : null}
      <section className="import-part" aria-label="疑问">
        <h3>疑问和说明</h3>
        <ImportProblems problems={row.problems} onShow={onShow} />
      </section>
      <Changes row={row} />
      <ColumnsPart row={row} submission={submission} onShow={onShow} />
      {submission.items.length === 0 ? null : (
        <section className="import-part" aria-label="自评项目">
          <h3>
            自评项目
            <Button
              size="small"
              onClick={() => {
                importSession.set({ roundDraft: { wanted: true, standardKey: formKey(row.key) } });
              }}
            >
              以此表为标准新建批次
            </Button>
          </h3>
          <ItemList row={row} submission={submission} onShow={onShow} />
        </section>
      )}
      <FactList row={row} submission={submission} registers={registers} onShow={onShow} />
    </>
  );
}

/** 读取结果: everything that was read of one row, beside the list, with the sheet it came from at its foot. */
export function ReadingPanel(props: {
  readonly row: PlannedRow;
  readonly units: readonly Unit[];
  readonly visited: boolean;
  /** The unit that the row will register, if any. */
  readonly registers: NewUnit | undefined;
  readonly onClose: () => void;
}) {
  const { row } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [shown, setShown] = useState<{ readonly key: string; readonly cell: string }>();
  const cell = shown?.key === row.key ? shown.cell : firstCell(row);
  const show = (address: string) => {
    setShown({ key: row.key, cell: address });
  };
  const sheets = useSheets(importSession.contentOf(row.file));
  const picture = usePicture(row, sheets);
  return (
    <section ref={panel} className="panel import-reading" role="region" aria-label="读取结果">
      <div className="import-reading-body" tabIndex={0} role="group" aria-label="读出的内容">
        <Head row={row} onClose={props.onClose} />
        {row.submission === null ? <p className={row.state === 'refused' ? 'import-bad' : ''}>{row.remark}</p> : null}
        {row.state === 'refused' && row.file.reading.reason?.code === 'no-table' ? <HeadingPart row={row} sheets={sheets} /> : null}
        {row.submission === null ? null : (
          <Body
            row={row}
            submission={row.submission}
            units={props.units}
            naming={picture.naming}
            onShow={show}
            visited={props.visited}
            registers={props.registers}
          />
        )}
      </div>
      {cell === null || row.state === 'refused' ? null : <PictureFoot row={row} sheets={sheets} cell={cell} picture={picture} />}
    </section>
  );
}

/** What 确认导入 will put on the books of a new unit besides its facts: exactly the values that are registered. */
function NewUnitPart(props: { readonly unit: NewUnit }) {
  const { name, town, kind, kindBy, aliases } = props.unit;
  const words = [
    name,
    town === '' ? '乡镇(街道)未填' : town,
    `${unitKindWords[kind]}（${kindBy === 'form' ? '按表中所写' : '按名称判断'}）`,
    ...(aliases.length === 0 ? [] : [`又名${aliases.join('、')}`]),
  ];
  return (
    <section className="import-part" aria-label="将登记的单位">
      <h3>确认后登记</h3>
      <p>{words.join(' · ')}</p>
    </section>
  );
}
