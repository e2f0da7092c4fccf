import { drawMarks, markFont } from '#shared/evidence/mark-drawing.ts';
import type { Marks } from '#shared/model/marks.ts';

/** What was drawn over a picture, as a layer of the same shape. `fit` is how the picture below fills its box. */
export function MarksLayer(props: { readonly marks: Marks; readonly width: number; readonly height: number; readonly fit: 'contain' | 'cover' }) {
  const { marks, width, height, fit } = props;
  if (marks.length === 0 || width === 0 || height === 0) return null;
  return (
    <svg
      className="marks-layer"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={fit === 'cover' ? 'xMidYMid slice' : 'xMidYMid meet'}
      aria-hidden
      focusable={false}
    >
      {drawMarks(marks, width, height).map((mark, index) =>
        mark.kind === 'path' ? (
          <g key={index} fill="none" strokeLinecap="round" strokeLinejoin="round">
            <path d={mark.d} stroke={mark.edge} strokeWidth={mark.width * 2} />
            <path d={mark.d} stroke={mark.colour} strokeWidth={mark.width} />
          </g>
        ) : (
          <text
            key={index}
            x={mark.x}
            y={mark.y}
            fontFamily={markFont}
            fontSize={mark.size}
            fontWeight={700}
            dominantBaseline="hanging"
            fill={mark.colour}
            stroke={mark.edge}
            strokeWidth={mark.size / 6}
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {mark.text}
          </text>
        ),
      )}
    </svg>
  );
}
