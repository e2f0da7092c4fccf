import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { batchKinds, batchListName } from '#shared/output/batch-list.ts';
import { fail, ok } from '#shared/result.ts';
import type { OpenZip } from '#renderer/files/batch-work.ts';
import type { BatchKindName } from '#renderer/files/batch-worker.ts';
import { BatchZip } from '#renderer/files/batch-zip.ts';
import { memorySink } from '#renderer/files/zip-sinks.ts';
import { runBatch, type BatchJob, type BatchPart, type BatchState, type BatchTools } from '#renderer/hooks/run-batch.ts';

const kinds = Object.keys(batchKinds) as BatchKindName[];

const openZip = (kind: BatchKindName): Promise<OpenZip> => {
  const zip = new BatchZip(batchKinds[kind], memorySink());
  return Promise.resolve({ add: async (file) => ok(await zip.add(file)), finish: (words) => zip.finish(words), close: () => undefined });
};

/** Runs a batch with zips in memory: what it came to, what was saved under which names, and each state that it told. */
async function run(job: BatchJob, tools: Partial<BatchTools> = {}, stopped = new AbortController().signal) {
  const saved = new Map<string, Uint8Array>();
  const told: BatchState[] = [];
  const all: BatchTools = {
    openZip,
    saveFile: async (name, content) => {
      saved.set(name, content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer()));
      return ok({ name });
    },
    nowMs: () => Date.UTC(2026, 2, 1),
    tell: (state) => told.push(state),
    ...tools,
  };
  return { state: await runBatch(job, all, stopped), saved, told };
}

const unit = (n: number): string => `第${String(n)}单位/"<>:*?|\\\u0007😀`;

/** Three units: two get a file of the same name, the third nothing. */
const jobOf = (kind: BatchKindName, more: Partial<BatchJob> = {}): BatchJob => {
  const own = batchKinds[kind].own.map(([title, format], index) => (format === 'integer' ? index + 1 : title));
  const part = (n: number): BatchPart => ({
    files: [{ units: [unit(n)], paper: '确认单', path: '同名.docx', own, note: '说明', bytes: new TextEncoder().encode(`内容${String(n)}`), atMs: 1e12 }],
    unwritten: [],
  });
  const nothing: BatchPart = { files: [], unwritten: [{ unit: unit(3), paper: '确认单', reason: '没有完成核查。' }] };
  return {
    kind,
    name: '一批',
    meta: ['批次：甲'],
    steps: [1, 2].map((n) => () => Promise.resolve(part(n))).concat([() => Promise.resolve(nothing)]),
    ...more,
  };
};

const rowsOf = (bytes: Uint8Array | undefined, sheet: string): unknown[][] => utils.sheet_to_json(read(bytes).Sheets[sheet] ?? {}, { header: 1 });

describe.each(kinds)('a batch of kind %s', (kind) => {
  it('leaves a list beside its files: each with unit, paper, size and hash, the counts, and what was not written and why', async () => {
    const { state, saved, told } = await run(jobOf(kind));
    expect(state).toMatchObject({ kind: 'done', saved: [{ name: '一批.zip', units: 2, files: 2 }], unwritten: [{ unit: unit(3) }] });
    expect(told.map((one) => one.kind === 'writing' && [one.done, one.of])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    const files = unzipSync(saved.get('一批.zip') ?? new Uint8Array());
    const listName = batchListName(batchKinds[kind]);
    expect(Object.keys(files).toSorted()).toEqual([listName, '同名(2).docx', '同名.docx'].toSorted());
    const rows = rowsOf(files[listName], batchKinds[kind].list);
    const head = rows.find((row) => row.includes('SHA-256')) ?? [];
    expect(head).toEqual(['单位', '文书', '文件', ...batchKinds[kind].own.map(([title]) => title), '大小（字节）', 'SHA-256', '说明']);
    const at = (title: string): number => head.indexOf(title);
    for (const [path, bytes] of Object.entries(files)) {
      if (path === listName) continue;
      const row = rows.find((one) => one[at('文件')] === path) ?? [];
      expect([row[at('文书')], row[at('大小（字节）')], row[at('SHA-256')]]).toEqual([
        '确认单',
        bytes.length,
        createHash('sha256').update(bytes).digest('hex'),
      ]);
      expect(String(row[0])).toMatch(/^第\d单位/u);
    }
    expect(rows.flat().join()).toMatch(/2个单位，2个文件，共14字节；1项没有写出。/u);
    const lacking = rowsOf(files[listName], '没有写出');
    expect(lacking.find((row) => row.includes('没有完成核查。'))?.[0]).toMatch(/^第3单位/u);
  });
});

describe('a batch', () => {
  it('that is stopped saves nothing, whatever it had written', async () => {
    const controller = new AbortController();
    const job = jobOf('papers');
    const [first = () => Promise.resolve({ files: [], unwritten: [] })] = job.steps;
    const stops = async (): Promise<BatchPart> => {
      controller.abort();
      return first();
    };
    const { state, saved } = await run({ ...job, steps: [first, stops] }, {}, controller.signal);
    expect(state).toEqual({ kind: 'stopped', saved: [] });
    expect(saved.size).toBe(0);
  });

  it('of which nothing can be written saves no zip and says why', async () => {
    const job = jobOf('papers');
    const { state, saved } = await run({ ...job, steps: job.steps.slice(2) });
    expect(state).toMatchObject({ kind: 'done', saved: [], unwritten: [{ reason: '没有完成核查。' }] });
    expect(saved.size).toBe(0);
  });

  it('hands a single file over as it is', async () => {
    const { state, saved } = await run(jobOf('template', { steps: jobOf('template').steps.slice(0, 1), alone: true }));
    expect(state).toMatchObject({ kind: 'done', saved: [{ name: '同名.docx', files: 1, units: 1 }] });
    expect(new TextDecoder().decode(saved.get('同名.docx'))).toBe('内容1');
  });

  it('says what went wrong: a full disk, a step that breaks, a dialog that is closed', async () => {
    const full = await run(jobOf('papers'), { saveFile: () => Promise.resolve(fail({ code: 'disk-full', detail: '' })) });
    expect(full.state).toMatchObject({ kind: 'failed', reason: '磁盘已满，请清理后再写。' });
    const closed = await run(jobOf('papers'), { saveFile: () => Promise.resolve(fail({ code: 'cancelled', detail: '' })) });
    expect(closed.state.kind).toBe('stopped');
    const broken = await run(jobOf('papers', { steps: [() => Promise.reject(new Error('读不到'))] }));
    expect(broken.state).toMatchObject({ kind: 'failed', reason: '读不到' });
  });

  it('too large for one zip comes as several, each with its own list; what was not written is in the last', async () => {
    const small = async (kind: BatchKindName): Promise<OpenZip> => {
      const zip = await openZip(kind);
      const add: OpenZip['add'] = async (file) => {
        await zip.add(file);
        return ok(2_000_000_000);
      };
      return { ...zip, add };
    };
    const { state, saved } = await run(jobOf('evidence'), { openZip: small });
    expect([...saved.keys()]).toEqual(['一批-第1包.zip', '一批-第2包.zip']);
    expect(state).toMatchObject({ kind: 'done', saved: [{ files: 1 }, { files: 1 }], unwritten: [{ unit: unit(3) }] });
    for (const bytes of saved.values()) expect(Object.keys(unzipSync(bytes))).toContain(batchListName(batchKinds.evidence));
  });

  it('is the only way in which the program writes a zip, but for packages and office files', () => {
    const writers = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/u.test(path))
      .filter((path) => /\b(?:zipSync|zip|Zip|ZipDeflate|ZipPassThrough)\b[^;]*from 'fflate'/su.test(readFileSync(join('renderer', path), 'utf8')));
    expect(writers).toEqual(['files/batch-zip.ts']);
  });
});
