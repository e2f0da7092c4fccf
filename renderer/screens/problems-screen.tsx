import { ProblemDesk } from '#renderer/features/problems/problem-desk.tsx';
import { TermMonthsButton } from '#renderer/features/problems/term-months-button.tsx';
import { useTermMonths } from '#renderer/hooks/use-term-months.ts';
import { termDefinition } from '#shared/programme/problem.ts';
import { useProblemRows } from '#renderer/hooks/use-problem-rows.ts';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

const hint = '从台账查出的问题，每条有原因和出处。交办到人，办结销号。';

/** What the list holds, by kind. */
const definition = (months: number): string => `从在册单位今天的台账查出，没有填的不列。${termDefinition(months)}。`;

/** 问题清单: what the ledger shows to be wrong with the county's unions, followed to its close. */
export function ProblemsScreen() {
  const rows = useProblemRows();
  const months = useTermMonths();
  return (
    <Page
      title="问题清单"
      hint={months === undefined ? hint : `${hint}${definition(months)}`}
      actions={
        <>
          {months === undefined ? null : <TermMonthsButton key={months} months={months} />}
          <LinkButton to="/units">返回单位</LinkButton>
        </>
      }
    >
      {rows === undefined ? <div className="loading">正在查问题</div> : null}
      {rows?.length === 0 ? (
        <EmptyPage sentence="台账里没有查出问题。登记单位、导入材料后在这里看。" action={<LinkButton to="/import">去导入</LinkButton>} />
      ) : null}
      {rows === undefined || rows.length === 0 ? null : <ProblemDesk rows={rows} />}
    </Page>
  );
}
