// The server's own requests, with their types.
import type { CancellationToken } from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import type { OwnRequests } from '../../server/src/lsp/protocol.ts';

export class ServerRequests {
  constructor(private readonly client: BaseLanguageClient) {}

  ask<M extends keyof OwnRequests>(
    method: M,
    params: OwnRequests[M]['params'],
    token?: CancellationToken,
  ): Promise<OwnRequests[M]['result']> {
    // A token that is undefined would go out as a second parameter.
    return token === undefined
      ? this.client.sendRequest<OwnRequests[M]['result']>(method, params)
      : this.client.sendRequest<OwnRequests[M]['result']>(method, params, token);
  }
}

/** Whether the server refused to answer for a version of a document that isn't the present one any more. */
export function isOutdated(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
}
