// Answers requests for what the editor shows around figures, and for edits that a person asks for.
import type { Connection, GenericRequestHandler } from 'vscode-languageserver';
import { ProgressType } from 'vscode-languageserver';
import * as editing from './editing.ts';
import { versionedEdits } from './parts.ts';
import { rangeOf, spanOf, textEditsOf } from './positions.ts';
import * as protocol from './protocol.ts';
import { onDocument, validated } from './requests.ts';
import type { Service } from './service-type.ts';
import type { Session } from './session.ts';
import { workspaceSymbolsOf } from './workspace-symbols.ts';

/** Files after which the work done is told again. */
const toldEach = 50;

const notOpen: protocol.VersionedEdits = { version: 0, edits: [] };

const noFigures: protocol.FigureEdits = { version: 0, isReport: false, edits: [], notice: null };

/** @param currentSession throws a ResponseError where the connection isn't in a state to be asked */
export function registerEditingAnswers(connection: Connection, service: Service, currentSession: () => Session): void {
  connection.onHover(
    onDocument(currentSession, protocol.positionParams, null, ({ document, standing, params, session }) => {
      if (standing.kind !== 'report') return null;
      const offset = document.offsetAt(params.position);
      const hover = service.hover(standing.analysis, offset, session.earlierReports(document), session.surroundings.locale);
      return hover === undefined ? null : editing.hoverOf(document, hover, session.surroundings);
    }),
  );
  connection.onDocumentHighlight(
    onDocument(currentSession, protocol.positionParams, [], ({ document, standing, params }) =>
      standing.kind === 'report'
        ? editing.highlightsOf(document, service.highlights(standing.analysis, document.offsetAt(params.position)))
        : [],
    ),
  );
  connection.onReferences(
    onDocument(currentSession, protocol.positionParams, [], ({ document, standing, params }) => {
      if (standing.kind !== 'report') return [];
      const spans = service.references(standing.analysis, document.offsetAt(params.position));
      return spans.map((span) => ({ uri: document.uri, range: rangeOf(document, span) }));
    }),
  );
  connection.onWorkspaceSymbol(async (untrusted) => {
    const session = currentSession();
    const { query } = validated(protocol.workspaceSymbolParams, untrusted);
    await session.reports.settled;
    return workspaceSymbolsOf(session.reports, query, session.features.symbolsWithoutRange);
  });
  connection.onSelectionRanges(
    onDocument(currentSession, protocol.positionsParams, null, ({ document, standing, params }) => {
      if (standing.kind !== 'report') return null;
      const { analysis } = standing;
      return params.positions.map((position) =>
        editing.selectionRangeOf(document, service.selectionRanges(analysis, document.offsetAt(position))),
      );
    }),
  );
  connection.languages.semanticTokens.on(
    onDocument(currentSession, protocol.documentParams, { data: [] }, ({ document, standing }) =>
      standing.kind === 'report' ? editing.semanticTokensOf(document, service.semanticTokens(standing.analysis)) : { data: [] },
    ),
  );
  connection.languages.inlayHint.on(
    onDocument(currentSession, protocol.rangeParams, [], ({ document, standing, params, session }) => {
      if (standing.kind !== 'report') return [];
      const { inlayHints } = session.configuration.settings;
      const hints = service.inlayHints(standing.analysis, spanOf(document, params.range), inlayHints);
      return editing.inlayHintsOf(document, hints, session.surroundings);
    }),
  );
  connection.onCodeLens(
    onDocument(currentSession, protocol.documentParams, [], ({ document, standing, session }) =>
      standing.kind === 'report' && session.configuration.settings.codeLens
        ? editing.codeLensesOf(document, service.codeLenses(standing.analysis), session.surroundings)
        : [],
    ),
  );
  connection.onDocumentFormatting(
    onDocument(currentSession, protocol.documentParams, [], ({ document, standing, session }) => {
      if (standing.kind !== 'report') return [];
      const whole = { start: 0, end: document.getText().length };
      return textEditsOf(document, service.formatEdits(standing.analysis, whole, session.configuration.settings.ambiguousWidth));
    }),
  );
  connection.onDocumentRangeFormatting(
    onDocument(currentSession, protocol.rangeParams, [], ({ document, standing, params, session }) => {
      if (standing.kind !== 'report') return [];
      const { ambiguousWidth } = session.configuration.settings;
      return textEditsOf(document, service.formatEdits(standing.analysis, spanOf(document, params.range), ambiguousWidth));
    }),
  );
}

/** Edits that the extension's own commands ask for. */
export function registerCommandAnswers(connection: Connection, service: Service, currentSession: () => Session): void {
  function on<M extends keyof protocol.OwnRequests>(
    method: M,
    handler: GenericRequestHandler<protocol.OwnRequests[M]['result'], void>,
  ): void {
    connection.onRequest(method, handler);
  }
  on(
    'disclosureReport/recalculate',
    onDocument(currentSession, protocol.recalculateParams, noFigures, ({ document, standing, params, session }) => {
      if (standing.kind !== 'report') return { ...noFigures, version: document.version };
      const changes = service.recalculations(standing.analysis, params.scope, document.offsetAt(params.position));
      return editing.figureEditsOf(document, changes, session.surroundings);
    }),
  );
  on(
    'disclosureReport/fillBlanks',
    onDocument(currentSession, protocol.safeFixesParams, noFigures, ({ document, standing, session }) =>
      standing.kind === 'report'
        ? editing.figureEditsOf(document, service.blankFills(standing.analysis), session.surroundings)
        : { ...noFigures, version: document.version },
    ),
  );
  on(
    'disclosureReport/convert',
    onDocument(currentSession, protocol.convertParams, { ...notOpen, left: [] }, ({ document, standing, params, session }) => {
      if (standing.kind !== 'report') return { ...versionedEdits(document, []), left: [] };
      const { locale } = session.surroundings;
      const offset = params.position === undefined ? undefined : document.offsetAt(params.position);
      const { edits, left } = service.convert(standing.analysis, params.to, offset);
      const reasons = left.map(({ name, reason }) =>
        locale === 'zh-cn' ? `“${name['zh-cn']}”：${reason['zh-cn']}` : `${name.en}: ${reason.en}`,
      );
      return { ...versionedEdits(document, edits), left: reasons };
    }),
  );
  on(
    'disclosureReport/note',
    onDocument(currentSession, protocol.noteParams, { note: '' }, ({ document, standing, params, session }) => ({
      note:
        standing.kind === 'report'
          ? service.reviewNote(standing.analysis, spanOf(document, params.range), session.surroundings.locale)
          : '',
    })),
  );
  on('disclosureReport/checkWorkspace', async (untrusted, token) => {
    const session = currentSession();
    const { progress, uri } = validated(protocol.checkWorkspaceParams, untrusted);
    await session.configuration.ready;
    const tell = new ProgressType<protocol.CheckProgress>();
    return session.checkWorkspace(
      uri,
      () => token.isCancellationRequested,
      (done, total) => {
        if (done % toldEach === 0) connection.sendProgress(tell, progress, { done, total }).catch(() => undefined);
      },
    );
  });
}
