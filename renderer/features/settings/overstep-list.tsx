import { momentOf } from '#shared/days/moment-of.ts';
import { useOversteps } from '#renderer/ui/use-oversteps.ts';

/** 超出职责的办理: who did what beyond the own role, when and why; what was taken back says so. */
export function OverstepList() {
  const lines = useOversteps();
  if (lines.length === 0) return null;
  return (
    <>
      <h3>超出职责的办理</h3>
      <ul className="overstep-list" aria-label="超出职责的办理">
        {lines.map((line) => (
          <li key={`${String(line.ms)}/${line.batch ?? ''}/${line.act}`}>
            {momentOf(line.ms)} {line.by === '' ? '未署名' : line.by}（{line.role}）{line.word}
            {line.subjects.length > 1 ? ` ${String(line.subjects.length)} 处` : ''}
            {line.undone ? '（后来撤销）' : ''}：{line.reason}
          </li>
        ))}
      </ul>
    </>
  );
}
