import { useState } from 'react';
import { dropTemplate, keepTemplate, sayPublished } from '#shared/record/template-acts.ts';
import type { KeptTemplate } from '#shared/record/project-template.ts';
import { readWholeFile } from '#renderer/files/read-whole-file.ts';
import { TemplateWork } from '#renderer/files/template-work.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';

/** What became of a dropped file: its problems, or null where it was kept. */
export interface ImportOutcome {
  readonly file: string;
  readonly problems: readonly string[] | null;
}

/** A way to bring a template: looked through, and kept with the round when nothing is wrong. A file of the name of one that is there becomes its new version. */
export function useTemplateImport(roundId: string) {
  const { store, newId } = useServices();
  const undoable = useUndoable();
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const bring = async (file: File, present: readonly KeptTemplate[]): Promise<string | undefined> => {
    setOutcome(null);
    const bytes = await readWholeFile(file);
    const work = new TemplateWork();
    const read = await work.check(file.name, bytes.slice());
    work.close();
    const problems = read.ok ? read.value.check.problems : [read.problem];
    if (!read.ok || problems.length > 0) {
      setOutcome({ file: file.name, problems });
      return undefined;
    }
    const name = file.name.replace(/\.[^.]*$/, '').trim() || '模板';
    const same = present.find((one) => one.name === name);
    const [sha256 = ''] = await store.keepDocuments([bytes]);
    const id = same?.id ?? newId();
    const done = await undoable(
      [keepTemplate(roundId, id, name, { sha256, file: file.name, format: read.value.format })],
      same === undefined ? `已导入模板“${name}”` : `已换成“${name}”的新版本`,
    );
    setOutcome(done ? { file: file.name, problems: null } : null);
    return done ? id : undefined;
  };
  const publish = (template: KeptTemplate, published: boolean) =>
    undoable([sayPublished(roundId, template.id, published)], published ? `“${template.name}”按公开的文书写` : `“${template.name}”不再按公开的文书写`);
  return { outcome, bring, publish, drop: (template: KeptTemplate) => undoable([dropTemplate(roundId, template.id)], `已弃用模板“${template.name}”`) };
}
