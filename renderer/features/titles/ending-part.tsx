import { Tag } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { endingStep, endingStepWords, type EndingStep, type EndingTitle } from '#shared/programme/ending-title.ts';
import { recheckResultWords } from '#shared/programme/recheck.ts';
import { titleLevelWords } from '#shared/programme/title.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { useLive } from '#renderer/store/services.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { PublishedTag } from './state-tags.tsx';
import type { TitleCase } from './use-titles.ts';

/** A line of the list: the title, its unit as the register has it, and how the unit stands in this round. */
interface EndingRow extends EndingTitle {
  readonly name: string;
  readonly town: string;
  readonly step: EndingStep;
}

const stepColours: Readonly<Record<EndingStep, string>> = { recheck: 'processing', renew: 'warning', expired: 'error' };

const termWords = ({ daysLeft }: EndingTitle): string =>
  daysLeft < 0 ? `已到期 ${String(-daysLeft)} 天` : daysLeft === 0 ? '今天到期' : `还有 ${String(daysLeft)} 天`;

const foundWords = ({ finding }: EndingTitle): string => (finding === undefined ? '命名后没有复查' : `${finding.on} ${recheckResultWords[finding.result]}`);

/** 到期待复查、再次评定: titles that have ended or end within a year, with what is to be done about each. */
export function EndingPart(props: { readonly one: TitleCase; readonly ending: readonly EndingTitle[] }) {
  const { one, ending } = props;
  const units = useLive((store) => store.units(), []);
  const rows = useMemo(() => {
    const unitOf = new Map((units ?? []).map((unit) => [unit.id, unit]));
    return ending.map((line): EndingRow => {
      const unit = unitOf.get(line.title.unitId);
      return { ...line, name: unit?.name ?? '（台账中没有的单位）', town: unit?.town ?? '', step: endingStep(line) };
    });
  }, [ending, units]);
  const inRound = useMemo(() => new Map(one.rows.map((row) => [row.unitId, row])), [one.rows]);
  const columns: readonly ShownColumn<EndingRow>[] = [
    { key: 'name', title: '单位', width: 260, value: ({ name }) => name, render: (_, { name, title }) => <Link to={`/units/${title.unitId}`}>{name}</Link> },
    { key: 'town', title: '乡镇(街道)', width: 110, value: ({ town }) => town, render: (_, { town }) => town },
    {
      key: 'title',
      title: '称号',
      width: 220,
      value: ({ title }) => `${title.word}（${titleLevelWords[title.level]}）`,
      render: (_, { title }) => (
        <>
          {title.word} <span className="quiet">{titleLevelWords[title.level]}</span>
        </>
      ),
    },
    { key: 'givenOn', title: '命名日期', width: 104, value: ({ title }) => title.givenOn, render: (_, { title }) => title.givenOn },
    {
      key: 'until',
      title: '有效期至',
      width: 130,
      value: (row) => `${row.title.until}（${termWords(row)}）`,
      render: (_, row) => (
        <>
          {row.title.until}
          <div className={row.daysLeft < 0 ? 'title-ended' : 'quiet'}>{termWords(row)}</div>
        </>
      ),
    },
    { key: 'found', title: '复查', width: 170, value: foundWords, render: (_, row) => foundWords(row) },
    {
      key: 'round',
      title: '本批次',
      width: 130,
      value: ({ title }) => (title.roundId === one.round.id ? '在本批次命名' : inRound.has(title.unitId) ? '决定为合格' : ''),
      render: (_, { title }) => {
        const row = inRound.get(title.unitId);
        if (title.roundId === one.round.id) return <span className="quiet">在本批次命名</span>;
        return row === undefined ? <span className="quiet">没有决定为合格</span> : <PublishedTag row={row} />;
      },
    },
    {
      key: 'step',
      title: '下一步',
      width: 160,
      value: ({ step }) => endingStepWords[step],
      render: (_, { step }) => <Tag color={stepColours[step]}>{endingStepWords[step]}</Tag>,
    },
  ];
  const table = useShownTable({ name: '到期待复查', columns, rows });
  return (
    <div className="title-part">
      <div className="toolbar">
        <span className="quiet">
          有效期已满或一年内到期、没有再次命名的称号。到期前可在“动态复查”里复查；要继续有称号，须在新批次评为合格后再次命名，命名后自动从这里移出。
        </span>
        <span className="toolbar-end">{table.tools}</span>
      </div>
      <OfficeTable<EndingRow>
        aria-label="到期待复查"
        rowKey={({ title }) => `${title.unitId} ${title.id}`}
        columns={table.columns}
        onChange={table.told}
        dataSource={rows}
        pagination={pagesOf(50, '个称号')}
        emptyText="没有到期或一年内到期的称号"
      />
    </div>
  );
}
