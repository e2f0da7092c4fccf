import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { HubCommand } from '../hub-command.ts';
import { HubError } from '../hub-database.ts';
import { usualFolder } from '../open-hub.ts';
import { openToRead } from '../report/open-to-read.ts';
import { wishedCounties } from '../report/report-scope.ts';
import { writeReportFile } from '../report/write-report-file.ts';
import { downPackage } from './down-package.ts';
import { openHubKey } from './hub-key.ts';
import { openSentChain } from './sent-chain.ts';

/** `package`: what goes back down to a county: its ledger of units, standards and targets, as a package that any laptop merges. */
export const packageCommand: HubCommand = {
  usage: 'package --county 名称 --out 文件.ystz [--without-units] [--keys 文件夹] [--to postgres://用户:密码@主机/库名 | --folder 文件夹]',
  options: {
    county: { type: 'string' },
    out: { type: 'string' },
    'without-units': { type: 'boolean' },
    keys: { type: 'string' },
  },
  run: async (place, words, options, say) => {
    const { county, out, keys } = options;
    if (words.length > 0) throw new HubError(`不认识“${words.join(' ')}”，县名写在 --county 后面，文件写在 --out 后面。`);
    if (typeof county !== 'string') throw new HubError('请用 --county 写明下发给哪个县。');
    if (typeof out !== 'string') throw new HubError('请用 --out 写明数据包写到哪个文件，如 --out 云溪县.ystz。');
    if (place.to !== undefined && typeof keys !== 'string') throw new HubError('请用 --keys 写明签名和下发记录放在哪个文件夹，以后每次都用它。');
    const folder = typeof keys === 'string' ? resolve(keys) : join(resolve(place.folder ?? usualFolder), 'keys');
    const db = await openToRead(place);
    try {
      const [found] = await wishedCounties(db, county);
      if (found === undefined) throw new HubError(`库里没有“${county}”。`);
      const key = openHubKey(folder, () => randomBytes(8).toString('hex'));
      const device = `${key.device}-${String(found.no)}`;
      const made = await downPackage(db, key, openSentChain(folder, device), {
        county: found.no,
        device,
        wanted: { units: options['without-units'] !== true },
        nowMs: Date.now(),
      });
      await writeReportFile(out, made.bytes);
      say.result(
        `已写成 ${out}：${found.name}，${String(made.units)} 个单位、${String(made.standards)} 个标准，新增 ${String(made.fresh)} 条记录。在县里的电脑上用“设置 → 合并数据包”合并。`,
      );
      return true;
    } finally {
      await db.close();
    }
  },
};
