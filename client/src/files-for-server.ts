// Reads files for the server where it can't: in a browser, and in workspaces that are on no disk.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../../server/src/lsp/client-requests.ts';
import { base64Of } from './base64.ts';

type ReadFolder = ClientRequests['disclosureReport/readFolder'];
type ReadFile = ClientRequests['disclosureReport/readFile'];

const readFolderMethod: keyof ClientRequests = 'disclosureReport/readFolder';
const readFileMethod: keyof ClientRequests = 'disclosureReport/readFile';

/** Only what lies in the workspace's folders is read. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(readFolderMethod, (params: ReadFolder['params']) => readFolder(params)),
    client.onRequest<ReadFile['result'], void>(readFileMethod, (params: ReadFile['params']) => readFile(params)),
  );
}

async function readFolder({ uri }: ReadFolder['params']): Promise<ReadFolder['result']> {
  const entries: ReadFolder['result']['entries'] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(inWorkspace(uri))) {
    // A link to a folder may lead back to where it lies; a link to a file leads to one file.
    if (type === vscode.FileType.Directory) entries.push({ name, kind: 'folder' });
    else if ((type & vscode.FileType.File) !== 0) entries.push({ name, kind: 'file' });
  }
  return { entries };
}

async function readFile({ uri, limit }: ReadFile['params']): Promise<ReadFile['result']> {
  const file = inWorkspace(uri);
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > limit) return { state: 'too-large' };
    const content = await vscode.workspace.fs.readFile(file);
    // Some file systems don't tell a size before.
    return content.length > limit ? { state: 'too-large' } : { state: 'read', content: base64Of(content) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && gone.has(error.code)) return { state: 'gone' };
    throw error;
  }
}

const gone: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory', 'FileIsADirectory']);

function inWorkspace(text: string): vscode.Uri {
  const uri = vscode.Uri.parse(text, true);
  if (vscode.workspace.getWorkspaceFolder(uri) === undefined) throw new Error(`${text} is in none of the workspace's folders`);
  return uri;
}
