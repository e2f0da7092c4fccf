import { gunzipSync, strFromU8 } from 'fflate';
import { CitySeries } from '#shared/analysis/city-series.ts';
import { jsonOf } from '#shared/text/read-json.ts';

/** The series that the page was written with: JSON, packed with gzip, in base64. Undefined where it is damaged. */
export function embeddedSeries(): CitySeries | undefined {
  const text = document.getElementById('series')?.textContent ?? '';
  try {
    const packed = Uint8Array.from(atob(text.trim()), (sign) => sign.charCodeAt(0));
    const json = jsonOf(strFromU8(gunzipSync(packed)));
    return json.ok ? CitySeries.safeParse(json.value).data : undefined;
  } catch (error) {
    // Neither base64 nor gzip: somebody changed the file.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
