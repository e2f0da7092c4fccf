import { bringsScores } from '#shared/model/submission.ts';
import { Alert, Button, Checkbox } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useCountyExperience } from '#renderer/hooks/use-county-experience.ts';
import { useServices } from '#renderer/store/services.tsx';
import { ImportLog, LastImport } from './import-log.tsx';
import { importSession } from './import-session.ts';
import { LostReadings } from './lost-readings.tsx';
import { newUnitsOf } from '#shared/importing/new-units.ts';
import { PickFiles } from './pick-files.tsx';
import { PreviewTable } from './preview-table.tsx';
import { OpenQuestionCard } from './open-question-card.tsx';
import { ReadProgress } from './read-progress.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { RecipeList } from './recipe-list.tsx';
import { outlook } from './receipt-words.ts';
import { RoundCard } from './round-card.tsx';
import { isDoubtful } from '#shared/importing/row-words.ts';
import { otherStandardCode } from '#shared/importing/unmatched-items.ts';
import { useConfirm } from './use-confirm.ts';
import { usePreview, type Preview } from './use-preview.ts';
import './import.css';

function blockedWhy(preview: Preview): string | null {
  if (preview.state.reading?.running === true) return '正在读取，读完后再确认。';
  if (preview.locked) return '本批次已锁定，不能再导入。';
  if (!preview.rows.some((row) => row.state === 'in')) return '没有可以导入的材料。';
  if (preview.newRound !== undefined && preview.round === null) return '请填写批次名称并选择考核标准。';
  return null;
}

function ConfirmBar(props: {
  readonly preview: Preview;
  readonly onlyDoubtful: boolean;
  readonly onFilter: (only: boolean) => void;
  readonly onConfirm: () => void;
}) {
  const { preview } = props;
  const { rows, firstImport, state } = preview;
  const unregistered = rows.filter((row) => row.state === 'open' && row.matches.length === 0 && row.unitName !== '').length;
  const blocked = blockedWhy(preview);
  return (
    <div className="import-confirm">
      <Checkbox checked={props.onlyDoubtful} onChange={(event) => props.onFilter(event.target.checked)}>
        {`只看有疑问（${String(rows.filter(isDoubtful).length)}）`}
      </Checkbox>
      <p role="status">
        {outlook(rows).join('，')}。{firstImport ? '台账还是空的，读到的单位默认登记为新单位。' : ''}
      </p>
      {unregistered > 0 ? <Button onClick={() => importSession.set({ allNew: true })}>{`全部登记为新单位（${String(unregistered)}）`}</Button> : null}
      <Button onClick={() => importSession.clear()}>清空</Button>
      <Button type="primary" size="large" disabled={blocked !== null || state.saving !== null} title={blocked ?? ''} onClick={props.onConfirm}>
        确认导入
      </Button>
    </div>
  );
}

/** The file of a row's key: a file that is read again may give other rows than before. */
const fileOf = (key: string): string => key.slice(0, key.indexOf('/'));

/** The whole of 导入: choose, read, look, correct, confirm, take back. */
export function ImportTask() {
  const { round } = useServices();
  const preview = usePreview();
  const { confirm, stop } = useConfirm();
  const experience = useCountyExperience();
  useEffect(() => {
    if (experience !== undefined) importSession.teach(experience.reader);
  }, [experience]);
  const [openKey, setOpenKey] = useState<string>();
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const { rows, state } = preview;
  const newUnits = useMemo(() => newUnitsOf(rows.filter((row) => row.state === 'in')), [rows]);
  const shown = useMemo(() => (onlyDoubtful ? rows.filter(isDoubtful) : rows), [rows, onlyDoubtful]);
  const opened = rows.find((row) => row.key === openKey) ?? rows.find((row) => openKey !== undefined && fileOf(row.key) === fileOf(openKey));
  const open = useCallback((key: string) => setOpenKey(key), []);
  const hasRows = rows.length > 0;
  return (
    <>
      <PickFiles reading={state.reading?.running === true || state.saving !== null} slim={hasRows || state.reading !== null} />
      <LostReadings />
      <ReadProgress state={state} onStopSaving={stop} />
      <LastImport roundId={round?.id} />
      <OpenQuestionCard files={state.files} reading={state.reading?.running === true} />
      {preview.newRound === undefined ? null : <RoundCard newRound={preview.newRound} draft={state.roundDraft} />}
      {hasRows ? (
        <>
          <OtherStandard preview={preview} />
          <ConfirmBar preview={preview} onlyDoubtful={onlyDoubtful} onFilter={setOnlyDoubtful} onConfirm={() => void confirm(preview)} />
          <div className={opened === undefined ? 'import-preview' : 'import-preview import-preview-open'}>
            <PreviewTable rows={shown} openKey={opened?.key} onOpen={open} />
            {opened === undefined ? null : (
              <ReadingPanel
                row={opened}
                units={preview.units}
                registers={opened.target.kind === 'new' ? newUnits.get(opened.target.newKey) : undefined}
                visited={opened.target.kind === 'unit' && preview.visited.has(opened.target.unit.id)}
                onClose={() => setOpenKey(undefined)}
              />
            )}
          </div>
        </>
      ) : null}
      {round === undefined ? null : <ImportLog roundId={round.id} />}
      <RecipeList recipes={experience?.recipes ?? []} />
    </>
  );
}

/** Says once that the forms use another standard than the round, where half of them and more do, and offers a round with their own. */
function OtherStandard(props: { readonly preview: Preview }) {
  const { rows, round, newRound } = props.preview;
  const forms = rows.filter((row) => row.state === 'in' && row.submission !== null && bringsScores(row.submission));
  const others = forms.filter((row) => row.problems.some(({ code }) => code === otherStandardCode));
  if (round?.kind !== 'open' || newRound !== undefined || others.length === 0 || others.length * 2 < forms.length) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={`${String(forms.length)} 份自评表里有 ${String(others.length)} 份不是按本批次的考核标准填的。这样导入，这些自评分不会带入核查。请在上方换一个批次，或者按表里的条目新建批次。`}
      action={<Button onClick={() => importSession.set({ roundDraft: { wanted: true } })}>按表里的条目新建批次</Button>}
    />
  );
}
