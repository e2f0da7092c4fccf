import { Button, Tabs } from 'antd';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useAddressView, type AddressForm } from '#renderer/hooks/use-address-view.ts';
import { useWorkingYear, type YearBasis } from '#renderer/hooks/use-year.ts';
import { HonourPart } from './honour-part.tsx';
import { MovePart } from './move-part.tsx';
import { TargetPart } from './target-part.tsx';
import './year.css';

const parts = ['targets', 'moves', 'honours'] as const;

interface YearView {
  /** Null for the year that is worked on. */
  readonly year: number | null;
  readonly part: (typeof parts)[number];
}

const form: AddressForm<YearView> = {
  read: (params) => ({
    year: /^\d{4}$/u.test(params.get('year') ?? '') ? Number(params.get('year')) : null,
    part: parts.find((part) => part === params.get('part')) ?? 'targets',
  }),
  write: ({ year, part }) => new URLSearchParams([...(year === null ? [] : [['year', String(year)]]), ...(part === 'targets' ? [] : [['part', part]])]),
};

/** 年度目标: targets of three years with what was reached, who moved up and down, and the honours of the year. */
export function YearDesk(props: { readonly basis: YearBasis }) {
  const { basis } = props;
  const working = useWorkingYear();
  const [view, change] = useAddressView(form);
  const year = view.year ?? working;
  return (
    <>
      <div className="toolbar year-choice" role="group" aria-label="年度">
        <Button aria-label="上一年" icon={<LeftOutlined aria-hidden />} onClick={() => change({ year: year - 1 })} />
        <b>{year}年</b>
        <Button aria-label="下一年" icon={<RightOutlined aria-hidden />} onClick={() => change({ year: year + 1 })} />
      </div>
      <Tabs
        activeKey={view.part}
        onChange={(key) => change({ part: parts.find((part) => part === key) ?? 'targets' })}
        items={[
          { key: 'targets', label: '目标和进展', children: <TargetPart key={year} year={year} basis={basis} /> },
          { key: 'moves', label: '争优晋位', children: <MovePart year={year} basis={basis} /> },
          { key: 'honours', label: '年度荣誉', children: <HonourPart key={year} year={year} basis={basis} /> },
        ]}
      />
    </>
  );
}
