// Checks every report in the workspace's folders, for a person who asks for it.
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, CheckOptions } from '../service.ts';
import { decodeText } from '../text/encoding.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { sizeLimit } from './documents.ts';
import type { Service } from './service-type.ts';
import type { Surroundings } from './surroundings.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import { Turns } from './workspace-reading.ts';

export interface CheckedReport {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedWorkspace {
  /** The reports with findings. */
  readonly reports: readonly CheckedReport[];
  /** All reports, those without findings too. */
  readonly count: number;
  /** Files that can't be read as text. */
  readonly unreadable: number;
  /** Whether there were more findings than are told. */
  readonly truncated: boolean;
}

/** An editor's list of problems is of no use beyond. */
const mostDiagnostics = 20_000;

export interface WorkspaceCheck {
  readonly files: WorkspaceFiles;
  readonly service: Pick<Service, 'analyze' | 'looksLikeReport'>;
  readonly surroundings: Surroundings;
  /** The canonical URI of the one file that is wanted. */
  readonly only?: string | undefined;
  /** Settles when a report's options are known; undefined where they are. */
  ready?(uri: string): Promise<void> | undefined;
  optionsOf(uri: string): CheckOptions;
  /** The text of a document that is open: it counts instead of the file. */
  openText(uri: string): string | undefined;
  isCancelled(): boolean;
  onChecked(done: number, total: number): void;
}

/** @param folders canonical URIs. After a cancellation what was checked so far counts */
export async function checkWorkspace(folders: readonly string[], check: WorkspaceCheck): Promise<CheckedWorkspace> {
  const uris = new Set<string>();
  for (const folder of folders) {
    for await (const uri of check.files.list(folder)) {
      if (check.isCancelled()) break;
      if (check.only === undefined || check.only === uri) uris.add(uri);
    }
  }
  const turns = new Turns();
  const reports: CheckedReport[] = [];
  let [done, count, unreadable, told] = [0, 0, 0, 0];
  for (const uri of uris) {
    if (check.isCancelled()) break;
    const text = await textOf(uri, check);
    await turns.mine();
    check.onChecked(++done, uris.size);
    if (text === undefined) unreadable++;
    else if (text.length <= sizeLimit && check.service.looksLikeReport(text)) {
      count++;
      await check.ready?.(uri);
      const diagnostics = diagnosticsOfText(uri, text, check);
      told += diagnostics.length;
      if (diagnostics.length > 0 && told <= mostDiagnostics) reports.push({ uri, diagnostics });
    }
  }
  return { reports, count, unreadable, truncated: told > mostDiagnostics };
}

async function textOf(uri: string, { files, openText }: WorkspaceCheck): Promise<string | undefined> {
  const open = openText(uri);
  if (open !== undefined) return open;
  try {
    const bytes = await files.read(uri);
    return bytes === undefined ? undefined : decodeText(bytes).decoded?.text;
  } catch {
    return undefined;
  }
}

function diagnosticsOfText(uri: string, text: string, { service, surroundings, optionsOf }: WorkspaceCheck): Diagnostic[] {
  const document = TextDocument.create(uri, 'plaintext', 0, text);
  const analysis: Analysis = service.analyze(text, optionsOf(uri));
  return diagnosticsOf(document, { kind: 'report', analysis }, surroundings);
}
