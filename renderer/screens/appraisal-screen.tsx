import { useParams } from 'react-router';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { ballotedScorer } from '#shared/rounds/appraisal-rows.ts';
import { AppraisalDesk } from '#renderer/features/appraisal/appraisal-desk.tsx';
import { AppraisalPapers } from '#renderer/features/appraisal/appraisal-papers.tsx';
import { useAppraisal } from '#renderer/features/appraisal/use-appraisal.ts';
import { useRoundStandard } from '#renderer/hooks/use-round-standard.ts';
import { useServices } from '#renderer/store/services.tsx';
import { EmptyPage } from '#renderer/ui/empty-page.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Page } from '#renderer/ui/page.tsx';

const usualHint = '会员无记名评议和上级工会考评合成结果（双述双评）。先计票，再现场考评。';

/** What the page is for under a standard: the scores that it puts together, by its own names. */
const hintOf = (standard: Standard | undefined): string =>
  standard === undefined || ballotedScorer(standard)?.fact !== 'publicOpinion'
    ? usualHint
    : `${standard.scorers.map(({ title }) => title).join('、')}按权重合成结果。民意测评征求服务对象的意见，先计票。`;

/** 民主评议: the ballots of a round whose standard mixes them with the visit's points, from the counts to the result; the papers of one unit. */
export function AppraisalScreen() {
  const { round } = useServices();
  const standard = useRoundStandard();
  const scorer = standard === undefined ? undefined : ballotedScorer(standard);
  const hint = hintOf(standard);
  if (round === undefined || round.standardHash === null || round.unitIds.length === 0 || (standard !== undefined && scorer === undefined)) {
    const without = standard !== undefined && scorer === undefined;
    return (
      <Page title="民主评议" hint={hint} actions={<LinkButton to="/visit">回到核查任务</LinkButton>}>
        <EmptyPage
          sentence={
            without
              ? '本批次的标准只按条目评分，不含会员评议。要评议的，在标准的“总分由谁评”里加一方，或选用“双述双评”标准。'
              : '本批次还没有选定标准，或者还没有单位。'
          }
          action={<LinkButton to={without ? '/standards' : '/import'}>{without ? '看标准' : '去导入'}</LinkButton>}
        />
      </Page>
    );
  }
  return standard === undefined || scorer === undefined ? null : <Appraisal round={round} standard={standard} scorer={scorer} />;
}

function Appraisal(props: { readonly round: Round; readonly standard: Standard; readonly scorer: NonNullable<ReturnType<typeof ballotedScorer>> }) {
  const { round, standard, scorer } = props;
  const { unitId } = useParams();
  const read = useAppraisal(round, standard);
  const row = read?.rows.find((one) => one.unitId === unitId);
  const back =
    unitId === undefined ? <LinkButton to="/visit">回到核查任务</LinkButton> : <LinkButton to={`/visit/appraisal?open=${unitId}`}>返回民主评议</LinkButton>;
  return (
    <Page title="民主评议" hint={row === undefined ? hintOf(standard) : row.name} actions={back}>
      {read === undefined ? <div className="loading">正在读取评议和考评</div> : null}
      {read !== undefined && unitId === undefined ? (
        <AppraisalDesk round={round} standard={standard} scorer={scorer} rows={read.rows} worth={read.worth} />
      ) : null}
      {read !== undefined && unitId !== undefined && row === undefined ? <EmptyPage sentence="本批次里没有这个单位。" /> : null}
      {row === undefined ? null : <AppraisalPapers roundTitle={round.title} year={round.year} standard={standard} scorer={scorer} row={row} />}
    </Page>
  );
}
