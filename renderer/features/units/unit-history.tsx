import { actWord } from '#shared/record/act-words.ts';
import { factKind } from '#shared/facts/fact-kinds.ts';
import { factWord } from '#shared/facts/fact-words.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import { unitSubject } from '#shared/record/subject.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { UnitKind, unitKindWords } from '#shared/model/standard.ts';
import { useLive } from '#renderer/store/services.tsx';
import { momentOf } from '#shared/days/moment-of.ts';
import { factAsShown } from '#shared/facts/fact-fields.ts';

const fieldWords: Readonly<Record<string, string>> = { name: '名称', town: '乡镇(街道)', kind: '单位类型', uscc: '工会信用代码', orgUscc: '所在单位信用代码' };

/** Who changed what of a unit, newest first. */
export function UnitHistory(props: { readonly unitId: string }) {
  const { unitId } = props;
  const subject = unitSubject(unitId);
  const entries = useLive((store) => store.history(subject), [subject]);
  const own = (entries ?? []).filter((entry) => entry.subject === subject).toReversed();
  return (
    <ol className="unit-history" aria-label="修改记录">
      {own.map((entry) => (
        <li key={`${entry.device}-${String(entry.seq)}`}>
          <span className="quiet">{momentOf(clockMs(entry.at))}</span> {entry.by} {actWord(entry.act)}
          {changesOf(entry)}
        </li>
      ))}
    </ol>
  );
}

function changesOf(entry: Entry): string {
  const words = Object.entries(entry.fields).flatMap(([field, value]) => {
    if (field.startsWith('undo/')) return [];
    if (field.startsWith('alias/')) return [`${value === null ? '去掉别名' : '别名'}“${field.slice('alias/'.length)}”`];
    if (field.startsWith('former/')) return [];
    if (field === 'ended') return value === null ? ['重新使用'] : [];
    if (field === 'origin') return [];
    if (field.startsWith('fact/')) {
      const fact = field.slice('fact/'.length);
      return [`${factWord(fact)} ${factAsShown(factKind(fact), value)}`];
    }
    const kind = UnitKind.safeParse(value);
    return [`${fieldWords[field] ?? field} ${field === 'kind' && kind.success ? unitKindWords[kind.data] : factAsShown('text', value)}`];
  });
  return words.length === 0 ? '' : `：${words.join('，')}`;
}
