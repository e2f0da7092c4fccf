import { useState } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { asOne } from '#renderer/store/as-one.ts';
import { loadSampleCounty } from '#renderer/store/load-sample.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** The loading of the sample county: the share done while it goes on, null otherwise. */
export interface SampleLoad {
  readonly share: number | null;
  readonly load: () => Promise<void>;
}

/** Loads the sample county and then shows its round. */
export function useSampleLoad(): SampleLoad {
  const { store, chooseRound } = useServices();
  const message = useMessage();
  const [share, setShare] = useState<number | null>(null);
  const load = async () => {
    const [standard] = shippedStandards;
    if (standard === undefined) return;
    setShare(0);
    try {
      chooseRound(await asOne(store, () => loadSampleCounty(store, standard, setShare)));
      message.success('示例县已载入');
    } catch (error) {
      message.error(`示例县没有载入：${errorText(error)}`);
    }
    setShare(null);
  };
  return { share, load };
}
