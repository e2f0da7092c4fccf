import { unitKindWords } from '#shared/model/standard.ts';
import type { NewUnit } from '#shared/importing/new-units.ts';

/** What 确认导入 will put on the books of a new unit besides its facts: exactly the values that are registered. */
export function NewUnitPart(props: { readonly unit: NewUnit }) {
  const { name, town, kind, kindBy, aliases } = props.unit;
  const words = [
    name,
    town === '' ? '乡镇(街道)未填' : town,
    `${unitKindWords[kind]}（${kindBy === 'form' ? '按表中所写' : '按名称判断'}）`,
    ...(aliases.length === 0 ? [] : [`又名${aliases.join('、')}`]),
  ];
  return (
    <section className="import-part" aria-label="将登记的单位">
      <h3>确认后登记</h3>
      <p>{words.join(' · ')}</p>
    </section>
  );
}
