// The entry of dist/server-browser.js: the language server in a web worker.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import * as service from '../service.ts';
import { connectionOptions } from './connection-options.ts';
import { clientDisk } from './disk-client.ts';
import { noRulePages } from './rule-pages.ts';
import { startServer } from './server.ts';

type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0];

declare const self: WorkerScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), connectionOptions);
startServer(connection, { service, rulePages: noRulePages, openDisk: clientDisk });
connection.listen();
