import { Button, Tag } from 'antd';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import type { CheckLine } from '#shared/checks/completeness.ts';
import { shortcomingKindWords } from '#shared/checks/shortcoming.ts';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { receiveSupplement, strikeShortcoming, writeShortcoming } from '#shared/record/completeness-acts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

const isOwn = ({ key }: CheckLine): boolean => key.startsWith('own/');

/** The lines of one unit: what is wrong, where it is, what is asked, and what a person decides about it. */
export function CheckLines(props: { readonly unit: CheckedUnit; readonly readOnly: boolean }) {
  const { unit, readOnly } = props;
  if (unit.lines.length === 0) return <p className="quiet">没有发现缺少、矛盾或填写有误的地方。</p>;
  return (
    <ul className="check-lines" aria-label={`${unit.name}待补正事项`}>
      {unit.lines.map((line) => (
        <li key={line.key} className={line.struck ? 'check-line check-line-struck' : 'check-line'}>
          <div className="check-line-words">
            <p>
              <Tag>{line.shortcoming === undefined ? (isOwn(line) ? '自行添加' : '已告知') : shortcomingKindWords[line.shortcoming.kind]}</Tag>
              {line.shortcoming?.ours === true ? <Tag>核查时看，不告知单位</Tag> : null}
              {line.found}
            </p>
            <p className="quiet">
              {line.todo}
              {line.shortcoming?.cell ? `（${line.shortcoming.cell}）` : ''}
            </p>
          </div>
          {readOnly ? null : <LineAct unit={unit} line={line} />}
        </li>
      ))}
    </ul>
  );
}

/** What can be done with a line: one that was told is answered, one that was not is struck out. */
function LineAct(props: { readonly unit: CheckedUnit; readonly line: CheckLine }) {
  const { unit, line } = props;
  const { check } = unit;
  const undoable = useUndoable();
  const today = dayOfMs(useServices().nowMs());
  const button = (words: string, done: string, draft: ReturnType<typeof strikeShortcoming>) => (
    <Button size="small" aria-label={`${words}：${line.found}`} onClick={() => undoable([draft], done)}>
      {words}
    </Button>
  );
  if (line.noticed) {
    return line.answeredOn === null ? (
      button('补正收到', '已记为补正收到', receiveSupplement(check, [line.key], today))
    ) : (
      <span className="check-line-answered">
        <span className="quiet">{showDay(line.answeredOn)}收到</span>
        {button('改为未收到', '已改为未收到', receiveSupplement(check, [line.key], null))}
      </span>
    );
  }
  if (isOwn(line)) return button('删去', '已删去', writeShortcoming(check, line.key.slice('own/'.length), null));
  return line.struck
    ? button('恢复', '已恢复', strikeShortcoming(check, line.key, false))
    : button('划去', '已划去，不列入告知', strikeShortcoming(check, line.key, true));
}
