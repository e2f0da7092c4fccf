import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';
import { useEffect, useRef, useState } from 'react';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { federationName } from '#shared/output/collect-acceptance.ts';
import { dossierList, dossierListName, type ListedDossier } from '#shared/output/dossier/dossier-list.ts';
import { dossierPage } from '#shared/output/dossier/dossier-page.ts';
import { verifyDossier, type DossierCount } from '#shared/output/dossier/verify-dossier.ts';
import { writePaper } from '#shared/output/papers/write-paper.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { errorText } from '#shared/text/error-text.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';
import { readSetting } from '#renderer/hooks/use-setting.ts';
import { useServices } from '#renderer/store/services.tsx';
import { readDossier, type DossierSource } from './read-dossier.ts';

/** A unit whose dossier is asked for. */
export interface DossierUnit {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
}

/** How far dossiers are. `done` names every file that was saved, and what they hold in all. */
export type DossierState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'done'; readonly files: readonly string[]; readonly units: number; readonly count: DossierCount; readonly failed: readonly string[] };

/** A dossier that was written and read back. */
interface WrittenDossier {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly count: DossierCount;
}

/** So many bytes of dossiers go into one zip: more of them come as several. */
const volumeBytes = 200_000_000;

const none: DossierCount = { photos: 0, files: 0, records: 0, missing: 0 };
const sum = (a: DossierCount, b: DossierCount): DossierCount => ({
  photos: a.photos + b.photos,
  files: a.files + b.files,
  records: a.records + b.records,
  missing: a.missing + b.missing,
});

async function write(source: DossierSource, unit: DossierUnit): Promise<Result<WrittenDossier, string>> {
  const read = await readDossier(source, unit.unitId);
  if (read === undefined) return fail(`${unit.name}：这台电脑上没有这个单位的登记，没有建档。`);
  const page = dossierPage(read.dossier, read.held);
  const verified = verifyDossier(page, read.dossier);
  return verified.ok ? ok({ name: read.dossier.name, bytes: strToU8(page), count: verified.value }) : fail(`${unit.name}：${verified.problem}`);
}

/** A zip that is filled one dossier after the other, so that only one lies unpacked in memory. */
function openVolume() {
  const chunks: Uint8Array[] = [];
  const listed: ListedDossier[] = [];
  let size = 0;
  let broken: Error | null = null;
  const zip = new Zip((error, chunk) => {
    broken ??= error;
    chunks.push(chunk);
    size += chunk.length;
  });
  const taken = new Set<string>();
  return {
    listed,
    size: () => size,
    add: async (unit: DossierUnit, { name, bytes, count }: WrittenDossier): Promise<void> => {
      let path = fileName(name, 'html');
      for (let again = 2; taken.has(path); again += 1) path = fileName(`${name}(${String(again)})`, 'html');
      taken.add(path);
      // The photos in it are packed already: the fastest packing takes what base64 added.
      const entry = new ZipDeflate(path, { level: 1 });
      zip.add(entry);
      entry.push(bytes, true);
      listed.push({ ...count, unit: unit.name, town: unit.town, path, size: bytes.length, sha256: await sha256Of(bytes) });
    },
    close: async (meta: readonly string[]): Promise<Result<Uint8Array, string>> => {
      const list = await writePaper(dossierList(listed, meta), 'xlsx');
      if (!list.ok) return fail(list.problem.message);
      const entry = new ZipPassThrough(dossierListName);
      zip.add(entry);
      entry.push(list.value.bytes, true);
      zip.end();
      return broken === null ? ok(new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())) : fail(errorText(broken));
    },
  };
}

/** A way to write 一单位一档, and a way to stop. One unit comes as a page, several as zips with their lists. */
export function useDossiers(round: Round): {
  readonly state: DossierState;
  readonly start: (units: readonly DossierUnit[], scope: string) => Promise<void>;
  readonly stop: () => void;
} {
  const { store, nowMs } = useServices();
  const [state, setState] = useState<DossierState>({ kind: 'idle' });
  const stopping = useRef<AbortController>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const save = async (name: string, bytes: Uint8Array, mime: string): Promise<Result<string, DossierState>> => {
    const saved = await store.host.saveFile(name, bytes, mime);
    if (saved.ok) return ok(saved.value.name);
    if (saved.problem.code === 'cancelled') return fail({ kind: 'stopped' });
    return fail({ kind: 'failed', reason: saved.problem.code === 'disk-full' ? '磁盘已满，请清理后再试。' : `文件没有存下：${saved.problem.detail}` });
  };

  const run = async (units: readonly DossierUnit[], scope: string, stopped: AbortSignal): Promise<DossierState> => {
    const today = dayOfMs(nowMs());
    const set = (await readSetting(store, 'federation', 'name')).trim();
    const federation = federationName(set === '' ? undefined : set, round.title);
    const source = { store, round, preparedOn: today, federation, entries: await store.history('') };
    const [only] = units;
    if (units.length === 1 && only !== undefined) {
      const written = await write(source, only);
      if (!written.ok) return { kind: 'failed', reason: written.problem };
      const saved = await save(fileName(written.value.name, 'html'), written.value.bytes, 'text/html');
      return saved.ok ? { kind: 'done', files: [saved.value], units: 1, count: written.value.count, failed: [] } : saved.problem;
    }
    const meta = [`批次：${round.title}，范围：${scope === '' ? '全部单位' : scope}，编制日期：${showDay(today)}`, '内部资料，请勿公开。'];
    const files: string[] = [];
    const failed: string[] = [];
    let [volume, count, done] = [openVolume(), none, 0];
    const closeVolume = async (last: boolean): Promise<DossierState | null> => {
      if (volume.listed.length === 0) return null;
      const zip = await volume.close(meta);
      if (!zip.ok) return { kind: 'failed', reason: zip.problem };
      const part = last && files.length === 0 ? '' : `-${String(files.length + 1)}`;
      const saved = await save(fileName(`一单位一档-${round.title}${scope === '' ? '' : `-${scope}`}-${today}${part}`, 'zip'), zip.value, 'application/zip');
      if (!saved.ok) return saved.problem;
      files.push(saved.value);
      volume = openVolume();
      return null;
    };
    for (const unit of units) {
      if (stopped.aborted) return { kind: 'stopped' };
      const written = await write(source, unit);
      if (written.ok) {
        await volume.add(unit, written.value);
        count = sum(count, written.value.count);
      } else failed.push(written.problem);
      done += 1;
      setState({ kind: 'writing', done, of: units.length });
      const ended = volume.size() > volumeBytes ? await closeVolume(false) : null;
      if (ended !== null) return ended;
    }
    return (await closeVolume(true)) ?? { kind: 'done', files, units: done - failed.length, count, failed };
  };

  return {
    state,
    start: async (units, scope) => {
      const controller = new AbortController();
      stopping.current = controller;
      setState({ kind: 'writing', done: 0, of: units.length });
      try {
        setState(await run(units, scope, controller.signal));
      } catch (error) {
        setState({ kind: 'failed', reason: errorText(error) });
      }
    },
    stop: () => stopping.current?.abort(),
  };
}
