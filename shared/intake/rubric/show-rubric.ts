import { Rule } from '../../model/standard.ts';
import { toPoints } from '../../points.ts';
import type { RubricReading } from './rubric.ts';

/** A rule as the contract names its fields: what only people read (its words) is left out. */
function showRule(rule: Rule): object {
  const file = Rule.encode(rule);
  return Object.fromEntries(Object.entries(file).filter(([name]) => !['text', 'texts', 'group'].includes(name)));
}

/** A rubric as the line that `npm run rubric` prints: decimal points, `reason` only when refused. */
export const showRubric = (reading: RubricReading): object =>
  reading.status === 'refused'
    ? { file: reading.file, sha256: reading.sha256, status: reading.status, reason: reading.reason, problems: reading.problems }
    : {
        file: reading.file,
        sha256: reading.sha256,
        status: reading.status,
        title: reading.title,
        total: toPoints(reading.total),
        sections: reading.sections.map((section) => ({
          title: section.title,
          max: toPoints(section.max),
          items: section.items.map((item) => ({
            no: item.no,
            text: item.text,
            max: item.max === null ? null : toPoints(item.max),
            ruleText: item.ruleText,
            sure: item.sure,
            rules: item.rules.map(showRule),
            cell: item.cell,
          })),
        })),
        problems: reading.problems,
      };
