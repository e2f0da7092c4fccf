import { Alert, App, Button, Popconfirm, Progress } from 'antd';
import { useState } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import type { IntegrityReport, Store } from '#renderer/store/store.ts';
import { useInspector } from '#renderer/ui/inspector.tsx';
import { teamOfPerson } from '#shared/teams/round-plan.ts';

/** 检查数据: reads everything that is stored, says whether it holds together, and can make the index again. */
export function IntegrityPanel() {
  const { store } = useServices();
  const { name } = useInspector();
  const { message } = App.useApp();
  const [report, setReport] = useState<IntegrityReport | null>(null);
  const [working, setWorking] = useState<'checking' | 'rebuilding' | null>(null);
  const [share, setShare] = useState(0);

  const attempt = async (what: 'checking' | 'rebuilding', work: () => Promise<void>) => {
    setWorking(what);
    try {
      await work();
    } catch (error) {
      void message.error(`没有完成：${error instanceof Error ? error.message : String(error)}`);
    }
    setWorking(null);
  };
  const examine = async () => setReport(await store.integrity(await ownUnits(store, name)));
  const check = () => attempt('checking', examine);
  const rebuild = () =>
    attempt('rebuilding', async () => {
      setShare(0);
      await store.rebuild((done, of) => setShare(of === 0 ? 1 : done / of));
      await examine();
    });

  return (
    <section className="panel" aria-label="检查数据">
      <h2>检查数据</h2>
      <div className="page-actions">
        <Button loading={working === 'checking'} disabled={working !== null} onClick={check}>
          检查数据
        </Button>
        <Popconfirm title="从流水账重新建立索引，记录不会改变，可能要等一会儿。" okText="重建" cancelText="不用" onConfirm={rebuild}>
          <Button disabled={working !== null}>重建索引</Button>
        </Popconfirm>
      </div>
      {working === 'rebuilding' ? <Progress percent={Math.floor(share * 100)} aria-label="重建进度" /> : null}
      {report === null || working !== null ? null : <Report report={report} />}
      <p className="quiet">逐条核对记录的校验码、前后衔接、流水账和索引是否一致，以及文件是否齐全。</p>
    </section>
  );
}

/** The units of the teams that a person is in; undefined for someone in no team, whose machine should hold everything. */
async function ownUnits(store: Store, name: string): Promise<readonly string[] | undefined> {
  const plans = await Promise.all((await store.rounds()).map((round) => store.plan(round.id)));
  const own = plans.flatMap((plan) => {
    const team = teamOfPerson(plan, name);
    return team === undefined ? [] : [[...plan.teamOf].flatMap(([unitId, teamId]) => (teamId === team.id ? [unitId] : []))];
  });
  return own.length === 0 ? undefined : own.flat();
}

function Report(props: { readonly report: IntegrityReport }) {
  const { report } = props;
  const faults = faultsOf(report);
  const elsewhere = report.documentsElsewhere === 0 ? '' : `，另有 ${report.documentsElsewhere} 个其他组单位的照片和原件不在本机`;
  const counts = `共 ${report.ledger.entries} 条记录，来自 ${report.ledger.devices.length} 台机器，${report.documents} 个文件${elsewhere}`;
  return faults.length === 0 ? (
    <Alert type="success" showIcon title={`没有发现问题。${counts}。`} />
  ) : (
    <Alert
      type="error"
      showIcon
      title={`发现问题。${counts}。`}
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

function faultsOf(report: IntegrityReport): readonly string[] {
  return [
    ...(report.ledger.problems.length === 0
      ? []
      : [`有 ${report.ledger.problems.length} 条记录被改动过或前后接不上。请用备份恢复，并保留现场交维护人员查看。`]),
    ...(report.journalDamages === 0 ? [] : [`流水账有 ${report.journalDamages} 处读不出来。请立即备份，再重新打开程序。`]),
    ...(report.onlyInJournal === 0 ? [] : [`索引缺 ${report.onlyInJournal} 条记录。重建索引可以补上。`]),
    ...(report.onlyInIndex === 0 ? [] : [`流水账缺 ${report.onlyInIndex} 条记录。重新打开程序会自动补写。`]),
    ...(report.missingDocuments.length === 0 ? [] : [`缺 ${report.missingDocuments.length} 个文件（自评表或照片）。合并含有它们的备份可以补上。`]),
  ];
}
