import { useMemo } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { unitProblems } from '#shared/rounds/unit-problems.ts';
import { ServicesDesk } from '#renderer/features/services/services-desk.tsx';
import { useTermMonths } from '#renderer/hooks/use-term-months.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

const hint = '各乡镇(街道)服务站登记的单位、职工和会员汇总到县中心，导出后上报市中心。摸底台账从“导入”读取，未建会的也登记。';

/** 三级服务: what each station has on its register, added up for the county centre. */
export function ServicesScreen() {
  const { nowMs } = useServices();
  const today = dayOfMs(nowMs());
  const months = useTermMonths();
  const units = useLive((store) => store.units(), []);
  const found = useMemo(() => (units === undefined || months === undefined ? [] : unitProblems(units, [], today, months)), [units, today, months]);
  return (
    <Page title="三级服务" hint={hint} actions={<LinkButton to="/units">返回单位</LinkButton>}>
      {units?.length === 0 ? <EmptyPage sentence="台账里还没有单位。导入摸底台账后在这里汇总。" action={<LinkButton to="/import">去导入</LinkButton>} /> : null}
      {units === undefined || units.length === 0 ? null : <ServicesDesk units={units} found={found} />}
    </Page>
  );
}
