import { Tabs } from 'antd';
import { useAddressView, type AddressForm } from '#renderer/hooks/use-address-view.ts';
import { isNameable, isPublishable } from '#shared/rounds/title-rows.ts';
import { useEndingTitles } from '#renderer/hooks/use-ending-titles.ts';
import { EndingPart } from './ending-part.tsx';
import { LadderPart } from './ladder-part.tsx';
import { NamingPart } from './naming-part.tsx';
import { PublicationPart } from './publication-part.tsx';
import { RecheckPart } from './recheck-part.tsx';
import { SubsidyPart } from './subsidy-part.tsx';
import type { TitleCase } from './use-titles.ts';
import './titles.css';

const parts = ['publication', 'naming', 'subsidy', 'ladder', 'recheck', 'ending'] as const;

interface TitleView {
  readonly part: (typeof parts)[number];
}

const form: AddressForm<TitleView> = {
  read: (params) => ({ part: parts.find((part) => part === params.get('part')) ?? 'publication' }),
  write: ({ part }) => new URLSearchParams(part === 'publication' ? [] : [['part', part]]),
};

/** 公示命名: from the decision to the title: shown to the public, named, paid, put forward, looked at again. */
export function TitleDesk(props: { readonly one: TitleCase }) {
  const { one } = props;
  const [view, change] = useAddressView(form);
  const ending = useEndingTitles() ?? [];
  const waiting = (count: number): string => (count === 0 ? '' : ` ${String(count)}`);
  const toPublish = one.publication === undefined ? one.rows.filter(isPublishable).length : 0;
  return (
    <Tabs
      activeKey={view.part}
      onChange={(key) => change({ part: parts.find((part) => part === key) ?? 'publication' })}
      items={[
        { key: 'publication', label: `公示${waiting(toPublish)}`, children: <PublicationPart one={one} /> },
        { key: 'naming', label: `命名授牌${waiting(one.rows.filter(isNameable).length)}`, children: <NamingPart one={one} /> },
        { key: 'subsidy', label: '补助', children: <SubsidyPart one={one} /> },
        { key: 'ladder', label: '荣誉阶梯', children: <LadderPart one={one} /> },
        { key: 'recheck', label: '动态复查', children: <RecheckPart one={one} /> },
        { key: 'ending', label: `到期待复查${waiting(ending.length)}`, children: <EndingPart one={one} ending={ending} /> },
      ]}
    />
  );
}
