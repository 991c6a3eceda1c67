// What every request goes through: its shape, its document, cancellation, and no answer for an older version.
import type { CancellationToken } from 'vscode-languageserver';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as z from 'zod';
import type { Standing } from './documents.ts';
import type { Session } from './session.ts';

interface NamesDocument {
  readonly textDocument: { readonly uri: string; readonly version?: number };
}

/** One document at the version asked about. */
export interface Question<P> {
  readonly params: P;
  readonly document: TextDocument;
  readonly standing: Standing;
  readonly session: Session;
}

/**
 * A handler of requests on a document.
 * @param schema what the client may send; anything else is refused as invalid parameters
 * @param withoutDocument the answer for a document that isn't open (any more)
 */
export function onDocument<P extends NamesDocument, R>(
  currentSession: () => Session,
  schema: z.ZodType<P>,
  withoutDocument: R,
  answer: (question: Question<P>) => R,
): (params: unknown, token: CancellationToken) => Promise<R> {
  return async (untrusted, token) => {
    const session = currentSession();
    const params = validated(schema, untrusted);
    const { uri, version: askedVersion } = params.textDocument;
    const document = session.documents.get(uri);
    if (document === undefined) return withoutDocument;
    const version = askedVersion ?? document.version;
    await session.ready(uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled by the client');
    if (session.documents.get(uri) !== document) return withoutDocument;
    if (document.version !== version) throw contentModified(version, document.version);
    return answer({ params, document, standing: session.standingOf(document), session });
  };
}

/** @throws ResponseError that names what is wrong with the parameters */
export function validated<P>(schema: z.ZodType<P>, untrusted: unknown): P {
  const parsed = schema.safeParse(untrusted);
  if (parsed.success) return parsed.data;
  throw new ResponseError(ErrorCodes.InvalidParams, z.prettifyError(parsed.error));
}

/** `retriggerRequest` is what a client that asks for diagnostics is told; others don't look at it. */
function contentModified(asked: number, present: number): ResponseError<{ retriggerRequest: boolean }> {
  const message = `asked for version ${asked} of a document that is at version ${present}`;
  return new ResponseError(LSPErrorCodes.ContentModified, message, { retriggerRequest: true });
}
