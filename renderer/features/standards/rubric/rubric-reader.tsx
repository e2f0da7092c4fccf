import { App } from 'antd';
import { useState } from 'react';
import { dayOfMs } from '#shared/days.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import { standardFromRubric } from '#shared/standards/rubric-standard.ts';
import { readRubricFile } from '#renderer/files/read-rubric-file.ts';
import { useServices } from '#renderer/store/services.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { useBeginDraft } from '../editor/use-begin-draft.ts';
import { RubricReview } from './rubric-review.tsx';

/** What 从细则表读入 needs and shows: the button that chooses a file, and the reading that waits for its person. */
export interface RubricReader {
  readonly button: React.ReactNode;
  readonly review: React.ReactNode | null;
}

/** 从细则表读入: reads the county's own spreadsheet, shows what was understood, and makes a draft of it when it is taken. */
export function useRubricReader(): RubricReader {
  const { nowMs, newId } = useServices();
  const { message } = App.useApp();
  const begin = useBeginDraft();
  const [reading, setReading] = useState<RubricReading | null>(null);
  const read = async (file: File) => {
    const result = await readRubricFile(file);
    if (result.ok) setReading(result.value);
    else void message.error(result.problem);
  };
  const take = async (title: string) => {
    if (reading === null) return;
    await begin(standardFromRubric(reading, { id: `own-${newId()}`, title, version: dayOfMs(nowMs()).slice(0, 4), source: reading.file }));
  };
  return {
    button: <FileButton label="选择细则表" accept=".xls,.xlsx,.et,.ods,.csv,.htm,.html" onFile={(file) => void read(file)} />,
    review: reading === null ? null : <RubricReview reading={reading} onTake={(title) => void take(title)} onLeave={() => setReading(null)} />,
  };
}
