import { App } from 'antd';
import { dayOfMs } from '#shared/days/days.ts';
import { notesOfRubric } from '#shared/standards/rubric-notes.ts';
import { standardFromRubric } from '#shared/standards/rubric-standard.ts';
import { readRubricFile } from '#renderer/files/read-rubric-file.ts';
import { useServices } from '#renderer/store/services.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { useBeginDraft } from '../editor/use-begin-draft.ts';

/** 选择细则表: reads the county's own spreadsheet, makes a draft of what was understood, and leads to where it is checked. */
export function RubricButton() {
  const { nowMs, newId } = useServices();
  const { message } = App.useApp();
  const begin = useBeginDraft();
  const read = async (file: File) => {
    const result = await readRubricFile(file);
    if (!result.ok) {
      void message.error(result.problem);
      return;
    }
    const reading = result.value;
    const title = reading.title === '' ? reading.file.replace(/\.[^.]+$/u, '') : reading.title;
    const draft = standardFromRubric(reading, { id: `own-${newId()}`, title, version: dayOfMs(nowMs()).slice(0, 4), source: reading.file });
    await begin(draft, notesOfRubric(reading));
  };
  return <FileButton label="选择细则表" accept=".xls,.xlsx,.et,.ods,.csv,.docx,.mht,.mhtml,.htm,.html" onFile={(file) => void read(file)} />;
}
