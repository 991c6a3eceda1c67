// `check --format github`: workflow commands that annotate a change on GitHub.
import type { Severity } from '../rules/rule.ts';
import type { CheckFormat } from './check-format.ts';
import { words } from './words.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export const githubFormat: CheckFormat = {
  begin: '',
  separator: '',
  file({ path, lines, findings }, { locale }) {
    return findings
      .map((finding) => {
        const start = lines.positionAt(finding.span.start);
        const end = lines.positionAt(finding.span.end);
        const properties = [
          `file=${escapeProperty(path)}`,
          `line=${start.line + 1}`,
          `endLine=${end.line + 1}`,
          // Columns count only where the place is on one line.
          ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
          `title=${escapeProperty(finding.rule)}`,
        ];
        return `::${commands[finding.severity]} ${properties.join(',')}::${escapeData(finding.message[locale])}\n`;
      })
      .join('');
  },
  end({ suppressed }, failures, { locale }) {
    const unread = failures.map(
      (failure) => `::error file=${escapeProperty(failure.path)}::${escapeData(failure.words[locale])}\n`,
    );
    // One for the run: GitHub shows ten annotations of a kind, and the findings need them.
    const notice =
      suppressed === 0 ? '' : `::notice title=disclosure-report::${escapeData(words.suppressed(suppressed)[locale])}\n`;
    return unread.join('') + notice;
  },
};

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
