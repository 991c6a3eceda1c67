// Finds reports that the editor shows in another encoding than their file's, and reopens them in the right one.
import * as vscode from 'vscode';
import type { MisreadingResult } from '../../server/src/lsp/protocol.ts';
import { base64Of } from './base64.ts';
import { textLanguages } from './language-client.ts';
import type { ServerRequests } from './server-requests.ts';

type ReportEncoding = NonNullable<MisreadingResult['encoding']>;

/** The editor's names of encodings, by the server's. */
const editorEncodings: Readonly<Record<ReportEncoding, string>> = {
  'utf-8': 'utf8',
  'utf-8-bom': 'utf8bom',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  gb18030: 'gb18030',
};

/** What people know the encodings by. */
const labels: Readonly<Record<ReportEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
};

/** Bytes; the server takes no more. */
const largestFile = 1024 * 1024;

/** Parts of GB18030 that the editor guesses or is set to: in them, it saves a rarer character as a question mark. */
const partsOfGb18030: ReadonlySet<string> = new Set(['gb2312', 'gbk']);

const replacementCharacter = '\ufffd';

/** Shows a code lens at the top of a misread document and an item in its language status; both reopen it. */
export class EncodingRescue implements vscode.Disposable, vscode.CodeLensProvider {
  private readonly misread = new Map<string, ReportEncoding>();
  private readonly lensesChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.lensesChanged.event;
  private readonly disposables: vscode.Disposable[];
  private item: vscode.LanguageStatusItem | undefined;

  constructor(private readonly server: ServerRequests) {
    const examine = (document: vscode.TextDocument) => this.examine(document);
    this.disposables = [
      this.lensesChanged,
      vscode.languages.registerCodeLensProvider(textLanguages, this),
      vscode.commands.registerCommand('disclosureReport.reopenWithEncoding', (uri?: unknown) => this.reopen(uri)),
      vscode.workspace.onDidOpenTextDocument(examine),
      vscode.workspace.onDidSaveTextDocument(examine),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.textChanged(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.set(document, undefined)),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
    ];
    for (const document of vscode.workspace.textDocuments) examine(document);
  }

  dispose(): void {
    this.item?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const encoding = this.misread.get(document.uri.toString());
    if (encoding === undefined) return [];
    const title = vscode.l10n.t('Garbled text: this report’s file is in {0}. Reopen as {0}', labels[encoding]);
    const command = { title, command: 'disclosureReport.reopenWithEncoding', arguments: [document.uri] };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
  }

  private async examine(document: vscode.TextDocument): Promise<void> {
    await widenEncoding(document);
    if (!mayBeMisread(document)) {
      this.set(document, undefined);
      return;
    }
    let encoding: ReportEncoding | null;
    try {
      const bytes = await bytesOf(document.uri);
      if (bytes === undefined || document.isClosed) return;
      const textDocument = { uri: document.uri.toString() };
      ({ encoding } = await this.server.ask('disclosureReport/misreading', { textDocument, bytes: base64Of(bytes) }));
    } catch {
      // A file that can't be read, or a server that is being stopped: nothing is known, and nothing is shown.
      return;
    }
    if (document.isClosed) return;
    const isOther = encoding !== null && editorEncodings[encoding] !== document.encoding;
    this.set(document, isOther && encoding !== null ? encoding : undefined);
  }

  /** A document that was opened anew, in whatever way, tells its encoding with its change. */
  private textChanged(document: vscode.TextDocument): void {
    const encoding = this.misread.get(document.uri.toString());
    if (encoding !== undefined && document.encoding === editorEncodings[encoding]) this.set(document, undefined);
  }

  private set({ uri }: vscode.TextDocument, encoding: ReportEncoding | undefined): void {
    const key = uri.toString();
    if (this.misread.get(key) === encoding) return;
    if (encoding === undefined) this.misread.delete(key);
    else this.misread.set(key, encoding);
    this.lensesChanged.fire();
    this.show();
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const encoding = document && this.misread.get(document.uri.toString());
    vscode.commands.executeCommand('setContext', 'disclosureReport.isMisread', encoding !== undefined);
    if (document === undefined || encoding === undefined) {
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    this.item ??= vscode.languages.createLanguageStatusItem('disclosureReport.encoding', textLanguages);
    this.item.name = vscode.l10n.t('Encoding of the Report');
    this.item.severity = vscode.LanguageStatusSeverity.Warning;
    this.item.text = vscode.l10n.t('Garbled text: the file is in {0}', labels[encoding]);
    this.item.command = {
      title: vscode.l10n.t('Reopen as {0}', labels[encoding]),
      command: 'disclosureReport.reopenWithEncoding',
      arguments: [document.uri],
    };
  }

  /** @param uri of the document; the active one's where the palette gives none */
  private async reopen(uri: unknown): Promise<void> {
    const active = vscode.window.activeTextEditor?.document.uri;
    const key = (uri instanceof vscode.Uri ? uri : active)?.toString();
    const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === key);
    const encoding = document && this.misread.get(document.uri.toString());
    if (document === undefined || encoding === undefined) {
      vscode.window.showInformationMessage(vscode.l10n.t('This document is shown in its file’s encoding.'));
      return;
    }
    if (document.isDirty && !(await this.discardChanges(document, encoding))) return;
    try {
      await vscode.workspace.openTextDocument(document.uri, { encoding: editorEncodings[encoding] });
      this.set(document, undefined);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      vscode.window.showErrorMessage(vscode.l10n.t('The report could not be reopened as {0}: {1}', labels[encoding], reason));
    }
  }

  /** Unsaved changes of garbled text go only where a person says so. */
  private async discardChanges(document: vscode.TextDocument, encoding: ReportEncoding): Promise<boolean> {
    const discard = vscode.l10n.t('Discard Changes and Reopen');
    const message = vscode.l10n.t(
      'The document has unsaved changes, which are lost when it is reopened as {0}.',
      labels[encoding],
    );
    const detail = vscode.l10n.t(
      'Don’t save it as it is: that would replace the garbled text in the file for good. To keep what you typed, cancel, and copy it first.',
    );
    if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, discard)) !== discard) return false;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return !document.isDirty;
  }
}

/** Takes a document of the extension's own language from a part of GB18030 to the whole, in which it reads the same. */
async function widenEncoding(document: vscode.TextDocument): Promise<void> {
  const { uri, encoding, languageId, isDirty, isUntitled } = document;
  if (languageId !== 'disclosure-report' || isDirty || isUntitled || !partsOfGb18030.has(encoding)) return;
  try {
    await vscode.workspace.openTextDocument(uri, { encoding: editorEncodings.gb18030 });
  } catch {
    // It was changed in the meantime, and stays in the encoding that it has.
  }
}

/** Whether it is worth to read the file: UTF-8 that shows no replacement character is what it seems. */
function mayBeMisread(document: vscode.TextDocument): boolean {
  if (document.isUntitled || vscode.languages.match(textLanguages, document) === 0) return false;
  const isUtf8 = document.encoding === 'utf8' || document.encoding === 'utf8bom';
  return !isUtf8 || document.getText().includes(replacementCharacter);
}

/** @returns undefined where the file is too large to be looked into */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > largestFile) return undefined;
  const bytes = await vscode.workspace.fs.readFile(uri);
  return bytes.length > largestFile ? undefined : bytes;
}
