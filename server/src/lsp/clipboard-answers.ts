// Answers what the client asks of things outside of its documents: what is on the clipboard, and a file's bytes.
import type { Connection, GenericRequestHandler } from 'vscode-languageserver';
import type * as z from 'zod';
import { spanOf, textEditsOf } from './positions.ts';
import * as protocol from './protocol.ts';
import { onDocument } from './requests.ts';
import type { Service } from './service-type.ts';
import type { Session } from './session.ts';

/** @param currentSession throws a ResponseError where the connection isn't in a state to be asked */
export function registerClipboardAnswers(connection: Connection, service: Service, currentSession: () => Session): void {
  function on<M extends keyof protocol.OwnRequests>(
    method: M,
    handler: GenericRequestHandler<protocol.OwnRequests[M]['result'], void>,
  ): void {
    connection.onRequest(method, handler);
  }
  on(
    'disclosureReport/paste',
    onDocument<z.infer<typeof protocol.pasteParams>, protocol.PasteResult | null>(
      currentSession,
      protocol.pasteParams,
      null,
      ({ document, standing, params, session }) => {
        if (standing.kind !== 'report') return null;
        const { html, text } = params;
        const pasted = service.pastedTable(standing.analysis, spanOf(document, params.range), { html, text });
        if (pasted === undefined) return null;
        const { version } = document;
        return { version, title: pasted.title[session.surroundings.locale], edits: textEditsOf(document, pasted.edits) };
      },
    ),
  );
  on(
    'disclosureReport/misreading',
    onDocument<z.infer<typeof protocol.misreadingParams>, protocol.MisreadingResult>(
      currentSession,
      protocol.misreadingParams,
      { encoding: null },
      ({ document, params }) => {
        const bytes = Uint8Array.from(atob(params.bytes), (character) => character.charCodeAt(0));
        return { encoding: service.encodingIfMisread(bytes, document.getText()) ?? null };
      },
    ),
  );
}
