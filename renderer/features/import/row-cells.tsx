import { Checkbox, Tag } from 'antd';
import { memo } from 'react';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import { importSession } from './import-session.ts';
import { rowDoubts, howWords, isAsking, isBlankForm, layoutWord, shortRemark } from '#shared/importing/row-words.ts';

/** The file of a row, as the button that opens its reading. */
export const FileCell = memo(function FileCell(props: { readonly row: PlannedRow; readonly onOpen: (key: string) => void }) {
  const { row } = props;
  const name = row.file.picked.path.split('/').at(-1) ?? '';
  const several = row.file.reading.submissions.length > 1;
  return (
    <>
      <button type="button" className="import-file" title={row.file.picked.path} onClick={() => props.onOpen(row.key)}>
        {name}
      </button>
      <div className="import-quiet import-clip">
        {row.submission === null ? '' : `${layoutWord(row.submission)}${several ? ` · ${row.submission.sheet}` : ''}`}
      </div>
    </>
  );
});

function openTag(row: PlannedRow): string {
  if (row.target.kind === 'unit') return '待更新';
  if (row.doubted !== null) return '待确认';
  return row.matches.length > 0 ? '待选择' : '待登记';
}

function TargetTag({ row }: { readonly row: PlannedRow }) {
  if (row.state === 'known') return <Tag>跳过</Tag>;
  if (row.state === 'left') return <Tag>{row.submission !== null && isBlankForm(row.submission) ? '空表' : '不导入'}</Tag>;
  if (row.state === 'open') return <Tag color="warning">{openTag(row)}</Tag>;
  if (row.target.kind === 'new') return <Tag color="processing">新单位</Tag>;
  if (row.target.kind === 'unit') return <Tag color="success">{howWords[row.target.how]}</Tag>;
  return null;
}

/** Which unit a row belongs to, and how sure that is. */
export const ImportedUnitCell = memo(function UnitCell({ row }: { readonly row: PlannedRow }) {
  if (row.state === 'refused' || row.submission === null) return <span className="import-quiet">—</span>;
  const known = row.target.kind === 'unit' ? row.target.unit.name : row.unitName;
  const writtenAs = row.target.kind === 'unit' && row.unitName !== '' && row.unitName !== known ? `表中写作：${row.unitName}` : '';
  return (
    <>
      <div className="import-unit" title={known}>
        {known === '' ? '（没有单位名称）' : known}
      </div>
      <div className="import-clip import-quiet" title={writtenAs}>
        <TargetTag row={row} />
        {row.rivals.length > 0 ? <Tag color="warning">重复</Tag> : null}
        {writtenAs}
      </div>
    </>
  );
});

/** What should be looked at: how many doubts, and the first of them as a sentence. */
export const DoubtCell = memo(function DoubtCell(props: { readonly row: PlannedRow; readonly slim: boolean }) {
  const { row, slim } = props;
  const doubts = rowDoubts(row);
  if (row.state === 'refused') return <span className="import-bad">{slim ? '不能读' : shortRemark(row)}</span>;
  if (row.state === 'known') return <span className="import-quiet">{slim ? '' : row.remark}</span>;
  const first = row.remark === '' ? doubts[0]?.message : row.remark;
  const changes = row.factChanges.length === 0 || !row.takesChanges ? '' : `更新基本情况 ${String(row.factChanges.length)} 项。`;
  return (
    <span className={isAsking(row) ? 'import-sentence import-sentence-whole' : 'import-sentence'} title={first ?? ''}>
      {doubts.length > 0 ? <Tag color="warning">{`${String(doubts.length)} 处`}</Tag> : null}
      {slim ? '' : changes}
      {first === undefined && changes === '' ? <span className="import-quiet">没有疑问</span> : slim ? '' : first}
    </span>
  );
});

function Tick(props: { readonly name: string; readonly word: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  return (
    <Checkbox
      aria-label={props.name}
      checked={props.checked}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => props.onChange(event.target.checked)}
    >
      {props.word}
    </Checkbox>
  );
}

/** The ticks that a row waits for: that it is of the unit it seems to be of, that the unit is a new one, or that the books take over what changes much. None is asked twice. */
export const AnswerCell = memo(function AnswerCell({ row }: { readonly row: PlannedRow }) {
  if (row.submission === null || row.state === 'known') return null;
  const { doubted } = row;
  const asksNew = row.unitName !== '' && (row.target.kind === 'new' || row.target.kind === 'open' || doubted !== null);
  const asksChanges = row.target.kind === 'unit' && row.largeChanges.length > 0 && row.state !== 'left';
  return (
    <div className="import-answers">
      {doubted === null ? null : (
        <Tick
          name={`是同一个单位：${doubted.unit.name}`}
          word="归入"
          checked={doubted.agreed}
          onChange={(agreed) =>
            importSession.edit(row.key, agreed ? { choice: { kind: 'unit', unitId: doubted.unit.id }, takesChanges: true } : { choice: { kind: 'leave' } })
          }
        />
      )}
      {asksNew ? (
        <Tick
          name={`登记为新单位：${row.unitName}`}
          word="登记"
          checked={row.target.kind === 'new' && row.state !== 'left'}
          onChange={(checked) => importSession.edit(row.key, { choice: checked ? { kind: 'new' } : { kind: 'leave' } })}
        />
      ) : null}
      {asksChanges ? (
        <Tick
          name={`更新台账：${row.target.unit.name}`}
          word="更新"
          checked={row.takesChanges}
          onChange={(takesChanges) => importSession.edit(row.key, { takesChanges })}
        />
      ) : null}
    </div>
  );
});
