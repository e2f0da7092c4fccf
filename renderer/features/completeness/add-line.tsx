import { Button, Input } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { writeShortcoming } from '#shared/record/completeness-acts.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

const sentence = (text: string): string => (/[。；！？]$/u.test(text) ? text : `${text}。`);

/** Adds a line in one's own words: what the program cannot see, a seal that is missing for instance. */
export function AddLine(props: { readonly unit: CheckedUnit }) {
  const { newId } = useServices();
  const undoable = useUndoable();
  const [found, setFound] = useState('');
  const [todo, setTodo] = useState('');
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    const words = found.trim();
    if (words === '') return;
    const asked = todo.trim() === '' ? '补正后重新报送' : todo.trim();
    if (await undoable([writeShortcoming(props.unit.check, newId(), { found: sentence(words), todo: sentence(asked) })], '已添加')) {
      setFound('');
      setTodo('');
    }
  };
  return (
    <form className="check-add" onSubmit={(event) => void add(event)}>
      <Input
        aria-label="存在问题"
        placeholder="存在问题，如：自评表没有盖章"
        maxLength={200}
        value={found}
        onChange={(event) => setFound(event.target.value)}
      />
      <Input aria-label="补正要求" placeholder="补正要求，如：盖章后重新报送" maxLength={200} value={todo} onChange={(event) => setTodo(event.target.value)} />
      <Button htmlType="submit" disabled={found.trim() === ''}>
        添加事项
      </Button>
    </form>
  );
}
