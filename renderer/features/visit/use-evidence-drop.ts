import { useState, type ClipboardEvent, type DragEvent } from 'react';
import type { Item } from '#shared/model/standard.ts';
import type { EvidenceActs } from './evidence-acts.ts';

const isPicture = (file: File): boolean => file.type.startsWith('image/');

/** Takes evidence into an item however it comes: chosen, dropped or pasted. Pictures become photos, everything else is attached. `waiting` counts what is being shrunk or written. */
export function useEvidenceDrop(item: Item, acts: EvidenceActs, disabled: boolean) {
  const [waiting, setWaiting] = useState(0);
  const add = (files: readonly File[], takenOn?: string) => {
    if (disabled || files.length === 0) return;
    setWaiting((count) => count + files.length);
    const pictures = files.filter(isPicture);
    void Promise.all([
      acts.addPhotos(item, pictures, takenOn),
      acts.attachFiles(
        item,
        files.filter((file) => !isPicture(file)),
      ),
    ]).finally(() => setWaiting((count) => count - files.length));
  };
  return {
    add,
    waiting,
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      add([...event.dataTransfer.files]);
    },
    onPaste: (event: ClipboardEvent) => {
      const files = [...event.clipboardData.files];
      if (files.length === 0) return;
      event.preventDefault();
      add(files);
    },
  };
}
