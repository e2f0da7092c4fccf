import { ClearOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import type { PenPoint, Stroke } from '#shared/closing/strokes.ts';
import { drawInk } from './draw-ink.ts';

/** A field to sign in with finger, pen or mouse. The last stroke can be taken back and brought again; what was drawn is the caller's. */
export function SignaturePad(props: { readonly label: string; readonly strokes: readonly Stroke[]; readonly onStrokes: (strokes: readonly Stroke[]) => void }) {
  const { label, strokes, onStrokes } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawing, setDrawing] = useState<Stroke | null>(null);
  const [takenBack, setTakenBack] = useState<readonly Stroke[]>([]);
  const ink = useMemo(() => (drawing === null ? strokes : [...strokes, drawing]), [strokes, drawing]);
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => paint(current, ink));
    observer.observe(current);
    paint(current, ink);
    return () => observer.disconnect();
  }, [ink]);

  const end = () => {
    if (drawing === null) return;
    onStrokes([...strokes, drawing]);
    setTakenBack([]);
    setDrawing(null);
  };
  const last = strokes.at(-1);
  const again = takenBack.at(-1);
  return (
    <div className="signature-pad">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          if (event.button !== 0 || drawing !== null) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawing([pointOf(event)]);
        }}
        onPointerMove={(event) => {
          if (drawing !== null) setDrawing([...drawing, ...pointsOf(event)]);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {strokes.length === 0 && drawing === null ? <span className="signature-hint">请在此处签名</span> : null}
      <div className="page-actions">
        <Button
          icon={<UndoOutlined aria-hidden />}
          disabled={last === undefined}
          onClick={() => {
            if (last === undefined) return;
            setTakenBack([...takenBack, last]);
            onStrokes(strokes.slice(0, -1));
          }}
        >
          退一笔
        </Button>
        <Button
          icon={<RedoOutlined aria-hidden />}
          disabled={again === undefined}
          onClick={() => {
            if (again === undefined) return;
            setTakenBack(takenBack.slice(0, -1));
            onStrokes([...strokes, again]);
          }}
        >
          恢复
        </Button>
        <Button
          icon={<ClearOutlined aria-hidden />}
          disabled={strokes.length === 0}
          onClick={() => {
            setTakenBack([]);
            onStrokes([]);
          }}
        >
          清除重写
        </Button>
      </div>
    </div>
  );
}

function pointOf(event: { readonly clientX: number; readonly clientY: number; readonly currentTarget: HTMLElement }): PenPoint {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** Every place the pen was at since the last event: a fast hand moves several times between two frames. */
function pointsOf(event: PointerEvent<HTMLCanvasElement>): readonly PenPoint[] {
  const { currentTarget } = event;
  const between = event.nativeEvent.getCoalescedEvents();
  return (between.length === 0 ? [event.nativeEvent] : between).map(({ clientX, clientY }) => pointOf({ clientX, clientY, currentTarget }));
}

/** Makes the canvas as sharp as the screen and draws what there is. */
function paint(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(ratio, ratio);
  drawInk(context, strokes);
}
