// The output formats of `check`, by name.
import type { CheckFormat, CheckFormatName } from './check-format.ts';
import { githubFormat } from './format-github.ts';
import { jsonFormat } from './format-json.ts';
import { sarifFormat } from './format-sarif.ts';
import { textFormat } from './format-text.ts';

export const checkFormats: Readonly<Record<CheckFormatName, CheckFormat>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
};
