import { Button, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { clockMs } from '#shared/ledger/clock.ts';
import { chainSignatureOf } from '#shared/ledger/chain-signature.ts';
import { fingerprintOf } from '#shared/ledger/fingerprint.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { actWord } from '#shared/record/act-words.ts';
import { breakSentence } from '#shared/record/chain-words.ts';
import { errorText } from '#shared/text/error-text.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { shownName } from '#shared/text/shown-name.ts';
import type { OutsideState } from '#renderer/store/store.ts';
import { useServices } from '#renderer/store/services.tsx';
import { ConfirmKeyButton } from './confirm-key-button.tsx';
import { useMessage } from '#renderer/hooks/use-message.ts';

const shownAtMost = 5;

/** One thing that did not pass the door: from whom, why, what it holds, and what a person can do with it. */
export function OutsideItem(props: { readonly thing: OutsideState }) {
  const { thing } = props;
  const { store } = useServices();
  const message = useMessage();
  const [working, setWorking] = useState(false);
  const key = thing.code === 'key' ? keyIn(thing) : undefined;
  const work = async (what: string, done: () => Promise<string | undefined>) => {
    setWorking(true);
    try {
      const told = await done();
      if (told !== undefined) message.success(told);
    } catch (error) {
      message.error(`没有${what}：${errorText(error)}`);
    }
    setWorking(false);
  };
  const take = (futureMayCome: boolean) => work('采用', async () => `已采用 ${String(await store.takeOutside(thing.id, { futureMayCome }))} 条记录`);
  const drop = () =>
    work('丢弃', async () => {
      await store.dropOutside(thing.id);
      return '已丢弃';
    });
  const hand = () =>
    work('存下', async () => {
      const saved = await store.host.saveFile(fileName(`隔离的记录-${thing.device}`, 'json'), outsideFile(thing), 'application/json');
      if (!saved.ok && saved.problem.code !== 'cancelled') throw new Error(saved.problem.detail);
      return saved.ok ? `已存为 ${saved.value.name}，可以交给对方查看` : undefined;
    });
  return (
    <li className="held-thing">
      <div className="held-words">
        <b>
          没有采用的记录：机器 {shownName(thing.device)} 的 {thing.entries.length + thing.dropped} 条{' '}
          {thing.fits > 0 ? <Tag color="success">现在可以采用</Tag> : null}
        </b>
        <span className="quiet">
          来自{shownName(thing.from.by) || '未署名的人'} {momentOf(thing.from.writtenMs)} 写出的数据包，{momentOf(thing.ms)} 合并时没有采用，不起任何作用。
        </span>
        <span>{breakSentence({ ...thing, refused: thing.entries.length + thing.dropped }, thing.entries)}</span>
        <ul className="held-changes">
          {thing.entries.slice(0, shownAtMost).map((entry) => (
            <li key={entry.hash}>
              第 {entry.seq} 条 {momentOf(clockMs(entry.at))} {shownName(entry.by) || '未署名'} {actWord(entry.act)}
            </li>
          ))}
        </ul>
        {rest(thing)}
        {key === undefined ? null : (
          <span>
            现在的指纹 <b className="fingerprint">{fingerprintOf(key)}</b> <ConfirmKeyButton device={thing.device} publicKey={key} />
          </span>
        )}
      </div>
      <div className="held-acts">
        {thing.fits > 0 ? (
          <Button type="primary" loading={working} onClick={() => void take(false)}>
            采用
          </Button>
        ) : null}
        {thing.fits === 0 && thing.ahead > 0 ? (
          <Popconfirm title="确实是对方的时钟走快了，记录可信？" okText="采用" cancelText="先不" onConfirm={() => take(true)}>
            <Button disabled={working}>时钟走快了，采用</Button>
          </Popconfirm>
        ) : null}
        <Button disabled={working} onClick={() => void hand()}>
          存给对方
        </Button>
        <Popconfirm title="丢弃后这里不再留着，对方的数据包里还有。" okText="丢弃" cancelText="不丢" onConfirm={drop}>
          <Button disabled={working}>丢弃</Button>
        </Popconfirm>
      </div>
    </li>
  );
}

function rest({ entries, dropped }: OutsideState) {
  const more = entries.length + dropped - Math.min(entries.length, shownAtMost);
  if (more === 0) return null;
  return (
    <span className="quiet">
      另有 {more} 条{dropped === 0 ? '' : `，其中 ${String(dropped)} 条太多或太大，没有留在这里，对方的数据包里有`}。
    </span>
  );
}

/** The key that the first signature among them is of. */
const keyIn = ({ entries }: OutsideState): string | undefined => entries.map((entry) => chainSignatureOf(entry)?.publicKey).find((key) => key !== undefined);

const outsideFile = ({ fits: _, ...thing }: OutsideState): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ format: 'yanshoutai-outside/1', ...thing }, null, 2));
