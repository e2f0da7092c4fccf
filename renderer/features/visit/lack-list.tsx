import { AutoComplete } from 'antd';
import type { Lack } from '#shared/checks/lacking.ts';

/** Reasons that come up often; any other can be written. */
const phrases = ['本年度没有开展，已报县总工会同意', '单位新建，还没有这项数据', '材料在上级工会，核查后补交'].map((value) => ({ value }));

/** Reasons for exceptions as they are typed, by the key of what lacks. */
export type TypedReasons = Readonly<Record<string, string>>;

/** What a visit lacks, a line each: a jump to where it is entered, or a reason for which it is completed without. */
export function LackList(props: {
  readonly lacks: readonly Lack[];
  readonly reasons: TypedReasons;
  readonly onReasons: (reasons: TypedReasons) => void;
  readonly onJump: (lack: Lack) => void;
}) {
  const { lacks, reasons, onReasons } = props;
  if (lacks.length === 0) return null;
  const typed = lacks.map(({ key }) => reasons[key] ?? '');
  const [common] = typed.filter((reason) => reason.trim() !== '');
  const open = typed.filter((reason) => reason.trim() === '').length;
  return (
    <div className="open-list lack-list">
      <h3>还缺 {lacks.length} 样</h3>
      <p className="quiet">补填后这一条自己消失。确实不能补的，逐条写明例外理由，理由、姓名和日期会写进确认单、决定理由和汇总表。</p>
      <ul>
        {lacks.map((lack) => (
          <li key={lack.key}>
            <span className="lack-text">
              {lack.text}{' '}
              <button type="button" className="link-button" onClick={() => props.onJump(lack)}>
                {lack.itemId === null ? '去填写' : '到这一项'}
              </button>
            </span>
            <AutoComplete
              aria-label={`例外理由：${lack.text}`}
              className="lack-reason"
              placeholder="例外理由"
              maxLength={200}
              options={phrases}
              value={reasons[lack.key] ?? ''}
              onChange={(reason: string) => onReasons({ ...reasons, [lack.key]: reason })}
            />
          </li>
        ))}
      </ul>
      {common === undefined || open === 0 ? null : (
        <button
          type="button"
          className="tool"
          onClick={() =>
            onReasons({
              ...Object.fromEntries(lacks.map(({ key }) => [key, common])),
              ...Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason.trim() !== '')),
            })
          }
        >
          其余 {open} 条用同一理由
        </button>
      )}
    </div>
  );
}
