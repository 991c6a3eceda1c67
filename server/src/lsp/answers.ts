// Which answer belongs to which request.
import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  GenericRequestHandler,
} from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type * as z from 'zod';
import { registerClipboardAnswers } from './clipboard-answers.ts';
import type { AskedActions } from './code-actions.ts';
import { codeActionsOf } from './code-actions.ts';
import { completionListOf } from './completion.ts';
import { registerDefinition } from './definition.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { registerCommandAnswers, registerEditingAnswers } from './editing-answers.ts';
import { missingPartsOf, versionedEdits } from './parts.ts';
import type { OwnRequests, SuppressResult, VersionedEdits } from './protocol.ts';
import * as protocol from './protocol.ts';
import type { Question } from './requests.ts';
import { onDocument, validated } from './requests.ts';
import type { Service } from './service-type.ts';
import type { Session } from './session.ts';
import { suppressActionsOf, suppressAnswer } from './suppress.ts';
import { foldingRangesOf, symbolsOf } from './symbols.ts';

type DiagnosticParams = z.infer<typeof protocol.documentDiagnosticParams>;

/** @param currentSession throws a ResponseError where the connection isn't in a state to be asked */
export function registerAnswers(connection: Connection, service: Service, currentSession: () => Session): void {
  registerEditorAnswers(connection, service, currentSession);
  registerDefinition(connection, service, currentSession);
  registerEditingAnswers(connection, service, currentSession);
  registerOwnAnswers(connection, service, currentSession);
  registerCommandAnswers(connection, service, currentSession);
  registerClipboardAnswers(connection, service, currentSession);
}

function registerEditorAnswers(connection: Connection, service: Service, currentSession: () => Session): void {
  connection.languages.diagnostics.on(
    onDocument<DiagnosticParams, DocumentDiagnosticReport>(
      currentSession,
      protocol.documentDiagnosticParams,
      fullReport([]),
      diagnosticReport,
    ),
  );
  connection.onCodeAction(
    onDocument(currentSession, protocol.codeActionParams, [], (question) => {
      const { document, standing, params, session } = question;
      if (standing.kind !== 'report') return [];
      const fixes = codeActionsOf(document, standing.analysis, asked(params), service, session.surroundings);
      return [...fixes, ...suppressActionsOf(question, asked(params), service)];
    }),
  );
  connection.onDocumentSymbol(
    onDocument(currentSession, protocol.documentParams, [], ({ document, standing, session }) =>
      standing.kind === 'report' ? symbolsOf(document, service.outline(standing.analysis), session.surroundings) : [],
    ),
  );
  connection.onFoldingRanges(
    onDocument(currentSession, protocol.documentParams, [], ({ document, standing, session }) =>
      standing.kind === 'report' ? foldingRangesOf(document, service.foldingRanges(standing.analysis), session.surroundings) : [],
    ),
  );
  connection.onCompletion(
    onDocument(currentSession, protocol.positionParams, null, ({ document, standing, params, session }) => {
      if (standing.kind !== 'report') return null;
      const entries = service.completions(standing.analysis, document.offsetAt(params.position));
      return completionListOf(document, entries, session.surroundings);
    }),
  );
}

/** Of what the client sends, only the range and the kinds count. */
function asked({ range, context }: z.infer<typeof protocol.codeActionParams>): AskedActions {
  return { range, only: context.only ?? undefined };
}

function diagnosticReport({ document, standing, params, session }: Question<DiagnosticParams>): DocumentDiagnosticReport {
  const resultId = session.resultId(document);
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { ...fullReport(diagnosticsOf(document, standing, session.surroundings)), resultId };
}

function fullReport(items: Diagnostic[]): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}

function registerOwnAnswers(connection: Connection, service: Service, currentSession: () => Session): void {
  function on<M extends keyof OwnRequests>(method: M, handler: GenericRequestHandler<OwnRequests[M]['result'], void>): void {
    connection.onRequest(method, handler);
  }
  const notOpen: VersionedEdits = { version: 0, edits: [] };
  const notOpenAnyMore: SuppressResult = { problem: 'the document is not open' };
  on(
    'disclosureReport/missing',
    onDocument(
      currentSession,
      protocol.documentParams,
      { version: 0, isReport: false, tables: [], sections: [] },
      ({ document, standing }) => missingPartsOf(document, standing, service),
    ),
  );
  on(
    'disclosureReport/insertTables',
    onDocument(currentSession, protocol.insertTablesParams, notOpen, ({ document, standing, params }) =>
      versionedEdits(document, standing.kind === 'report' ? service.tableInsertions(standing.analysis, params.kinds) : []),
    ),
  );
  on(
    'disclosureReport/insertSections',
    onDocument(currentSession, protocol.insertSectionsParams, notOpen, ({ document, standing, params }) =>
      versionedEdits(document, standing.kind === 'report' ? service.sectionInsertions(standing.analysis, params.ordinals) : []),
    ),
  );
  on(
    'disclosureReport/safeFixes',
    onDocument(currentSession, protocol.safeFixesParams, notOpen, ({ document, standing }) =>
      versionedEdits(document, standing.kind === 'report' ? service.safeEdits(standing.analysis) : []),
    ),
  );
  on(
    'disclosureReport/suppress',
    onDocument(currentSession, protocol.suppressParams, notOpenAnyMore, (question) => suppressAnswer(question, service)),
  );
  on('disclosureReport/newReport', async (untrusted) => {
    currentSession();
    const { unit, year } = validated(protocol.newReportParams, untrusted);
    return { snippet: service.newReportSnippet(unit, year) };
  });
}
