// Every form of tables, and which one a stretch of lines is in.
import { PIPE } from '../text/characters.ts';
import { htmlForm } from './form-html.ts';
import { linesForm, paragraphsForm } from './form-lines.ts';
import { pipeCellForm } from './form-pipe-cell.ts';
import { pipeEndForm, pipeRowForm } from './form-pipe-row.ts';
import { figuresAtEnd, isSpacedRow, spacesForm } from './form-spaces.ts';
import { tsvForm } from './form-tsv.ts';
import { wordForm } from './form-word.ts';
import { isBlank, type Line } from './lines.ts';
import type { TableForm, TableFormId, TableLines } from './table-form.ts';

const forms: Readonly<Record<TableFormId, TableForm>> = {
  word: wordForm,
  tsv: tsvForm,
  'pipe-row': pipeRowForm,
  'pipe-end': pipeEndForm,
  'pipe-cell': pipeCellForm,
  paragraphs: paragraphsForm,
  lines: linesForm,
  spaces: spacesForm,
  html: htmlForm,
};

/** The form with an id. */
export function tableForm(id: TableFormId): TableForm {
  return forms[id];
}

/** So many figures on a line are the row of the table on review and litigation. */
const fewestReviewFigures = 10;

/** The form that most of a table's lines are in. */
export function formOf(table: TableLines): TableForm {
  const { text, lines, from, to } = table;
  const seen = { words: 0, blank: 0, tabs: 0, manyTabs: 0, pipes: 0, rowPipes: 0, openingPipes: 0, figureRows: 0, longRows: 0 };
  for (let index = from; index < to; index++) {
    const line = lines.at(index);
    if (line === undefined) break;
    if (line.table !== undefined) return htmlForm;
    if (line.tabs > 0) {
      seen.tabs++;
      if (line.tabs > 1 || (line.first < line.last && text.charCodeAt(line.start) !== 9)) seen.manyTabs++;
    } else if (isBlank(line)) {
      seen.blank++;
    } else {
      seen.words++;
      if (line.pipes > 0) {
        seen.pipes++;
        if (holdsRow(text, line)) seen.rowPipes++;
        if (text.charCodeAt(line.first) === PIPE) seen.openingPipes++;
      } else if (isSpacedRow(text, line)) {
        seen.figureRows++;
        if (figuresAtEnd(text, line) >= fewestReviewFigures) seen.longRows++;
      }
    }
  }
  if (seen.tabs > seen.pipes && seen.tabs * 4 > seen.words) return seen.manyTabs * 2 > seen.tabs ? tsvForm : wordForm;
  if (seen.rowPipes > 0) return seen.openingPipes * 2 > seen.pipes ? pipeRowForm : pipeEndForm;
  if (seen.pipes > 0) return pipeCellForm;
  // A line or two with a space among figures are no rows: most of a table's words have figures behind them, or none.
  if (seen.figureRows * 6 > seen.words || seen.longRows > 0) return spacesForm;
  return seen.blank * 2 > seen.words ? paragraphsForm : linesForm;
}

/** Whether a line with pipes holds two cells or more with something in them. */
function holdsRow(text: string, line: Line): boolean {
  let filled = 0;
  let hasContent = false;
  for (let offset = line.first; offset <= line.last; offset++) {
    const code = offset < line.last ? text.charCodeAt(offset) : PIPE;
    if (code !== PIPE) {
      if (code > 32) hasContent = true;
    } else {
      if (hasContent) filled++;
      hasContent = false;
    }
  }
  return filled > 1;
}
