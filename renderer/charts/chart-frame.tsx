import { Button } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { ChartAbout } from './chart-about.ts';
import { ChartData } from './chart-data.tsx';
import { ChartFace } from './chart-face.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { useChartPicture } from './use-chart-picture.ts';
import './chart.css';

/**
 * The frame of every chart: its title with what it is of, the buttons 看数据 (its table) and 存图 (a picture with title, definition, base and round),
 * the picture itself, read mark by mark with the arrow keys, and the sentences beneath. `children` draws with the mark that the keyboard is on, or null.
 */
export function ChartFrame(props: {
  readonly about: ChartAbout;
  /** What somebody hears who does not see the picture; left out where the page shows a table, which reads by itself. */
  readonly label?: string;
  /** In pixels; left out where the picture is as high as what is in it. */
  readonly height?: number;
  /** Draws the picture to be saved where the page shows something else than SVG. */
  readonly picture?: () => SVGSVGElement;
  readonly children: (present: number | null) => ReactNode;
}) {
  const { about } = props;
  const heading = useId();
  const figure = useRef<HTMLElement>(null);
  const face = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const { save, saving } = useChartPicture(about, () => props.picture?.() ?? face.current?.querySelector('svg') ?? null);
  const foot = [about.scale, about.brief === true ? undefined : about.definition].filter((line) => line !== undefined && line !== '');
  return (
    <figure ref={figure} className="chart" aria-labelledby={heading} data-chart>
      <div className="chart-head">
        <h3 id={heading}>
          {about.title}{' '}
          <small className="quiet">
            {about.base}
            {about.hint === undefined ? null : <span className="chart-hint">，{about.hint}</span>}
          </small>
        </h3>
        <span className="chart-tools">
          <Button type="link" size="small" aria-expanded={open} aria-describedby={heading} onClick={() => setOpen(!open)}>
            看数据
          </Button>
          <Button type="link" size="small" aria-describedby={heading} loading={saving} onClick={() => void save()}>
            存图
          </Button>
        </span>
      </div>
      {about.legend === undefined ? null : <ChartLegend entries={about.legend} />}
      {props.label === undefined ? (
        props.children(null)
      ) : (
        <ChartFace place={face} label={props.label} title={about.title} marks={about.marks} {...(props.height === undefined ? {} : { height: props.height })}>
          {props.children}
        </ChartFace>
      )}
      {open ? <ChartData about={about} figure={figure} {...(props.picture === undefined ? {} : { picture: props.picture })} /> : null}
      {foot.length === 0 ? null : <figcaption className="quiet">{foot.join('')}</figcaption>}
    </figure>
  );
}
