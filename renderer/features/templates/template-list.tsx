import { dayOfMs } from '#shared/days/days.ts';
import type { KeptTemplate } from '#shared/record/project-template.ts';

const formatWords = { docx: 'Word', xlsx: 'Excel' } as const;

/** The templates of the round, each with its latest version. */
export function TemplateList(props: {
  readonly templates: readonly KeptTemplate[];
  readonly shown: KeptTemplate;
  readonly onShow: (template: KeptTemplate) => void;
}) {
  return (
    <ul className="template-list" aria-label="模板列表">
      {props.templates.map((template) => {
        const [latest] = template.versions;
        return (
          <li key={template.id}>
            <button type="button" aria-pressed={template.id === props.shown.id} onClick={() => props.onShow(template)}>
              <b>{template.name}</b>
              <span className="quiet">
                {formatWords[latest.format]}，第 {template.versions.length} 版，{dayOfMs(latest.keptMs)} {latest.by}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
