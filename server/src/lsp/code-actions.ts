// Fixes as code actions, always those of the current version's own findings.
import type { CodeAction, Range, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Fix } from '../rules/rule.ts';
import type { Analysis } from '../service.ts';
import { localized } from '../text/localized.ts';
import type { Edit } from '../text/span.ts';
import { fixAllKind } from './client-features.ts';
import { diagnosticOf } from './diagnostics.ts';
import { rangeOf, rangesTouch, textEditsOf } from './positions.ts';
import type { Service } from './service-type.ts';
import type { Surroundings } from './surroundings.ts';

/** What a client asks for: the place, and the kinds of actions where it wants some alone. */
export interface AskedActions {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
}

const fixAllTitle = localized('修正所有可安全修正的问题', 'Fix all safely fixable problems');

/**
 * The actions at a range. Nothing that the client sends is believed but the range and the kinds that it asks for:
 * its diagnostics may be those of another version.
 */
export function codeActionsOf(
  document: TextDocument,
  analysis: Analysis,
  { range, only }: AskedActions,
  service: Service,
  surroundings: Surroundings,
): CodeAction[] {
  if (!surroundings.features.codeActions) return [];
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, only)) {
    for (const finding of analysis.findings) {
      if (!rangesTouch(rangeOf(document, finding.span), range)) continue;
      for (const fix of finding.fixes()) actions.push(quickFix(document, finding, fix, surroundings));
    }
  }
  if (isWanted(fixAllKind, only)) {
    const edits = service.safeEdits(analysis);
    if (edits.length > 0) {
      actions.push({
        title: fixAllTitle[surroundings.locale],
        kind: fixAllKind,
        edit: workspaceEdit(document, edits, surroundings),
      });
    }
  }
  return actions;
}

function quickFix(document: TextDocument, finding: Finding, fix: Fix, surroundings: Surroundings): CodeAction {
  const action: CodeAction = {
    title: fix.title[surroundings.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(document, finding, surroundings)],
    edit: workspaceEdit(document, fix.edits, surroundings),
  };
  if (fix.preferred && surroundings.features.preferredActions) action.isPreferred = true;
  return action;
}

/** An action's kind is wanted where nothing is asked for, or one of the kinds above it. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function workspaceEdit(document: TextDocument, edits: readonly Edit[], { features }: Surroundings): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = textEditsOf(document, edits);
  if (!features.versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
