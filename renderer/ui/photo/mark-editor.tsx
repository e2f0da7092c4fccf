import { UndoOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { longestMarkText, markColours, markColourWords, type MarkColour, type Marks, type Place } from '#shared/model/marks.ts';
import { markInk } from '#shared/evidence/mark-drawing.ts';
import { useDialogKeys } from '#renderer/hooks/page-keys.ts';
import { MarkStage } from './mark-stage.tsx';
import { useMarkDrawing, type MarkTool } from '#renderer/hooks/use-mark-drawing.ts';

const middle: Place = [4000, 4500];

const toolWords: Readonly<Record<MarkTool, string>> = { arrow: '箭头', circle: '圆圈', line: '画线', text: '写字' };

/** Drawing on a photo: arrow, circle, free line and text in three colours, each stroke undone singly; nothing is kept before 保存标注. */
export function MarkEditor(props: {
  readonly sha256: string;
  readonly name: string;
  readonly marks: Marks;
  readonly onDone: (marks: Marks) => void;
  readonly onCancel: () => void;
}) {
  const drawing = useMarkDrawing(props.marks);
  const [tool, setTool] = useState<MarkTool>('arrow');
  const [colour, setColour] = useState<MarkColour>('red');
  const [text, setText] = useState('');
  const [place, setPlace] = useState<Place>(middle);
  const field = useRef<InputRef>(null);

  const write = (at: Place) => {
    const words = text.trim();
    setPlace(at);
    if (words === '') {
      // The press that chose the place would take the focus again.
      requestAnimationFrame(() => field.current?.focus());
      return;
    }
    drawing.write(words, colour, at);
    setText('');
  };
  const { undo } = drawing;
  const hear = useCallback(
    (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      undo();
    },
    [undo],
  );
  useDialogKeys(hear);
  return (
    <div className="mark-editor">
      <MarkStage {...props} drawing={drawing} tool={tool} colour={colour} onWrite={write} />
      <div className="photo-bar">
        <ToolChoice tool={tool} onTool={setTool} />
        <ColourChoice colour={colour} onColour={setColour} />
        {tool !== 'text' ? null : (
          <Input
            ref={field}
            className="mark-text"
            size="large"
            aria-label="标注文字"
            placeholder="写好文字，再点照片上的位置"
            maxLength={longestMarkText}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPressEnter={() => write(place)}
          />
        )}
        <button type="button" className="photo-tool" disabled={!drawing.canUndo} onClick={drawing.undo}>
          <UndoOutlined aria-hidden /> 撤销一笔
        </button>
        <button type="button" className="photo-tool" disabled={drawing.marks.length === 0} onClick={drawing.clear}>
          全部去掉
        </button>
        <span className="photo-bar-end">
          <Button size="large" onClick={props.onCancel}>
            不保存
          </Button>
          <Button size="large" type="primary" disabled={!drawing.changed} onClick={() => props.onDone(drawing.marks)}>
            保存标注
          </Button>
        </span>
      </div>
    </div>
  );
}

/** What the next stroke makes. */
function ToolChoice(props: { readonly tool: MarkTool; readonly onTool: (tool: MarkTool) => void }) {
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
function ColourChoice(props: { readonly colour: MarkColour; readonly onColour: (colour: MarkColour) => void }) {
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
