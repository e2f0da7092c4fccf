import { Button } from 'antd';
import type { CountyExperience } from '#shared/importing/county-experience.ts';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { OriginLine } from './origin-line.tsx';
import { useExperiencePackage, type OpenedExperience } from './use-experience-package.ts';

const known = (count: number): string => (count === 0 ? '' : `（另有 ${String(count)} 个本机已有或忘记过，不变）`);

function Preview(props: { readonly opened: OpenedExperience; readonly onTake: () => void; readonly onClose: () => void }) {
  const { content, signedBy, taking, name } = props.opened;
  const useful = taking.drafts.length > 0;
  return (
    <section className="panel merge-panel" aria-label="读表经验包预览">
      <h3>{`带入预览：${name}`}</h3>
      <OriginLine source={{ device: content.device, signedBy }} />
      <p>
        {`${content.madeBy === '' ? '未署名的人' : content.madeBy} ${content.madeOn} 写出。`}
        {useful ? '带入后：' : '里面的版式和确认本机都已有，没有可带入的。'}
      </p>
      {useful ? (
        <ul className="learned-list">
          <li>{`新增 ${String(taking.layouts)} 种版式${known(taking.knownLayouts)}，表头相同的表不用再改栏目`}</li>
          <li>{`新增 ${String(taking.confirmations)} 次确认${known(taking.knownConfirmations)}，来自 ${String(taking.files)} 份表`}</li>
        </ul>
      ) : null}
      <div className="page-actions">
        {useful ? (
          <Button type="primary" onClick={props.onTake}>
            确认带入
          </Button>
        ) : null}
        <Button onClick={props.onClose}>{useful ? '不带入' : '关闭'}</Button>
      </div>
    </section>
  );
}

/** 读表经验包: layouts and counts as a file for another laptop, and taking one in. */
export function ExperiencePart({ county }: { readonly county: CountyExperience }) {
  const { opened, save, open, take, close } = useExperiencePackage(county);
  const nothing = county.recipes.length + county.lessons.length === 0;
  return (
    <div role="group" aria-label="读表经验包" className="experience-part">
      <p className="quiet">读表经验包只有版式的表头和线索对错的次数，没有单位的名称和内容，可以给别的县用。</p>
      <div className="page-actions">
        <Button disabled={nothing} title={nothing ? '还没有记住的版式，也没有确认过的表' : ''} onClick={() => void save()}>
          导出读表经验包
        </Button>
        <FileButton label="带入读表经验包" accept=".json" onFile={(file) => void open(file)} />
      </div>
      {opened === undefined ? null : <Preview opened={opened} onTake={() => void take()} onClose={close} />}
    </div>
  );
}
