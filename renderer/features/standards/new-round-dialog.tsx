import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import type { Rule } from 'antd/es/form';
import { useState } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { errorText } from '#shared/text/error-text.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { carriedFromBooks, carryTeams, type CarriedRound } from '#shared/rounds/carry-round.ts';
import { usualRoundTitle } from '#shared/rounds/round-title.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { applicationWords } from './application-words.ts';
import { splitByKind, type KindSplit } from '#shared/standards/kind-split.ts';
import { kindsWords } from '#shared/standards/standard-words.ts';
import type { UnitKind } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { useLibrary, type LibraryEntry } from './library.ts';
import { carriedWords, lastOfEarlierYears, useEarlierRounds, type EarlierRound } from './use-earlier-rounds.ts';
import { useKeep } from './use-keep.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

interface NewRound {
  readonly title: string;
  readonly year: number;
  readonly standard: string;
  /** The id of the round whose units and teams are taken over, {@link fromBooks}, or empty for none. */
  readonly from: string;
  /** Whether units of kinds that the standard is not for are taken over too. */
  readonly others?: boolean;
}

/** Stands for the units of the books where a round would stand. */
const fromBooks = 'books';

/** 新建批次: asks title, year and standard, opens the round and chooses it for all screens. Offers the standard of the given hash, or the one in use. */
export function NewRoundDialog(props: { readonly standard?: string; readonly onClose: () => void }) {
  const { round } = useServices();
  const library = useLibrary();
  const earlier = useEarlierRounds();
  const units = useLive((store) => store.units(), []);
  if (library === undefined || earlier === undefined || units === undefined) return null;
  const inUse = library.find((entry) => entry.hash === round?.standardHash);
  const carries = props.standard === undefined;
  const standard = props.standard ?? inUse?.hash ?? library[0]?.hash;
  return <Dialog library={library} earlier={earlier} units={units} carries={carries} standard={standard} onClose={props.onClose} />;
}

function Dialog(props: {
  readonly library: readonly LibraryEntry[];
  readonly earlier: readonly EarlierRound[];
  /** All units of the books. */
  readonly units: readonly Unit[];
  /** Whether last year's units and teams are offered as they were; a round by another standard begins without. */
  readonly carries: boolean;
  readonly standard: string | undefined;
  readonly onClose: () => void;
}) {
  const { library, earlier, units } = props;
  const { nowMs, newId, chooseRound } = useServices();
  const message = useMessage();
  const [form] = Form.useForm<NewRound>();
  const [working, setWorking] = useState(false);
  const keep = useKeep();
  const undoable = useUndoable();
  const chosenHash = Form.useWatch('standard', form);
  const chosenFrom = Form.useWatch('from', form);
  const kinds = library.find(({ hash }) => hash === chosenHash)?.standard?.kinds ?? [];
  const books = carriedFromBooks(units);
  const carriedOf = (from: string | undefined) => (from === fromBooks ? books : earlier.find(({ round }) => round.id === from)?.carried);
  const split = splitByKind(carriedOf(chosenFrom)?.unitIds ?? [], units, kinds);
  const [today] = useState(() => dayOfMs(nowMs()));
  const year = Number(today.slice(0, 4));
  const titleFor = (hash: string | undefined, of: number) => freeTitle(usualRoundTitle(of, library.find((entry) => entry.hash === hash)?.title ?? ''), earlier);

  /** Opens the round. False where it was not opened and the person was told why. */
  const openWith = async (values: NewRound): Promise<boolean> => {
    const entry = library.find((one) => one.hash === values.standard);
    if (entry === undefined) {
      form.resetFields(['standard']);
      message.error('所选的标准已不在标准库里，请重新选择考核标准。');
      return false;
    }
    const standardHash = await keep(entry);
    if (standardHash === undefined) return false;
    const [id, title] = [newId(), values.title.trim()];
    const dates = { openedOn: today, visitUntil: null, rectifyUntil: null };
    const source = carriedOf(values.from);
    const all = source?.unitIds ?? [];
    const unitIds = [...(values.others === true ? all : splitByKind(all, units, entry.standard?.kinds ?? []).fitting)];
    const carried = source === undefined ? undefined : { ...source, unitIds };
    const opening = openRound({ id, title, year: values.year, standardHash, ...dates, locked: false, unitIds });
    const teams = carried === undefined ? [] : carryTeams(id, carried, entry.standard);
    const opened = await undoable(
      [opening, ...teams],
      `已新建批次：${title}${carried === undefined ? '' : `，${values.from === fromBooks ? '列入 ' : '沿用 '}${carriedWords(carried)}`}`,
    );
    if (opened) chooseRound(id);
    return opened;
  };
  const open = async (values: NewRound) => {
    if (working) return;
    setWorking(true);
    const opened = await openWith(values).catch((error: unknown) => {
      message.error(`批次没有建成：${errorText(error)}。请再试一次。`);
      return false;
    });
    setWorking(false);
    if (opened) props.onClose();
  };

  return (
    <Modal
      open
      title="新建批次"
      okText="新建"
      confirmLoading={working}
      onOk={() => {
        form.submit();
      }}
      onCancel={props.onClose}
    >
      <Form
        name="new-round"
        form={form}
        layout="vertical"
        initialValues={{
          title: titleFor(props.standard, year),
          year,
          standard: props.standard,
          others: false,
          from: earlier.length === 0 && books.unitIds.length > 0 ? fromBooks : props.carries ? lastOfEarlierYears(earlier, year) : '',
        }}
        onValuesChange={(changed: Partial<NewRound>, { standard, year: of }) => {
          // A title that nobody wrote follows what it is made of.
          if (!('title' in changed) && !form.isFieldTouched('title')) form.setFieldValue('title', titleFor(standard, of));
        }}
        onFinish={open}
      >
        <Form.Item name="title" label="批次名称" rules={[{ required: true, whitespace: true, message: '请写批次名称' }, sameTitle(earlier)]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="year" label="年度" rules={[{ required: true, message: '请写年度' }]}>
          <InputNumber controls={false} min={2000} max={2100} precision={0} />
        </Form.Item>
        <Form.Item
          name="standard"
          label="考核标准"
          extra="批次开始核查后，已核查单位的得分仍按当时的标准计算。"
          rules={[{ required: true, message: '请选择考核标准' }]}
        >
          <Select
            options={library.map((entry) => ({ value: entry.hash, label: `${entry.title}（${entry.version}）`, title: applicationWords(entry) }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <CarryChoice earlier={earlier} books={books} />
        <KindChoice kinds={kinds} split={split} />
      </Form>
    </Modal>
  );
}

/** The usual title, or the second, third … of that name. */
const freeTitle = (usual: string, earlier: readonly EarlierRound[]): string => {
  const taken = new Set(earlier.map(({ round }) => round.title));
  let title = usual;
  for (let count = 2; taken.has(title); count += 1) title = `${usual}（第${String(count)}批）`;
  return title;
};

const sameTitle = (earlier: readonly EarlierRound[]): Rule => ({
  validator: (_, title: unknown) =>
    typeof title === 'string' && earlier.some(({ round }) => round.title === title.trim())
      ? Promise.reject(new Error('已有同名的批次，请换一个名称，免得记错批次'))
      : Promise.resolve(),
});

/** Asks whose units and teams a new round takes over: an earlier round's, or the units of the books as they are. Nothing where there are none. */
function CarryChoice(props: { readonly earlier: readonly EarlierRound[]; readonly books: CarriedRound }) {
  const rounds = props.earlier.filter(({ carried }) => carried.unitIds.length > 0);
  const listed = props.books.unitIds.length;
  if (rounds.length + listed === 0) return null;
  return (
    <Form.Item name="from" label="沿用单位和分工" extra="沿用批次的，带上单位、小组和走访路线。上次的得分只在核查清单上作参考，不带入本批次。">
      <Select
        options={[
          { value: '', label: '不沿用，导入材料时再列入' },
          ...rounds.map(({ round, carried }) => ({ value: round.id, label: `${round.title}（${carriedWords(carried)}）` })),
          ...(listed === 0 ? [] : [{ value: fromBooks, label: `台账里的全部单位（${String(listed)} 个单位）` }]),
        ]}
      />
    </Form.Item>
  );
}

/** Asks whether a round by a standard for some kinds of unit takes the others too. Nothing where all that it would take are of those kinds. */
function KindChoice(props: { readonly kinds: readonly UnitKind[]; readonly split: KindSplit }) {
  const { fitting, others } = props.split;
  if (others.length === 0) return null;
  const fit = String(fitting.length);
  const rest = String(others.length);
  return (
    <Form.Item name="others" label="列入哪些单位" extra={`所选标准适用于${kindsWords(props.kinds)}。以后可以在导入材料时再列入别的单位。`}>
      <Radio.Group>
        <Radio value={false}>
          只列入适用的 {fit} 家，另 {rest} 家不列入
        </Radio>
        <Radio value={true}>
          全部 {String(fitting.length + others.length)} 家都列入，含类型不适用的 {rest} 家
        </Radio>
      </Radio.Group>
    </Form.Item>
  );
}
