import { Alert, Checkbox, Form, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { joinRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { findUnits, indexUnits } from '#shared/matching/match-unit.ts';
import type { UnitKind } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { UnitNameField, UnitPlaceFields } from './unit-fields.tsx';

interface NewUnit {
  readonly name: string;
  readonly town: string;
  readonly kind: UnitKind;
  readonly uscc?: string;
  readonly join: boolean;
}

/** 登记单位: adds a unit by hand, after showing units that may be the same one. */
export function RegisterUnitDialog(props: { readonly towns: readonly string[]; readonly units: readonly Unit[]; readonly onClose: () => void }) {
  const { newId, round } = useServices();
  const [form] = Form.useForm<NewUnit>();
  const [working, setWorking] = useState(false);
  const undoable = useUndoable();
  const navigate = useNavigate();
  const canJoin = round !== undefined && !round.locked;

  const register = async (values: NewUnit) => {
    setWorking(true);
    const id = newId();
    const uscc = values.uscc?.trim() ?? '';
    const unit: Unit = {
      id,
      name: values.name.trim(),
      aliases: [],
      town: values.town.trim(),
      kind: values.kind,
      uscc: uscc === '' ? null : uscc,
      orgUscc: null,
      facts: {},
    };
    const drafts = canJoin && values.join ? [registerUnit(unit), joinRound(round.id, [id])] : [registerUnit(unit)];
    const saved = await undoable(drafts, `已登记${unit.name}`);
    setWorking(false);
    if (!saved) return;
    props.onClose();
    void navigate(`/units/${id}`);
  };

  return (
    <Modal open title="登记单位" okText="登记" confirmLoading={working} onOk={() => form.submit()} onCancel={props.onClose}>
      <Form name="register-unit" form={form} layout="vertical" initialValues={{ town: '', kind: 'enterprise', join: canJoin }} onFinish={register}>
        <UnitNameField autoFocus />
        <Form.Item noStyle shouldUpdate>
          {() => <Alike name={textOf(form.getFieldValue('name'))} uscc={textOf(form.getFieldValue('uscc'))} units={props.units} onOpen={props.onClose} />}
        </Form.Item>
        <UnitPlaceFields towns={props.towns} />
        {canJoin ? (
          <Form.Item name="join" valuePropName="checked" noStyle>
            <Checkbox>列入{round.title}</Checkbox>
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function Alike(props: { readonly name: string; readonly uscc: string; readonly units: readonly Unit[]; readonly onOpen: () => void }) {
  const { name, uscc, units } = props;
  const index = useMemo(() => indexUnits(units), [units]);
  const matches = name.length < 2 ? [] : findUnits(index, name, uscc === '' ? null : uscc).slice(0, 3);
  if (matches.length === 0) return null;
  return (
    <Alert
      className="alike"
      type="warning"
      showIcon
      title="台账里有相近的单位，请先看看是不是同一个："
      description={matches.map(({ unit }) => (
        <div key={unit.id}>
          <Link to={`/units/${unit.id}`} onClick={props.onOpen}>
            {unit.name}
          </Link>
        </div>
      ))}
    />
  );
}
