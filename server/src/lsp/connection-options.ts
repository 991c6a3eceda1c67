// How the connection treats messages that wait for their turn.
import type { ConnectionOptions } from 'vscode-languageserver';
import { LSPErrorCodes } from 'vscode-languageserver';

export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    // A request that is cancelled before its turn came is answered without any work.
    cancelUndispatched: (message) => ({
      jsonrpc: message.jsonrpc,
      id: null,
      error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled by the client' },
    }),
  },
};
