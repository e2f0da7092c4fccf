import { markInk } from '#shared/evidence/mark-drawing.ts';
import { markColours, markColourWords, type MarkColour } from '#shared/model/marks.ts';
import type { MarkTool } from './use-mark-drawing.ts';

const toolWords: Readonly<Record<MarkTool, string>> = { arrow: '箭头', circle: '圆圈', line: '画线', text: '写字' };

/** What the next stroke makes. */
export function ToolChoice(props: { readonly tool: MarkTool; readonly onTool: (tool: MarkTool) => void }) {
  return (
    <span className="photo-choice" role="group" aria-label="画什么">
      {(Object.keys(toolWords) as MarkTool[]).map((tool) => (
        <button key={tool} type="button" className="photo-tool" aria-pressed={tool === props.tool} onClick={() => props.onTool(tool)}>
          {toolWords[tool]}
        </button>
      ))}
    </span>
  );
}

/** The colour of the next stroke. */
export function ColourChoice(props: { readonly colour: MarkColour; readonly onColour: (colour: MarkColour) => void }) {
  return (
    <span className="photo-choice" role="group" aria-label="颜色">
      {markColours.map((colour) => (
        <button key={colour} type="button" className="photo-tool" aria-pressed={colour === props.colour} onClick={() => props.onColour(colour)}>
          <span className="mark-colour" style={{ background: markInk(colour) }} aria-hidden /> {markColourWords[colour]}
        </button>
      ))}
    </span>
  );
}
