// `check --format json`: one object, with one line for each file.
import type { CheckFormat } from './check-format.ts';
import { findingJson } from './checked-file.ts';

export const jsonFormat: CheckFormat = {
  begin: '{"version":1,"files":[\n',
  separator: ',\n',
  file({ path, encoding, info, lines, findings }, { locale }) {
    const report = { title: info.title, unit: info.unit, year: info.year, format: info.format };
    return JSON.stringify({ path, encoding, report, findings: findings.map((finding) => findingJson(finding, lines, locale)) });
  },
  end({ files, skipped, errors, warnings, suppressed }) {
    return `\n],"summary":${JSON.stringify({ files, skipped, errors, warnings, suppressed })}}\n`;
  },
};
