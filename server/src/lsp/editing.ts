// What the editor shows around figures, in the shapes of LSP.
import type {
  DocumentHighlight,
  CodeLens as LspCodeLens,
  Hover as LspHover,
  InlayHint as LspInlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensLegend,
} from 'vscode-languageserver';
import { DocumentHighlightKind, InlayHintKind, MarkupKind, SemanticTokensBuilder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CodeLens,
  type FigureChanges,
  type Highlight,
  type Hover,
  type InlayHint,
  type SemanticToken,
  tokenTypes,
} from '../service.ts';
import { type Locale, localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import { rangeOf, textEditOf } from './positions.ts';
import type { FigureEdits } from './protocol.ts';
import type { Surroundings } from './surroundings.ts';

/** The types of tokens by the names that themes know them by; `wrong` is what an error or a warning points at. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: tokenTypes.map((type) => `report${type.charAt(0).toUpperCase()}${type.slice(1)}`),
  tokenModifiers: ['wrong'],
};

export function hoverOf(document: TextDocument, { span, contents }: Hover, { features }: Surroundings): LspHover {
  const range = rangeOf(document, span);
  if (features.markdownHovers) return { range, contents: { kind: MarkupKind.Markdown, value: contents } };
  return { range, contents: { kind: MarkupKind.PlainText, value: withoutMarkdown(contents) } };
}

/** The words for an editor that shows them as they are. */
function withoutMarkdown(contents: string): string {
  return contents.replace(/\*\*|(?<!\\)\*/g, '').replace(/\\([\\`*_{}[\]<>|~&])/g, '$1');
}

export function highlightsOf(document: TextDocument, highlights: readonly Highlight[]): DocumentHighlight[] {
  return highlights.map(({ span, kind }) => ({
    range: rangeOf(document, span),
    kind: kind === 'total' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** @param spans from the smallest to the largest */
export function selectionRangeOf(document: TextDocument, spans: readonly Span[]): SelectionRange {
  const whole: SelectionRange = { range: rangeOf(document, { start: 0, end: document.getText().length }) };
  return spans.reduceRight<SelectionRange>((parent, span) => ({ range: rangeOf(document, span), parent }), whole);
}

/** A token that reaches over a line break becomes one a line: not every editor takes others. */
export function semanticTokensOf(document: TextDocument, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, type, isWrong } of tokens) {
    const { start, end } = rangeOf(document, span);
    for (let line = start.line; line <= end.line; line++) {
      const from = line === start.line ? start.character : 0;
      const to = line === end.line ? end.character : lengthOfLine(document, line);
      if (from < to) builder.push(line, from, to - from, tokenTypes.indexOf(type), isWrong ? 1 : 0);
    }
  }
  return builder.build();
}

function lengthOfLine(document: TextDocument, line: number): number {
  const words = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return words.replace(/[\r\n]+$/, '').length;
}

export function inlayHintsOf(document: TextDocument, hints: readonly InlayHint[], { locale }: Surroundings): LspInlayHint[] {
  return hints.map(({ offset, label, kind }) => ({
    position: document.positionAt(offset),
    label: label[locale],
    paddingLeft: true,
    ...(kind === 'name' ? { kind: InlayHintKind.Parameter } : {}),
  }));
}

/** The client's own command that shows a place of a document; others only read the lens. */
const revealCommand = 'disclosureReport.reveal';

/** Told beside the lens, whose title tells the state alone. */
const goToProblem = localized('转到第一处问题', 'Go to the first problem');

export function codeLensesOf(
  document: TextDocument,
  lenses: readonly CodeLens[],
  { features, locale }: Surroundings,
): LspCodeLens[] {
  const tooltip = goToProblem[locale];
  return lenses.map(({ span, title, places: [place] }) => ({
    range: rangeOf(document, span),
    command:
      place === undefined || !features.commands
        ? { title: title[locale], command: '' }
        : { title: title[locale], tooltip, command: revealCommand, arguments: [document.uri, rangeOf(document, place)] },
  }));
}

export function figureEditsOf(document: TextDocument, { changes, notice }: FigureChanges, { locale }: Surroundings): FigureEdits {
  const edits = changes.map(({ edit, row, table }) => ({
    ...textEditOf(document, edit),
    row: row[locale],
    table: table[locale],
  }));
  return {
    version: document.version,
    isReport: true,
    edits,
    notice: notice === undefined ? null : noticeOf(document, notice, locale),
  };
}

function noticeOf(
  document: TextDocument,
  { message, span }: NonNullable<FigureChanges['notice']>,
  locale: Locale,
): NonNullable<FigureEdits['notice']> {
  return { message: message[locale], ...(span === undefined ? {} : { range: rangeOf(document, span) }) };
}
