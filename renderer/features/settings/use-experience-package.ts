import { useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import type { CountyExperience } from '#shared/importing/county-experience.ts';
import { experienceToShare, readExperience, signedBytes, writeExperience, type ReadExperience } from '#shared/importing/experience-package.ts';
import { planTaking, type ExperienceTaking } from '#shared/importing/take-experience.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { isSignedBy } from '#renderer/store/signing.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** A 读表经验包 that was opened, with what taking it in would bring. */
export interface OpenedExperience extends ReadExperience {
  readonly name: string;
  readonly taking: ExperienceTaking;
}

/** Writes the county's 读表经验包, and takes in another's after it was looked at. */
export function useExperiencePackage(county: CountyExperience): {
  readonly opened: OpenedExperience | undefined;
  readonly save: () => Promise<void>;
  readonly open: (file: File) => Promise<void>;
  readonly take: () => Promise<void>;
  readonly close: () => void;
} {
  const { store, nowMs } = useServices();
  const message = useMessage();
  const record = useRecord();
  const [opened, setOpened] = useState<OpenedExperience>();

  const save = async () => {
    const units = await store.units();
    const names = [...new Set(units.flatMap(({ name, aliases, town }) => [name, town, ...aliases]))];
    const madeOn = dayOfMs(nowMs());
    const { content, left } = experienceToShare(county, { madeBy: store.inspector(), madeOn, device: store.device }, names);
    const bytes = writeExperience(content, await store.sign(signedBytes(content)));
    const saved = await store.host.saveFile(`读表经验包-${madeOn}.json`, bytes, 'application/json');
    if (!saved.ok) {
      if (saved.problem.code !== 'cancelled') message.error(`没有写成：${saved.problem.detail}`);
      return;
    }
    const stays = left === 0 ? '' : `；${String(left)} 种版式的表头里有单位或乡镇的名称，没有写入`;
    message.success(`读表经验包已写好：${String(content.layouts.length)} 种版式，${String(content.confirmations.length)} 次确认${stays}。`);
  };

  const open = async (file: File) => {
    const read = await readExperience(new Uint8Array(await file.arrayBuffer()), isSignedBy);
    if (!read.ok) {
      message.error(read.problem);
      return;
    }
    const entries = await Promise.all([store.history('recipe/'), store.history('lesson/')]);
    setOpened({ ...read.value, name: file.name, taking: planTaking(read.value.content, entries.flat()) });
  };

  const take = async () => {
    if (opened === undefined || (await record(opened.taking.drafts)) === undefined) return;
    message.success(`已带入 ${String(opened.taking.layouts)} 种版式、${String(opened.taking.confirmations)} 次确认。`);
    setOpened(undefined);
  };

  return { opened, save, open, take, close: () => setOpened(undefined) };
}
