// The words of the language status item.
import * as vscode from 'vscode';
import type { StatusNotification } from '../../server/src/lsp/protocol.ts';

/** The kind of report, its year, and its errors and warnings: “政府信息公开年报 2023 · 2 错误 1 警告”. */
export function statusText({ info, counts }: StatusNotification): string {
  const report = vscode.l10n.t('Government Disclosure Report');
  const name = info?.year ? `${report} ${info.year}` : report;
  return `${name} · ${countsText(counts)}`;
}

function countsText(counts: StatusNotification['counts']): string {
  const parts: string[] = [];
  if (counts.error > 0) parts.push(vscode.l10n.t('{0} errors', counts.error));
  if (counts.warning > 0) parts.push(vscode.l10n.t('{0} warnings', counts.warning));
  return parts.length > 0 ? parts.join(' ') : vscode.l10n.t('no problems');
}
