import { Alert, Button, Popconfirm, Progress } from 'antd';
import { useMemo, useState } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { IntegrityReport } from '#renderer/store/integrity-report.ts';
import type { Store } from '#renderer/store/store.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { teamOfPerson } from '#shared/model/round-plan.ts';
import { faultsOf, putBackWords, signingClause, sweptWords } from './integrity-words.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** 检查数据: reads everything that is stored, says whether it holds together, and can make the index again. */
export function IntegrityPanel() {
  const { store } = useServices();
  const { name } = useInspector();
  const message = useMessage();
  const [report, setReport] = useState<IntegrityReport | null>(null);
  const [working, setWorking] = useState<'checking' | 'rebuilding' | 'mending' | null>(null);
  const [mended, setMended] = useState(false);
  const [share, setShare] = useState(0);
  const swept = useLive((from) => from.swept, []);

  const attempt = async (what: 'checking' | 'rebuilding' | 'mending', work: () => Promise<void>) => {
    setWorking(what);
    setMended(what === 'mending');
    setShare(0);
    try {
      await work();
    } catch (error) {
      message.error(`没有完成：${errorText(error)}`);
    }
    setWorking(null);
  };
  const examine = async () => setReport(await store.integrity(await ownUnits(store, name)));
  const tell = (done: number, of: number) => setShare(of === 0 ? 1 : done / of);
  const mend = () => attempt('mending', async () => setReport(await store.mend(tell, await ownUnits(store, name))));
  const check = () => attempt('checking', examine);
  const rebuild = () =>
    attempt('rebuilding', async () => {
      await store.rebuild(tell);
      await examine();
    });

  return (
    <section className="panel" aria-label="检查数据">
      <h2>检查数据</h2>
      <div className="page-actions">
        <Button loading={working === 'checking'} disabled={working !== null} onClick={check}>
          检查数据
        </Button>
        {report === null || isSound(report) ? null : (
          <Button type="primary" loading={working === 'mending'} disabled={working !== null} onClick={mend}>
            修复
          </Button>
        )}
        <Popconfirm title="从数据日志重新建立索引，记录不会改变，可能要等一会儿。" okText="重建" cancelText="不用" onConfirm={rebuild}>
          <Button disabled={working !== null}>重建索引</Button>
        </Popconfirm>
      </div>
      {working === 'rebuilding' || working === 'mending' ? <Progress percent={Math.floor(share * 100)} aria-label="重建进度" /> : null}
      {report === null || working !== null ? null : <Report report={report} mended={mended} />}
      {swept === undefined || swept.files === 0 ? null : <p className="quiet">{sweptWords(swept)}</p>}
      <p className="quiet">逐条核对记录的校验码和前后衔接、数据日志和索引是否一致、页面上的内容与记录是否一致、每个文件是否完好。</p>
    </section>
  );
}

const isSound = (report: IntegrityReport): boolean => faultsOf(report, (unitId) => unitId).length === 0;

/** The units of the teams that a person is in; undefined for someone in no team, whose machine should hold everything. */
async function ownUnits(store: Store, name: string): Promise<readonly string[] | undefined> {
  const plans = await Promise.all((await store.rounds()).map((round) => store.plan(round.id)));
  const own = plans.flatMap((plan) => {
    const team = teamOfPerson(plan, name);
    return team === undefined ? [] : [[...plan.teamOf].flatMap(([unitId, teamId]) => (teamId === team.id ? [unitId] : []))];
  });
  return own.length === 0 ? undefined : own.flat();
}

function Report(props: { readonly report: IntegrityReport; readonly mended: boolean }) {
  const { report, mended } = props;
  const units = useLive((store) => store.units(), []);
  const names = useMemo(() => new Map((units ?? []).map((unit) => [unit.id, unit.name])), [units]);
  const nameOf = (unitId: string): string => names.get(unitId) ?? '已撤销的单位';
  const faults = faultsOf(report, nameOf, mended);
  const elsewhere = report.documentsElsewhere === 0 ? '' : `，另有 ${report.documentsElsewhere} 个其他组单位的照片和原件不在本机`;
  const counts = `共 ${report.ledger.entries} 条记录，来自 ${report.ledger.devices.length} 台机器，${report.documents} 个文件${elsewhere}${signingClause(report)}`;
  return faults.length === 0 ? (
    <Alert type="success" showIcon title={`${mended ? '已修复，' : ''}没有发现问题。${counts}。${putBackWords(report, nameOf)}`} />
  ) : (
    <Alert
      type="error"
      showIcon
      title={`${mended ? '还有没能修复的问题' : '发现问题'}。${counts}。${putBackWords(report, nameOf)}`}
      description={
        <ul className="faults">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      }
    />
  );
}
