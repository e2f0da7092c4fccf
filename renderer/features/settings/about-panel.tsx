import { Alert, Descriptions } from 'antd';
import { useEffect, useState } from 'react';
import type { AppFacts } from '#shared/host.ts';
import { useServices } from '#renderer/store/services.tsx';

/** 关于本机: version, host, where the data are, and whether they are safe from being cleared. */
export function AboutPanel() {
  const { store } = useServices();
  const [facts, setFacts] = useState<AppFacts | undefined>(undefined);
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
  return (
    <section className="panel" aria-label="关于本机">
      <h2>关于本机</h2>
      <Descriptions
        size="small"
        column={{ xs: 1, lg: 2 }}
        items={[
          { key: 'version', label: '版本', children: facts.version },
          { key: 'host', label: '运行方式', children: facts.host === 'electron' ? '桌面程序' : '浏览器' },
          { key: 'place', label: '数据在', children: facts.dataPlace },
          { key: 'device', label: '本机编号', children: store.device },
        ]}
      />
      {facts.persistent ? null : (
        <Alert type="warning" showIcon title="浏览器没有答应长期保留数据：磁盘紧张或清除浏览数据时，数据可能被清掉。请经常立即备份，存到U盘或其他电脑上。" />
      )}
    </section>
  );
}
