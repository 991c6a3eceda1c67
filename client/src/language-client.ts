// What the language client is told, whatever host it runs in: which documents it sees, and when it is asked.
import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { Debounce } from './debounce.ts';

export const clientId = 'disclosure-report';

/** The languages of documents that are reports, or may be. Every scheme: the server works on the text that it is sent. */
export const textLanguages = [{ language: 'disclosure-report' }, { language: 'plaintext' }, { language: 'markdown' }];

export const documentSelector = [...textLanguages, { pattern: '**/.disclosure-report.json' }];

/** @param hostOptions what the server is told of this host alone */
export function clientOptions(
  outputChannel: vscode.LogOutputChannel,
  hostOptions: Readonly<Record<string, unknown>> = {},
): LanguageClientOptions {
  const debounce = new Debounce();
  return {
    documentSelector,
    outputChannel,
    initializationOptions: { suppress: true, status: true, commands: true, files: true, ...hostOptions },
    diagnosticPullOptions: { onChange: true },
    middleware: {
      // The server answers at once; the settings' rest between keystrokes is kept here.
      provideDiagnostics: async (document, previousResultId, token, next) => {
        if (!(document instanceof vscode.Uri)) await debounce.rest(document, token);
        return next(document, previousResultId, token);
      },
    },
  };
}
