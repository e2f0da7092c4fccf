import { Standard, itemsOf, type Item } from '#shared/model/standard.ts';

/** A standard with an item of every rule kind, for the tests of the visit. Points are decimal, as in a file. */
export const everyKind: Standard = Standard.parse({
  format: 'yanshoutai-standard/1',
  id: 'every-kind',
  version: '1',
  title: '各类规则',
  total: 60,
  sections: [
    {
      id: 'a',
      title: '组织建设',
      max: 30,
      items: [
        { id: 'missing', no: '1', text: '三个委员会健全', max: 6, rules: [{ kind: 'per-missing', points: 2 }] },
        { id: 'step', no: '2', text: '入会率达到98%以上', max: 5, rules: [{ kind: 'per-step', threshold: 98, step: 5, points: 1 }] },
        {
          id: 'tiers',
          no: '3',
          text: '建家率',
          max: 3,
          rules: [
            {
              kind: 'tiers',
              tiers: [
                { atLeast: 70, points: 3 },
                { atLeast: 60, points: 2 },
              ],
            },
          ],
        },
        { id: 'count', no: '4', text: '每季度一次会议', max: 4, rules: [{ kind: 'count', points: 1, cap: 4 }] },
        { id: 'grade', no: '5', text: '财务管理', max: 6, rules: [{ kind: 'grade', shares: { A: 100, B: 80, C: 60 } }] },
        { id: 'parts', no: '6', text: '基础工作', max: 6, rules: [{ kind: 'parts', parts: [2, 2, 2] }] },
      ],
    },
    {
      id: 'b',
      title: '作用发挥',
      max: 30,
      items: [
        { id: 'free', no: '1', text: '劳动竞赛', max: 20, rules: [{ kind: 'discretionary', min: 0.5, max: 2 }] },
        { id: 'must', no: '2', text: '集体合同', max: 10, rules: [{ kind: 'all-or-nothing' }, { kind: 'mandatory', text: '没有集体合同' }] },
        { id: 'veto', no: '3', text: '没有群体性事件', max: 0, rules: [{ kind: 'veto', text: '发生群体性事件' }] },
        { id: 'bonus', no: '4', text: '获得荣誉', max: 0, rules: [{ kind: 'bonus', points: 1, cap: 3 }] },
      ],
    },
  ],
  policy: { accept: 48, rectify: 36 },
});

/** An item of {@link everyKind} by its id. */
export function itemOf(id: string): Item {
  const found = itemsOf(everyKind).find(({ item }) => item.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found.item;
}
