// Starts the language server on this process's standard streams or on its parent's IPC channel.
import { createConnection } from 'vscode-languageserver/node';
import * as service from '../service.ts';
import { connectionOptions } from './connection-options.ts';
import { nodeDisk } from './disk-node.ts';
import { findRulePages } from './rule-pages-node.ts';
import { startServer } from './server.ts';

/** Reads `--stdio` or `--node-ipc` from the command line. Ends the process when its client is gone. */
export function startLanguageServer(): void {
  const connection = createConnection(connectionOptions);
  const log = (error: unknown) => {
    try {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } catch {
      // Nobody is there to be told: the client closed its end.
      process.exit(1);
    }
  };
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
  startServer(connection, { service, rulePages: findRulePages(__dirname), openDisk: nodeDisk });
  connection.listen();
}
