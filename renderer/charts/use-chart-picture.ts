import { useState } from 'react';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { errorText } from '#shared/text/error-text.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { ChartAbout } from './chart-about.ts';
import { drawPicture } from './draw-picture.ts';

/** 存图: a chart as a PNG with its title, what it is of, its round and its definition. `chart` finds the drawn SVG, null while there is none. */
export function useChartPicture(about: ChartAbout, chart: () => SVGSVGElement | null): { readonly save: () => Promise<void>; readonly saving: boolean } {
  const { store, nowMs, round } = useServices();
  const message = useMessage();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    const svg = chart();
    if (svg === null) {
      message.error('图还没有画出来，请稍等再存。');
      return;
    }
    setSaving(true);
    const today = dayOfMs(nowMs());
    const lines = [[...(round === undefined ? [] : [round.title]), about.base, showDay(today)].join('　')];
    const foot = `口径：${about.definition}${about.scale ?? ''}`;
    try {
      const bytes = await drawPicture(svg, { title: about.title, lines, foot, legend: about.legend ?? [] });
      const name = fileName([about.title, ...(round === undefined ? [] : [round.title]), today].join('-'), 'png');
      const saved = await store.host.saveFile(name, bytes, 'image/png');
      if (saved.ok) message.handed(`已存为 ${saved.value.name}`);
      else if (saved.problem.code !== 'cancelled') message.error(`图没有存下：${saved.problem.detail}`);
    } catch (error) {
      message.error(`没有画出图：${errorText(error)}`);
    } finally {
      setSaving(false);
    }
  };
  return { save, saving };
}
