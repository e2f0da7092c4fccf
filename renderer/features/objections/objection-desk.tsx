import { Button, Segmented, Tag, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { proofWords } from '#shared/closing/objection.ts';
import { showDay } from '#shared/days/days.ts';
import { sheetWord, type Round } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { LockedAlert } from '#renderer/ui/locked-alert.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { LateObjection } from './late-objection.tsx';
import { RulingBreaches } from './ruling-breaches.tsx';
import { RulingDays } from './ruling-days.tsx';
import { RulingForm } from './ruling-form.tsx';
import type { Objection } from './use-objections.ts';

const filters = ['open', 'ruled', 'all'] as const;
type Filter = (typeof filters)[number];

/** 异议: what units dispute, and what was decided on it. */
export function ObjectionDesk(props: { readonly round: Round; readonly objections: readonly Objection[] }) {
  const { round, objections } = props;
  const [params, setParams] = useSearchParams();
  const [opened, setOpened] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const filter = filters.find((one) => one === params.get('state')) ?? 'open';
  const open = objections.filter(({ ruling }) => ruling === undefined);
  const shown = filter === 'all' ? objections : objections.filter(({ ruling }) => (ruling === undefined) === (filter === 'open'));
  const chosen = objections.find(({ key }) => key === opened);
  const columns = useMemo(() => columnsFor(round.locked, setOpened), [round.locked]);
  return (
    <>
      <LockedAlert round={round} what="异议只能查看，不能复核、登记" />
      <RulingRules round={round} objections={objections} />
      <div className="toolbar">
        <Segmented<Filter>
          aria-label="按进展筛选"
          value={filter}
          onChange={(next) => setParams(next === 'open' ? {} : { state: next })}
          options={[
            { value: 'open', label: `待复核 ${String(open.length)}` },
            { value: 'ruled', label: `已复核 ${String(objections.length - open.length)}` },
            { value: 'all', label: `全部 ${String(objections.length)}` },
          ]}
        />
        {round.locked ? null : (
          <Button className="toolbar-end" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            登记会后申诉
          </Button>
        )}
      </div>
      {adding ? <LateObjection round={round} onClose={() => setAdding(false)} /> : null}
      {chosen === undefined || round.locked ? null : <RulingForm key={chosen.key} round={round} objection={chosen} onClose={() => setOpened(null)} />}
      <OfficeTable<Objection>
        aria-label="异议"
        rowKey="key"
        columns={columns}
        dataSource={shown}
        emptyText={filter === 'open' ? '没有等待复核的异议。单位在末次会议上提出的异议会列在这里。' : '还没有'}
        pagination={pagesOf(30, '条')}
      />
    </>
  );
}

/** The rules of who may rule and until when, and what breaks them on record, looked at anew whenever the record changes, after a merge too. */
function RulingRules(props: { readonly round: Round; readonly objections: readonly Objection[] }) {
  return (
    <>
      <p className="quiet">
        异议由没有参加核查、没有评分、没有发出通知的人复核，写明日期和理由。
        <RulingDays round={props.round} />
      </p>
      <RulingBreaches {...props} />
    </>
  );
}

const columnsFor = (locked: boolean, onOpen: (key: string) => void): TableColumnsType<Objection> => [
  {
    title: '单位',
    key: 'unit',
    width: 200,
    render: (_, { unit, visit }) => (
      <>
        <Link to={`/visit/${encodeURIComponent(unit.id)}/closing${visit.phase === 're' ? '?phase=re' : ''}`}>{unit.name}</Link>
        <br />
        <span className="quiet">
          {unit.town} {sheetWord(visit.phase)}
        </span>
      </>
    ),
  },
  {
    title: '考核内容',
    key: 'item',
    width: 270,
    render: (_, { item, place, note }) => (
      <>
        {place}. {item.text}
        {note === '' ? null : <div className="quiet">{note}</div>}
      </>
    ),
  },
  { title: '核查得分', key: 'points', width: 96, align: 'right', render: (_, { points, item }) => `${showPoints(points)} / ${showPoints(item.max)}` },
  {
    title: '单位的说法',
    key: 'words',
    width: 250,
    render: (_, objection) => <WordsCell objection={objection} />,
  },
  { title: '复核', key: 'ruling', width: 180, render: (_, objection) => <RulingCell objection={objection} /> },
  ...(locked
    ? []
    : [
        {
          title: '操作',
          key: 'acts',
          width: 96,
          render: (_: unknown, { key, ruling }: Objection) => (
            <Button size="small" type={ruling === undefined ? 'primary' : 'default'} ghost={ruling === undefined} onClick={() => onOpen(key)}>
              {ruling === undefined ? '复核' : '改复核'}
            </Button>
          ),
        },
      ]),
];

function WordsCell(props: { readonly objection: Objection }) {
  const { reply, ruling, papers } = props.objection;
  const said = reply?.words ?? ruling?.words ?? '';
  return (
    <>
      {said === '' ? <span className="quiet">没有写明</span> : said}
      {papers.correction === null ? null : <div className="quiet">更正为：{papers.correction.words}</div>}
      {papers.proofs.length === 0 ? null : <div className="quiet">{proofWords(papers.proofs)}</div>}
    </>
  );
}

function RulingCell(props: { readonly objection: Objection }) {
  const { ruling, item } = props.objection;
  if (ruling === undefined) return <Tag color="warning">待复核</Tag>;
  return (
    <>
      {ruling.accepted ? (
        <Tag color="success">
          采纳，改为 {showPoints(ruling.points)} / {showPoints(item.max)}
        </Tag>
      ) : (
        <Tag>维持原判</Tag>
      )}
      <div>{ruling.reason}</div>
      <span className="quiet">
        {ruling.ruledBy} {showDay(ruling.ruledOn)}
      </span>
    </>
  );
}
