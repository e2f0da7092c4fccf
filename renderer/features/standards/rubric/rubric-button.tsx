import { FileButton } from '#renderer/ui/file-button.tsx';
import { useRubricFile } from './use-rubric-file.ts';

/** 选择细则表: reads the county's own spreadsheet, makes a draft of what was understood, and leads to where it is checked. */
export function RubricButton() {
  const { read } = useRubricFile();
  return <FileButton label="选择细则表" accept=".xls,.xlsx,.et,.ods,.csv,.docx,.mht,.mhtml,.htm,.html" onFile={(file) => void read(file)} />;
}
