import { Checkbox } from 'antd';
import { useMemo } from 'react';
import { acceptanceReport, reportPartIds, reportParts, type ReportPart } from '#shared/output/papers/acceptance-report.ts';
import type { CollectedAcceptance } from '#shared/output/collect-acceptance.ts';
import { useAddressView, type AddressForm } from '#renderer/hooks/use-address-view.ts';
import { HeldNote } from '#renderer/ui/held-note.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { ExportWarnings } from './export-warnings.tsx';

/** What is left out of the report; nothing at first. */
interface ReportView {
  readonly without: readonly ReportPart[];
}

const form: AddressForm<ReportView> = {
  read: (params) => ({ without: reportPartIds.filter((part) => (params.get('without') ?? '').split(' ').includes(part)) }),
  write: ({ without }) => new URLSearchParams(without.length === 0 ? [] : [['without', without.join(' ')]]),
};

/** 验收情况通报: the parts that a person chooses, the draft as it will be, and the way to Word. */
export function ReportDesk(props: { readonly roundId: string; readonly collected: CollectedAcceptance }) {
  const { roundId, collected } = props;
  const [view, change] = useAddressView(form);
  const parts = useMemo(() => new Set(reportPartIds.filter((part) => !view.without.includes(part))), [view.without]);
  const paper = useMemo(() => acceptanceReport(collected.input, parts), [collected.input, parts]);
  return (
    <>
      <HeldNote roundId={roundId} />
      <ExportWarnings collected={collected} />
      <div className="toolbar">
        <Checkbox.Group
          aria-label="通报写哪些部分"
          value={[...parts]}
          options={reportPartIds.map((value) => ({ value, label: reportParts[value] }))}
          onChange={(next) => change({ without: reportPartIds.filter((part) => !next.includes(part)) })}
        />
        <span className="toolbar-end">
          <PaperButtons paper={paper} />
        </span>
      </div>
      <p className="quiet">数字和导出的汇总表、失分明细同出一处；文字是草稿，存为 Word 后可以改。</p>
      <PaperView paper={paper} />
    </>
  );
}
