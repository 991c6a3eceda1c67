// A finding as a note that a reviewer sends to the report's writer.
import type { Report } from '../model/report.ts';
import { rules } from '../rules/registry.ts';
import type { Finding } from '../rules/rule.ts';
import { LineMap } from '../text/line-map.ts';
import type { Locale } from '../text/localized.ts';

/** One line a finding: the report, the line (from 1), what is wrong, and by which provision. */
export function reviewNote(report: Report, findings: readonly Finding[], locale: Locale): string {
  const lines = new LineMap(report.text);
  const title = report.title?.text ?? '';
  const notes = findings.map(({ rule, span, message }) => {
    const line = lines.positionAt(span.start).line + 1;
    const basis = rules.find(({ id }) => id === rule)?.basis;
    return locale === 'zh-cn'
      ? `第 ${line} 行：${message['zh-cn']}${basis === undefined ? '' : `（依据：${basis['zh-cn']}）`}`
      : `Line ${line}: ${message.en}${basis === undefined ? '' : ` (${basis.en})`}`;
  });
  if (notes.length === 0) return '';
  const head = title === '' ? [] : [locale === 'zh-cn' ? `《${title}》` : title];
  return [...head, ...notes].join('\n');
}
