import { Link } from 'react-router';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { LoadSampleButton } from './load-sample-button.tsx';
import type { SampleLoad } from './use-sample-load.ts';

const steps = [
  { word: '标准', to: '/standards', what: '选定或修改考核标准，新建批次，把空白自评表发给单位' },
  { word: '导入', to: '/import', what: '读取各单位的自评表，看清每个数从哪一格来' },
  { word: '核查', to: '/visit', what: '到现场逐项核对，扣分、说明、照片随手记下' },
  { word: '对比', to: '/compare', what: '看排名、常见失分项、自评与考评的差距' },
  { word: '决定', to: '/decide', what: '采纳建议或改判，锁定批次' },
  { word: '导出', to: '/export', what: '汇总表、合格和整改名单，可打印上报' },
] as const;

/** What the very first start offers: one's own material, or a county to look at; and the way the work goes. */
export function Beginning(props: { readonly sample: SampleLoad }) {
  return (
    <>
      <div className="beginning">
        <section className="panel" aria-label="从自己的材料开始">
          <h2>从自己的材料开始</h2>
          <p>选择各单位报来的自评表，可以一次选很多个文件或整个文件夹。读取后先看预览，确认了才登记。</p>
          <div className="toolbar">
            <LinkButton to="/import" type="primary" size="large">
              导入材料
            </LinkButton>
            <LinkButton to="/standards" size="large">
              还没发自评表，先定标准
            </LinkButton>
          </div>
        </section>
        <section className="panel" aria-label="先看一个示例">
          <h2>先看一个示例</h2>
          <p>载入虚构的云溪县：13 个乡镇、180 个单位、前后两年的验收，各页都有内容可看。</p>
          <LoadSampleButton units={0} sample={props.sample} />
        </section>
      </div>
      <section className="panel" aria-label="工作怎么走">
        <h2>工作怎么走</h2>
        <ol className="steps">
          {steps.map((step) => (
            <li key={step.to}>
              <Link to={step.to}>{step.word}</Link>
              <span>{step.what}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
