import { Standard } from '#shared/model/standard.ts';
import baHaoShequ from './ba-hao-shequ.json' with { type: 'json' };
import guifanhuaXize from './guifanhua-xize.json' with { type: 'json' };
import hangyeShanghui from './hangye-shanghui.json' with { type: 'json' };
import hegeZhigongzhijia from './hege-zhigongzhijia.json' with { type: 'json' };
import hexieQiye from './hexie-qiye.json' with { type: 'json' };
import jiguanXiaoneng from './jiguan-xiaoneng.json' with { type: 'json' };
import jiguanZhigongzhijia from './jiguan-zhigongzhijia.json' with { type: 'json' };
import liuHaoXiangzhen from './liu-hao-xiangzhen.json' with { type: 'json' };
import liuHaoXuexiao from './liu-hao-xuexiao.json' with { type: 'json' };
import qiXiangBiaozhun from './qi-xiang-biaozhun.json' with { type: 'json' };
import sanjiFuwu from './sanji-fuwu.json' with { type: 'json' };
import sanjiQuji from './sanji-quji.json' with { type: 'json' };
import sanjiShiji from './sanji-shiji.json' with { type: 'json' };
import shiYou from './shi-you.json' with { type: 'json' };
import shuangShuShuangPing from './shuang-shu-shuang-ping.json' with { type: 'json' };
import xiangzhenZonggonghui from './xiangzhen-zonggonghui.json' with { type: 'json' };
import yiLanBiao from './yi-lan-biao.json' with { type: 'json' };

/** The standards that the program ships, each checked against the schema; a county copies and edits them. In the order that lists show them. */
export const shippedStandards: readonly Standard[] = [
  shiYou,
  baHaoShequ,
  liuHaoXuexiao,
  liuHaoXiangzhen,
  guifanhuaXize,
  hangyeShanghui,
  xiangzhenZonggonghui,
  hegeZhigongzhijia,
  shuangShuShuangPing,
  jiguanXiaoneng,
  hexieQiye,
  jiguanZhigongzhijia,
  qiXiangBiaozhun,
  yiLanBiao,
  sanjiFuwu,
  sanjiQuji,
  sanjiShiji,
].map((file) => Standard.parse(file));
