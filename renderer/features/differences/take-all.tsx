import { Button } from 'antd';
import type { Matter, MatterSide } from '#shared/differences/matter.ts';
import type { Settling } from './use-settling.ts';

/** Settling all matters of a unit alike, in one act. Absent where there is only one. */
export function TakeAll(props: {
  readonly matters: readonly Matter[];
  readonly name: string;
  readonly reasonFor: (side: MatterSide) => string;
  readonly onTake: (settlings: readonly Settling[], done: string) => void;
}) {
  const { matters, name, reasonFor, onTake } = props;
  if (matters.length < 2) return null;
  const sides = [...new Map(matters.flatMap((matter) => matter.sides.map((side) => [side.device, side] as const))).values()];
  const settlings = ({ device }: MatterSide): readonly Settling[] =>
    matters.flatMap((matter) => {
      const side = matter.sides.find((one) => one.device === device);
      return side === undefined ? [] : [{ matter, take: side, reason: reasonFor(side) }];
    });
  return (
    <div className="take-all" role="group" aria-label={`${name}的全部`}>
      <span>{name}的一次处理完，可以撤销：</span>
      {sides.map((side) => {
        const own = settlings(side);
        return (
          <Button key={side.device} onClick={() => onTake(own, `${name}的 ${String(own.length)} 处都采用了${side.who}的记录`)}>
            {own.length} 处都采用{side.who}的
          </Button>
        );
      })}
    </div>
  );
}
