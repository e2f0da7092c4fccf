import { Alert, Button, Empty } from 'antd';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Round } from '#shared/model/round.ts';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import type { KeptTemplate } from '#shared/record/project-template.ts';
import { namesAsText } from '#shared/templates/template-names.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { useLive } from '#renderer/store/services.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { NameTable } from './name-table.tsx';
import { StartingTemplates } from './starting-part.tsx';
import { TemplateList } from './template-list.tsx';
import { TemplatePart } from './template-part.tsx';
import { useTemplateImport } from './use-template-import.ts';
import './templates.css';

/** A file that was picked on the page before this one is brought as soon as the templates are known, once. */
function useHandedFile(
  templates: readonly KeptTemplate[] | undefined,
  bring: (file: File, present: readonly KeptTemplate[]) => Promise<string | undefined>,
): 'reading' | 'none' {
  const navigate = useNavigate();
  const { state } = useLocation() as { readonly state: unknown };
  const file = typeof state === 'object' && state !== null && 'file' in state && state.file instanceof File ? state.file : undefined;
  const taken = useRef<File>(null);
  useEffect(() => {
    if (file === undefined || templates === undefined || taken.current === file) return;
    taken.current = file;
    void bring(file, templates).then((id) =>
      navigate(id === undefined ? '/export/templates' : `/export/templates?template=${encodeURIComponent(id)}`, { replace: true, state: null }),
    );
  }, [file, templates, bring, navigate]);
  return file === undefined ? 'none' : 'reading';
}

/** 模板: the county's own papers, brought, looked through, filled for a unit or the round. */
export function TemplateDesk(props: { readonly round: Round; readonly input: AcceptanceInput; readonly blocked: boolean }) {
  const { round, input } = props;
  const templates = useLive((store) => store.templates(round.id), [round.id]);
  const [params, setParams] = useSearchParams();
  const { outcome, bring, drop, publish } = useTemplateImport(round.id);
  const message = useMessage();
  const handed = useHandedFile(templates, bring);
  if (templates === undefined || handed === 'reading') return <p className="loading">正在读模板…</p>;
  const shown = templates.find(({ id }) => id === params.get('template')) ?? templates[0];
  const copy = async () => {
    await navigator.clipboard.writeText(namesAsText());
    message.info('名称清单已复制，可以粘贴到表格或文档里。');
  };
  return (
    <>
      <div className="toolbar">
        <FileButton
          label="导入模板"
          accept=".docx,.xlsx"
          onFile={(file) => void bring(file, templates).then((id) => (id === undefined ? undefined : setParams({ template: id })))}
        />
        <StartingTemplates />
        <span className="toolbar-end">
          <Button onClick={() => void copy()}>复制名称清单</Button>
        </span>
      </div>
      <div role="status" aria-label="模板检查">
        {outcome === null || outcome.problems === null ? null : (
          <Alert
            type="error"
            showIcon
            title={`「${outcome.file}」没有导入：${String(outcome.problems.length)} 处要改`}
            description={
              <ul className="template-problems">
                {outcome.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            }
          />
        )}
      </div>
      {shown === undefined ? (
        <section className="panel">
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description="本批次还没有模板。先下载一个样板，在 Word 或 Excel 里改成县里的样子，再从“导入模板”放进来。"
          />
        </section>
      ) : (
        <div className="template-desk">
          <TemplateList templates={templates} shown={shown} onShow={({ id }) => setParams({ template: id })} />
          <TemplatePart
            key={`${shown.id}/${shown.versions[0].sha256}`}
            round={round}
            input={input}
            template={shown}
            blocked={props.blocked}
            onDrop={() => void drop(shown)}
            onPublished={(published) => void publish(shown, published)}
          />
        </div>
      )}
      <NameTable />
    </>
  );
}
