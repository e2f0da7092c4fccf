import type { Section } from '#shared/model/standard.ts';
import { changeSection } from '#shared/standards/edit-draft.ts';
import { PointsEdit, TextField } from './fields.tsx';
import type { DraftHandle } from './use-draft.ts';

/** The chosen section: title, points, the least it must reach, its weight. */
export function SectionPanel(props: { readonly handle: DraftHandle; readonly section: Section }) {
  const { handle, section } = props;
  const change = (patch: Parameters<typeof changeSection>[2]) => handle.change((draft) => changeSection(draft, section.id, patch));
  return (
    <section className="panel edit-panel" aria-label="类目内容">
      <h2>类目内容</h2>
      <TextField label="类目名称" value={section.title} onValue={(title) => change({ title })} />
      <div className="edit-line">
        <PointsEdit label="类目分值" value={section.max} onValue={(max) => change({ max })} />
        <PointsEdit label="最低须得" value={section.floor} onValue={(floor) => change({ floor })} onEmpty={() => change({ floor: undefined })} />
        <PointsEdit label="在总分中占（权数）" value={section.weight} onValue={(weight) => change({ weight })} onEmpty={() => change({ weight: undefined })} />
      </div>
      <p className="quiet">“最低须得”和“权数”不填，就按条目得分直接计入总分。</p>
    </section>
  );
}
