import { describe, expect, it } from 'vitest';
import { openBundles } from '#renderer/files/open-bundles.ts';
import type { PickedFile } from '#renderer/files/read-files.ts';
import type { ReadReply, ReadRequest } from '#renderer/files/read-messages.ts';
import type { ReadingWorker } from '#renderer/files/worker-slot.ts';

/** A worker that answers at once, and the requests that it got. */
function worker(answer: (request: ReadRequest) => ReadReply | 'crash') {
  const asked: string[] = [];
  const start = (): ReadingWorker => {
    const target = new EventTarget();
    return {
      addEventListener: (...args: Parameters<EventTarget['addEventListener']>) => target.addEventListener(...args),
      terminate: () => undefined,
      postMessage: (request: ReadRequest) => {
        asked.push(request.name);
        const reply = answer(request);
        queueMicrotask(() => target.dispatchEvent(reply === 'crash' ? new Event('error', { cancelable: true }) : new MessageEvent('message', { data: reply })));
      },
    };
  };
  return { asked, start };
}

const picked = (path: string, start: string): PickedFile => ({ path, file: new File([start], path) });

describe('openBundles', () => {
  it('puts the files of a zip in its place, with those that could not be unpacked as refusals', async () => {
    const reason = { code: 'encrypted', message: '有密码' } as const;
    const { asked, start } = worker((request) => ({
      kind: 'bundle',
      leftOut: 2,
      files: [
        { path: `${request.name}/a.xls`, content: new File(['1'], 'a.xls') },
        { path: `${request.name}/b.xls`, content: reason },
      ],
    }));
    const opened = await openBundles(
      [picked('甲.csv', 'PK那样开头？不'), picked('材料.zip', 'PK\u0003\u0004'), picked('乙.xlsx', 'PK\u0003\u0004')],
      undefined,
      start,
    );
    expect(asked).toEqual(['甲.csv', '材料.zip']);
    expect(opened.files.map(({ path, refused }) => [path, refused?.reason ?? null])).toEqual([
      ['甲.csv/a.xls', null],
      ['甲.csv/b.xls', reason],
      ['材料.zip/a.xls', null],
      ['材料.zip/b.xls', reason],
      ['乙.xlsx', null],
    ]);
    expect(opened.leftOut).toBe(4);
  });

  it('starts no worker when nothing looks packed', async () => {
    const { asked, start } = worker(() => 'crash');
    const files = [picked('甲.csv', '单位'), picked('乙.docx', 'PK\u0003\u0004')];
    expect(await openBundles(files, undefined, start)).toEqual({ files, leftOut: 0 });
    expect(asked).toEqual([]);
  });

  it.each(['crash', { kind: 'alone' }] as const)('leaves a file as it is after %j', async (reply) => {
    const { start } = worker(() => reply);
    const files = [picked('材料.zip', 'PK\u0003\u0004')];
    expect((await openBundles(files, undefined, start)).files).toEqual(files);
  });
});
