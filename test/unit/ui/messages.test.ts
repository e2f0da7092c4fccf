import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openMessages } from '#renderer/hooks/messages.ts';
import { keepSaveState } from '#renderer/store/save-state.ts';

/** The messages of a window with nothing but a save state; `onScreen` are those to be seen. */
function speaking() {
  const onScreen = new Map<string, { readonly type: string; readonly content: unknown }>();
  const saving = keepSaveState(() => 1);
  let unnamed = 0;
  const message = {
    open: ({ key, type, content }: { readonly key?: string; readonly type: string; readonly content: unknown }) =>
      void onScreen.set(key ?? `unnamed-${String((unnamed += 1))}`, { type, content }),
    destroy: (key: string) => void onScreen.delete(key),
  };
  const store = { saveState: () => saving.now(), onSaveState: (listener: Parameters<typeof saving.listen>[0]) => saving.listen(listener) };
  return {
    saving,
    says: openMessages(store, message as unknown as Parameters<typeof openMessages>[1]),
    seen: () => [...onScreen.values()].map(({ content }) => content),
  };
}

describe('what is said in passing', () => {
  it('of something done comes only when all of it is durable', () => {
    const { saving, says, seen } = speaking();
    const act = saving.begin();
    says.success('已记下');
    expect(seen()).toEqual([]);
    act.refused('磁盘空间不足');
    expect(seen()).toEqual([]);
    act.done();
    expect(seen()).toEqual(['已记下']);
  });

  it('of something done goes when the disk refuses something after it, and does not come again', () => {
    const { saving, says, seen } = speaking();
    says.success('已记下');
    says.success({ key: 'undo-offer', content: '已修改' });
    expect(seen()).toEqual(['已记下', '已修改']);
    const act = saving.begin();
    expect(seen()).toEqual(['已记下', '已修改']);
    act.refused('磁盘空间不足');
    expect(seen()).toEqual([]);
    act.done();
    expect(seen()).toEqual([]);
    saving.fault('程序出错');
    says.success('已合并');
    expect(seen()).toEqual([]);
  });

  it('of other things comes at once, and a file handed out is no success while something is 未保存', () => {
    const { saving, says, seen } = speaking();
    saving.begin().refused('磁盘空间不足');
    says.error('没有保存');
    says.info('没有改动');
    says.handed('已存为 汇总表.xlsx');
    expect(seen()).toEqual(['没有保存', '没有改动', '已存为 汇总表.xlsx']);
  });
});

const root = fileURLToPath(new URL('../../../renderer/', import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(root, name), 'utf8') }));

/** Where messages come from, but for the one place that holds a success back until it is true. */
const others = sources.filter(({ name }) => name !== 'hooks/use-message.ts' && name !== 'hooks/messages.ts');

describe('every message of the program', () => {
  it('goes through the one hook that holds a success back until it is durable', () => {
    const own =
      /\bmessage\b[^=\n]*\}\s*=\s*(?:Antd)?App\.useApp\(|\b(?:message|notification)\.(?:open|success)\([^)]*type: 'success'|import \{[^}]*\b(?:message|notification)\b[^}]*\} from 'antd'/u;
    expect(others.filter(({ text }) => own.test(text)).map(({ name }) => name)).toEqual([]);
    expect(others.filter(({ text }) => text.includes('useMessage()')).length).toBeGreaterThan(40);
    expect(own.test('const { message } = App.useApp();')).toBe(true);
  });

  it('says of what was done that it was, not in passing as something to know', () => {
    const claim = /message\.info\((?:\{[^}]*content: )?[`'"]已(?!经|停止|取消)/u;
    expect(others.filter(({ text }) => claim.test(text)).map(({ name }) => name)).toEqual([]);
    expect(claim.test("message.info({ key: 'undo', content: `已撤销` })")).toBe(true);
  });
});
