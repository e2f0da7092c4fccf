import { Alert, Button, Descriptions } from 'antd';
import { useEffect, useState } from 'react';
import type { AppFacts } from '#shared/host.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { readRunLines } from '#renderer/hooks/run-log.ts';
import { useServices } from '#renderer/store/services.tsx';
import { NoticesDialog } from './notices-dialog.tsx';
import { UpdatePart } from './update-part.tsx';

/** What draws the page, by its own words: `Electron 45.4.1，Chromium 140.0.0.0`. */
function engineWords(userAgent: string): string {
  const of = (name: string, word: string): readonly string[] => {
    const version = new RegExp(`${name}/([\\d.]+)`, 'u').exec(userAgent)?.[1];
    return version === undefined ? [] : [`${word} ${version}`];
  };
  return [...of('Electron', 'Electron'), ...of('(?:Headless)?Chrome', 'Chromium')].join('，');
}

/** 关于本机: version, host, where the data are and whether they are safe from being cleared; third parties' notices, the run log, and updating by file. */
export function AboutPanel() {
  const { store, nowMs } = useServices();
  const message = useMessage();
  const [facts, setFacts] = useState<AppFacts | undefined>(undefined);
  const [notices, setNotices] = useState(false);
  useEffect(() => {
    let current = true;
    void store.host.facts().then((value) => {
      if (current) setFacts(value);
    });
    return () => {
      current = false;
    };
  }, [store]);
  if (facts === undefined) return null;
  const engine = engineWords(navigator.userAgent);
  const saveLog = async () => {
    const head = [`验收台 ${facts.version}`, engine, `${String(screen.width)}×${String(screen.height)} ${String(devicePixelRatio)}`, navigator.language];
    const text = [...head, '', '外壳', await store.host.runLog(), '页面', ...readRunLines(), ''].join('\n');
    const saved = await store.host.saveFile(`验收台-运行日志-${dayOfMs(nowMs())}.txt`, new TextEncoder().encode(text), 'text/plain');
    if (saved.ok) message.handed(`运行日志已存为“${saved.value.name}”`);
    else if (saved.problem.code !== 'cancelled') message.error(`运行日志没有存下：${saved.problem.detail}`);
  };
  return (
    <section className="panel" aria-label="关于本机">
      <h2>关于本机</h2>
      <Descriptions
        size="small"
        column={{ xs: 1, lg: 2 }}
        items={[
          { key: 'version', label: '版本', children: facts.version },
          { key: 'host', label: '运行方式', children: facts.host === 'electron' ? '桌面程序' : '浏览器' },
          { key: 'engine', label: '运行环境', children: engine },
          { key: 'device', label: '本机编号', children: store.device },
          { key: 'place', label: '数据在', children: facts.dataPlace },
        ]}
      />
      {facts.persistent ? null : (
        <Alert type="warning" showIcon title="浏览器没有答应长期保留数据：磁盘紧张或清除浏览数据时，数据可能被清掉。请经常立即备份，存到U盘或其他电脑上。" />
      )}
      <div className="page-actions">
        {store.host.updates === undefined ? null : <UpdatePart updates={store.host.updates} version={facts.version} />}
        <Button onClick={() => void saveLog()}>保存运行日志</Button>
        <Button onClick={() => setNotices(true)}>第三方软件声明</Button>
      </div>
      <p className="quiet">运行日志只有时间、版本和出错的位置，没有单位和人员的内容。</p>
      {notices ? <NoticesDialog onClose={() => setNotices(false)} /> : null}
    </section>
  );
}
