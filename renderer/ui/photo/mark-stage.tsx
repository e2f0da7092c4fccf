import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { MarkColour, Place } from '#shared/model/marks.ts';
import { PhotoPicture } from './photo-picture.tsx';
import type { MarkDrawing, MarkTool } from '#renderer/hooks/use-mark-drawing.ts';

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** One press of an arrow key, in ten-thousandths of the picture. */
const stepLength = 200;

const within = (value: number): number => Math.min(10_000, Math.max(0, Math.round(value)));

/** The picture that is drawn on: by finger, pen or mouse, and by keyboard with a cross that the arrow keys move and Enter puts down and lifts. */
export function MarkStage(props: {
  readonly sha256: string;
  readonly name: string;
  readonly drawing: MarkDrawing;
  readonly tool: MarkTool;
  readonly colour: MarkColour;
  readonly onWrite: (at: Place) => void;
}) {
  const { drawing, tool, colour } = props;
  const stage = useRef<HTMLDivElement>(null);
  const [cross, setCross] = useState<Place | null>(null);

  const placeOf = (event: PointerEvent): Place => {
    const box = (stage.current?.querySelector('.photo-picture') ?? event.currentTarget).getBoundingClientRect();
    return [within(((event.clientX - box.left) / box.width) * 10_000), within(((event.clientY - box.top) / box.height) * 10_000)];
  };
  const putDown = (at: Place) => {
    if (tool === 'text') props.onWrite(at);
    else drawing.begin(tool, colour, at);
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const at = cross ?? [5000, 5000];
    if (step !== undefined) {
      const next: Place = [within(at[0] + step[0] * stepLength), within(at[1] + step[1] * stepLength)];
      setCross(next);
      if (drawing.underWay) drawing.goOn(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      setCross(at);
      if (drawing.underWay) drawing.end();
      else putDown(at);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={stage}
      className="photo-stage mark-stage"
      role="application"
      tabIndex={0}
      aria-label="在照片上画：方向键移动十字，回车落笔和收笔"
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setCross(null);
        putDown(placeOf(event));
      }}
      onPointerMove={(event) => {
        if (drawing.underWay && event.currentTarget.hasPointerCapture(event.pointerId)) drawing.goOn(placeOf(event));
      }}
      onPointerUp={() => {
        if (drawing.underWay) drawing.end();
      }}
    >
      <span className="mark-frame">
        <PhotoPicture sha256={props.sha256} name={`${props.name}大图`} marks={drawing.marks} fit="contain" />
        {cross === null ? null : <span className="mark-cross" style={{ left: `${cross[0] / 100}%`, top: `${cross[1] / 100}%` }} aria-hidden />}
      </span>
    </div>
  );
}
