import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, HolderOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Item, Section } from '#shared/model/standard.ts';
import { showPoints, sumCenti } from '#shared/points.ts';
import { ruleWords } from '#shared/scoring/rule-words.ts';
import { addItem, addSection, moveItem, moveSection, removeItem, removeSection, stepItem } from '#shared/standards/edit-draft.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { DraftHandle } from './use-draft.ts';

interface ListProps {
  readonly handle: DraftHandle;
  /** Id of the chosen item or section. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Ids of items and sections with an error. */
  readonly faulty: ReadonlySet<string>;
}

/** Sections and items in one list: number, text, points, rules in words. Items are dragged, or stepped by buttons. */
export function DraftList(props: ListProps) {
  const { handle } = props;
  const { newId } = useServices();
  const [dragged, setDragged] = useState<string | null>(null);
  const drop = (sectionId: string, place: number) => {
    if (dragged === null) return;
    const own = handle.draft.sections.find((section) => section.id === sectionId)?.items.findIndex((item) => item.id === dragged) ?? -1;
    handle.change((draft) => moveItem(draft, dragged, sectionId, own >= 0 && own < place ? place - 1 : place));
    setDragged(null);
  };
  return (
    <section className="panel draft-list" aria-label="类目和条目">
      {handle.draft.sections.map((section, index) => (
        <div key={section.id} className="draft-section">
          <SectionLine {...props} section={section} index={index} onDrop={() => drop(section.id, 0)} />
          <ol aria-label={`${section.title}的条目`}>
            {section.items.map((item, place) => (
              <ItemLine key={item.id} {...props} section={section} item={item} onDrag={setDragged} onDrop={() => drop(section.id, place)} />
            ))}
          </ol>
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => drop(section.id, section.items.length)}
            onClick={() => {
              const id = `i-${newId()}`;
              handle.change((draft) => addItem(draft, section.id, id));
              props.onChoose(id);
            }}
          >
            加条目
          </Button>
        </div>
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => {
          const id = `s-${newId()}`;
          handle.change((draft) => addSection(draft, id));
          props.onChoose(id);
        }}
      >
        加类目
      </Button>
    </section>
  );
}

function SectionLine(props: ListProps & { readonly section: Section; readonly index: number; readonly onDrop: () => void }) {
  const { handle, section, index } = props;
  const name = section.title === '' ? '未命名的类目' : section.title;
  const sum = sumCenti(section.items.map((item) => item.max));
  return (
    <div className="draft-line draft-head" data-chosen={props.chosen === section.id} onDragOver={(event) => event.preventDefault()} onDrop={props.onDrop}>
      <button type="button" className="draft-choose" onClick={() => props.onChoose(section.id)}>
        <span className={props.faulty.has(section.id) ? 'draft-faulty' : ''}>{name}</span>
        <span className="quiet">
          {showPoints(section.max)} 分{sum === section.max ? '' : `，条目合计 ${showPoints(sum)} 分`}
        </span>
      </button>
      <Steps
        name={name}
        onUp={index === 0 ? null : () => handle.change((draft) => moveSection(draft, section.id, index - 1))}
        onDown={index === handle.draft.sections.length - 1 ? null : () => handle.change((draft) => moveSection(draft, section.id, index + 1))}
        onRemove={handle.draft.sections.length === 1 ? null : () => handle.change((draft) => removeSection(draft, section.id))}
      />
    </div>
  );
}

function ItemLine(
  props: ListProps & { readonly section: Section; readonly item: Item; readonly onDrag: (id: string | null) => void; readonly onDrop: () => void },
) {
  const { handle, section, item } = props;
  const name = item.text === '' ? '未写内容的条目' : item.text;
  const { sections } = handle.draft;
  const first = sections[0] === section && section.items[0] === item;
  const last = sections.at(-1) === section && section.items.at(-1) === item;
  return (
    <li
      className="draft-line"
      data-chosen={props.chosen === item.id}
      id={`draft-${item.id}`}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', item.id);
        event.dataTransfer.effectAllowed = 'move';
        props.onDrag(item.id);
      }}
      onDragEnd={() => props.onDrag(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
    >
      <HolderOutlined aria-hidden className="draft-holder" />
      <button type="button" className="draft-choose" aria-current={props.chosen === item.id ? 'true' : undefined} onClick={() => props.onChoose(item.id)}>
        <span className="draft-no">{item.no}</span>
        <span className="draft-text">
          <span className={props.faulty.has(item.id) ? 'draft-faulty' : ''}>{name}</span>
          <span className="quiet">{item.rules.length === 0 ? '没有评分办法' : item.rules.map(ruleWords).join('；')}</span>
        </span>
        <span className="draft-points">{showPoints(item.max)} 分</span>
      </button>
      <Steps
        name={name}
        onUp={first ? null : () => handle.change((draft) => stepItem(draft, item.id, -1))}
        onDown={last ? null : () => handle.change((draft) => stepItem(draft, item.id, 1))}
        onRemove={() => handle.change((draft) => removeItem(draft, item.id))}
      />
    </li>
  );
}

function Steps(props: {
  readonly name: string;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: (() => void) | null;
}) {
  const button = (word: string, icon: React.ReactNode, act: (() => void) | null) => (
    <Button size="small" type="text" title={word} aria-label={`${word}：${props.name}`} icon={icon} disabled={act === null} onClick={() => act?.()} />
  );
  return (
    <span className="draft-steps">
      {button('上移', <ArrowUpOutlined aria-hidden />, props.onUp)}
      {button('下移', <ArrowDownOutlined aria-hidden />, props.onDown)}
      {button('删去', <DeleteOutlined aria-hidden />, props.onRemove)}
    </span>
  );
}
