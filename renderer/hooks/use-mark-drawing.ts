import { useState } from 'react';
import { simplerLine, type Mark, type MarkColour, type Marks, type Place } from '#shared/model/marks.ts';

/** What a stroke on the picture makes. */
export type MarkTool = Mark['kind'];

/** A stroke that is being drawn: where it began and every place since. */
interface Stroke {
  readonly tool: Exclude<MarkTool, 'text'>;
  readonly colour: MarkColour;
  readonly places: readonly Place[];
}

/** Shorter strokes, in ten-thousandths, are a slip of the finger. */
const shortestStroke = 60;

/** Drawing on a picture: strokes begin, go on and end; each can be taken back. */
export interface MarkDrawing {
  /** What is drawn, with the stroke under way. */
  readonly marks: Marks;
  readonly underWay: boolean;
  readonly changed: boolean;
  readonly canUndo: boolean;
  readonly begin: (tool: Exclude<MarkTool, 'text'>, colour: MarkColour, at: Place) => void;
  readonly goOn: (to: Place) => void;
  readonly end: () => void;
  readonly write: (text: string, colour: MarkColour, at: Place) => void;
  readonly clear: () => void;
  readonly undo: () => void;
}

/** Holds what is drawn until it is kept. */
export function useMarkDrawing(initial: Marks): MarkDrawing {
  const [states, setStates] = useState<readonly Marks[]>([initial]);
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const drawn = states.at(-1) ?? initial;
  const add = (mark: Mark) => setStates([...states, [...drawn, mark]]);
  const present = stroke === null ? undefined : markOf(stroke);
  return {
    marks: present === undefined ? drawn : [...drawn, present],
    underWay: stroke !== null,
    changed: states.length > 1,
    canUndo: states.length > 1,
    begin: (tool, colour, at) => setStroke({ tool, colour, places: [at] }),
    goOn: (to) => setStroke((before) => (before === null ? null : { ...before, places: [...before.places, to] })),
    end: () => {
      setStroke(null);
      if (present !== undefined) add(present);
    },
    write: (text, colour, at) => add({ kind: 'text', colour, at, text }),
    clear: () => setStates([...states, []]),
    undo: () => setStates(states.length > 1 ? states.slice(0, -1) : states),
  };
}

function markOf({ tool, colour, places }: Stroke): Mark | undefined {
  const [from, to] = [places[0], places.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const far = places.some(([x, y]) => Math.hypot(x - from[0], y - from[1]) >= shortestStroke);
  if (!far) return undefined;
  return tool === 'line' ? { kind: 'line', colour, places: [...simplerLine(places)] } : { kind: tool, colour, from, to };
}
