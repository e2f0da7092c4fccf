import { useCallback, useEffect, useRef, useState } from 'react';
import type { Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { federationName } from '#shared/output/collect-acceptance.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { writeForms } from '#renderer/files/write-forms.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useSetting } from './use-setting.ts';
import { useMessage } from './use-message.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How far the writing of forms is. */
interface FormsUnderWay {
  readonly done: number;
  readonly of: number;
}

/** Writes the blank forms of a standard and hands them to the person: one for anyone (`units` null), or a zip with one for each unit. */
export function useIssueForms(): {
  /** `scope` is added to a zip's name: a round or a town. */
  readonly issue: (standard: Standard, units: readonly Unit[] | null, scope: string) => Promise<void>;
  readonly underWay: FormsUnderWay | null;
  readonly stop: () => void;
} {
  const { store, round } = useServices();
  const message = useMessage();
  const set = useSetting('federation', 'name');
  const [underWay, setUnderWay] = useState<FormsUnderWay | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const stop = useCallback(() => stopping.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const issue = useCallback(
    async (standard: Standard, units: readonly Unit[] | null, scope: string) => {
      const federation = federationName(set === undefined || set.trim() === '' ? undefined : set.trim(), round?.title ?? '');
      const of = units?.length ?? 1;
      const controller = new AbortController();
      stopping.current = controller;
      setUnderWay({ done: 0, of });
      const written = await writeForms({ standard, federation, units }, controller.signal, (done) => setUnderWay({ done, of }));
      setUnderWay(null);
      if (written === null) {
        message.info('已停止，没有写出文件。');
        return;
      }
      if (!written.ok) {
        message.error(written.problem.message);
        return;
      }
      const [name, mime] =
        units === null
          ? [fileName(`${standard.title}_空白自评表_${standard.version}版`, 'xlsx'), xlsx]
          : [fileName(['空白自评表', scope, `${String(units.length)}个单位`].join('-'), 'zip'), 'application/zip'];
      const saved = await store.host.saveFile(name, written.value, mime);
      if (saved.ok) {
        message.handed(`已写出并读回核对：${saved.value.name}`);
        return;
      }
      if (saved.problem.code !== 'cancelled')
        message.error(saved.problem.code === 'disk-full' ? '磁盘已满，请清理后再下载。' : `文件没有存下：${saved.problem.detail}`);
    },
    [store, message, round?.title, set],
  );
  return { issue, underWay, stop };
}
