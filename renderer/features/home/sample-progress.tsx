import { Progress } from 'antd';

/** Shown in place of the page while the sample county is being loaded, so that half a county is never taken for a whole one. */
export function SampleProgress(props: { readonly share: number }) {
  return (
    <section className="panel" aria-label="载入示例县">
      <h2>正在载入示例县</h2>
      <p role="status">正在登记单位、自评、核查和决定，逐项写入磁盘。</p>
      <Progress percent={Math.floor(props.share * 100)} aria-label="载入进度" />
    </section>
  );
}
