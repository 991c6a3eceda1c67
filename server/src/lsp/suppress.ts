// Suppressing a finding: as a code action, and as the edit of the configuration file once the reason is known.
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type * as z from 'zod';
import { suppressionEdits } from '../configuration/add-suppression.ts';
import type { Finding } from '../rules/rule.ts';
import { LineMap } from '../text/line-map.ts';
import { localized } from '../text/localized.ts';
import type { Edit } from '../text/span.ts';
import { type AskedActions, isWanted } from './code-actions.ts';
import type { SuppressionPlace } from './configuration-documents.ts';
import { diagnosticOf } from './diagnostics.ts';
import { rangeOf, rangesTouch } from './positions.ts';
import type { SuppressResult, suppressParams } from './protocol.ts';
import type { Question } from './requests.ts';
import type { Service } from './service-type.ts';
import type { Session } from './session.ts';
import type { Surroundings } from './surroundings.ts';

/** The client's command, which asks for the reason. */
const suppressCommand = 'disclosureReport.suppress';

const title = localized('此处忽略，并说明理由', 'Suppress here, with a reason');

const notThere = localized('报告已改动，找不到这一处问题了。', 'The report was changed: there is no such finding any more.');

const noPlace = localized(
  '报告还没有保存为文件，无法在配置文件中忽略其中的问题。',
  'The report is no saved file yet, so that nothing in it can be suppressed in a configuration file.',
);

const damaged = localized(
  '配置文件 .disclosure-report.json 有误，请先改正其中的错误。',
  'The configuration file .disclosure-report.json has mistakes: mend them first.',
);

/** An action for each finding at the range, behind all that mend something. */
export function suppressActionsOf(
  { document, standing, session }: Pick<Question<unknown>, 'document' | 'standing' | 'session'>,
  { range, only }: AskedActions,
  service: Service,
): CodeAction[] {
  const { features } = session;
  if (standing.kind !== 'report' || !features.codeActions || !isWanted(CodeActionKind.QuickFix, only)) return [];
  const { analysis } = standing;
  const findings = analysis.findings.filter(({ span }) => rangesTouch(rangeOf(document, span), range));
  if (findings.length === 0) return [];
  const place = session.configurationDocuments.placeFor(document.uri);
  if (place === undefined) return [];
  return findings.flatMap((finding): CodeAction[] => {
    const name = findings.length > 1 ? `${title[session.locale]}（${finding.rule}）` : title[session.locale];
    const at = service.findingSubject(analysis, finding);
    const action = actionOf(document, finding, name, session.surroundings);
    if (features.suppressCommand) {
      const target = { uri: document.uri, rule: finding.rule, at };
      return [{ ...action, command: { title: name, command: suppressCommand, arguments: [target] } }];
    }
    // The empty reason is a mistake that stays marked until the person has written one.
    const edit = suppressionEdit(place, { rule: finding.rule, at, reason: '' }, session);
    return edit === undefined ? [] : [{ ...action, edit }];
  });
}

function actionOf(document: TextDocument, finding: Finding, name: string, surroundings: Surroundings): CodeAction {
  return { title: name, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(document, finding, surroundings)] };
}

/** Nothing that the client sends is believed: the finding must be there at the current version. */
export function suppressAnswer(
  { document, standing, params, session }: Question<z.infer<typeof suppressParams>>,
  service: Service,
): SuppressResult {
  const { rule, at } = params;
  const findings = standing.kind === 'report' ? standing.analysis.findings : [];
  const isThere = findings.some(
    (finding) => finding.rule === rule && standing.kind === 'report' && service.findingSubject(standing.analysis, finding) === at,
  );
  if (!isThere) return { problem: notThere[session.locale] };
  const place = session.configurationDocuments.placeFor(document.uri);
  if (place === undefined) return { problem: noPlace[session.locale] };
  const edit = suppressionEdit(place, { rule, at, reason: params.reason.trim() }, session);
  return edit === undefined ? { problem: damaged[session.locale] } : { edit, uri: place.uri };
}

function suppressionEdit(
  place: SuppressionPlace,
  entry: { readonly rule: string; readonly at: string; readonly reason: string },
  { features }: Session,
): WorkspaceEdit | undefined {
  const { uri, version, text, exists } = place;
  if (text === undefined || (!exists && !features.fileCreation)) return undefined;
  const edits = suppressionEdits(text, { path: place.relativePath, ...entry });
  if (edits === undefined) return undefined;
  const textEdits = textEditsIn(text, edits);
  if (!features.versionedEdits) return { changes: { [uri]: textEdits } };
  const change = { textDocument: { uri, version }, edits: textEdits };
  if (exists) return { documentChanges: [change] };
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] };
}

function textEditsIn(text: string, edits: readonly Edit[]) {
  const lines = new LineMap(text);
  return edits.map(({ span, newText }) => ({
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    newText,
  }));
}
