import { Button, Descriptions } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { notApplicableWords } from '#shared/scoring/points-words.ts';
import { bandsWords, gatesWords, kindsWords, placesWords, scorersWords } from '#shared/standards/standard-words.ts';
import { SectionTable, itemAnchor } from './section-table.tsx';

/** One standard in full: what it is for, how it decides, and every section with its items. */
export function StandardView(props: { readonly standard: Standard; readonly itemId: string | null; readonly actions: ReactNode }) {
  const { standard, itemId } = props;
  useEffect(() => {
    if (itemId !== null) document.getElementById(itemAnchor(itemId))?.scrollIntoView({ block: 'center' });
  }, [itemId, standard]);
  return (
    <article className="standard" aria-label={standard.title}>
      <section className="panel">
        <header className="standard-head">
          <div>
            <h2>{standard.title}</h2>
            <p className="quiet">{standard.source === '' ? '来源未注明' : `来源：${standard.source}`}</p>
          </div>
          <div className="page-actions">{props.actions}</div>
        </header>
        <Descriptions size="small" column={{ xs: 1, lg: 2 }} items={descriptionOf(standard)} />
      </section>
      <nav className="standard-sections" aria-label="类目">
        {standard.sections.map((section) => (
          <Button key={section.id} size="small" onClick={() => document.getElementById(sectionAnchor(section.id))?.scrollIntoView({ block: 'start' })}>
            {section.title}（{showPoints(section.max)}分）
          </Button>
        ))}
      </nav>
      {standard.sections.map((section) => (
        <SectionTable key={section.id} anchor={sectionAnchor(section.id)} section={section} itemId={itemId} />
      ))}
    </article>
  );
}

const sectionAnchor = (sectionId: string): string => `section-${sectionId}`;

function descriptionOf(standard: Standard): { readonly key: string; readonly label: string; readonly children: string }[] {
  const { policy } = standard;
  return [
    { key: 'version', label: '版本', children: standard.version },
    { key: 'total', label: '总分', children: `${showPoints(standard.total)} 分，${standard.sections.length} 个类目，${itemsOf(standard).length} 个条目` },
    { key: 'kinds', label: '适用单位', children: kindsWords(standard.kinds) },
    {
      key: 'policy',
      label: '结论',
      children: `${showPoints(policy.accept)} 分以上合格，${showPoints(policy.rectify)} 分以上限期整改（${policy.rectifyDays} 天），以下不合格`,
    },
    { key: 'mandatory', label: '必备条件', children: policy.mandatoryOpen === 'rectify' ? '有一项未达到的，限期整改' : '有一项未达到的，不合格' },
    { key: 'not-applicable', label: '合理缺项', children: notApplicableWords[standard.notApplicable] },
    ...(standard.bands.length === 0 ? [] : [{ key: 'bands', label: '等次', children: bandsWords(standard.bands) }]),
    ...(standard.award === undefined ? [] : [{ key: 'award', label: '称号', children: `合格的授予${standard.award}称号` }]),
    ...(standard.gates.length === 0 ? [] : [{ key: 'gates', label: '计分前提', children: gatesWords(standard.gates) }]),
    ...(standard.scorers.length === 0 ? [] : [{ key: 'scorers', label: '总分构成', children: scorersWords(standard.scorers) }]),
    ...(standard.rollUp === undefined ? [] : [{ key: 'roll-up', label: '所属单位', children: `所属单位平均分的 ${standard.rollUp.percent}% 计入` }]),
    ...(standard.bonusCap === undefined ? [] : [{ key: 'bonus', label: '加分', children: `累计不超过 ${showPoints(standard.bonusCap)} 分` }]),
    { key: 'places', label: '取整', children: placesWords(standard.places) },
  ];
}
