// What the tests inside VS Code share: documents of their own, the extension's findings, waiting for a condition.
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { workspaceFiles } from '../workspace.ts';

/** Milliseconds after which a condition is given up. */
const patience = 10_000;

/** Milliseconds between two looks at a condition. */
const pause = 25;

/** Waits until a look gives something other than undefined or false. */
export async function waitFor<T>(what: string, look: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`Not within ${patience / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The extension's diagnostics of a document, in the order of the text. */
export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  const own = vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'disclosure-report');
  return own.sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** The id of the rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function rulesOf(uri: vscode.Uri): string[] {
  return findingsOf(uri).map(ruleOf);
}

export async function waitForRules(uri: vscode.Uri, expected: readonly string[]): Promise<vscode.Diagnostic[]> {
  const wanted = [...expected].sort().join(' ');
  try {
    return await waitFor('the findings', () => (rulesOf(uri).sort().join(' ') === wanted ? findingsOf(uri) : undefined));
  } catch {
    const found = findingsOf(uri).map((finding) => `${ruleOf(finding)} ${finding.range.start.line + 1}: ${finding.message}`);
    return assert.fail(`expected the findings [${wanted}], found:\n${found.join('\n')}`);
  }
}

/** A file of its own in the workspace, under a name with Chinese, a space and full-width brackets. */
async function writeReport(text: string, extension = '.txt'): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, `年报 ${randomUUID().slice(0, 8)}（测试）${extension}`);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text, 'utf8'));
  return uri;
}

export async function openReport(text: string, extension = '.txt'): Promise<vscode.TextEditor> {
  return showFile(await writeReport(text, extension));
}

export async function showFile(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** The text of one of the workspace's files. */
export async function textOf(kind: keyof typeof workspaceFiles): Promise<string> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, workspaceFiles[kind]));
  return Buffer.from(bytes).toString('utf8');
}

/** The text with one place changed, which must occur exactly once. */
export function changed(text: string, from: string, to: string): string {
  assert.equal(text.split(from).length, 2, `"${from}" occurs once`);
  return text.replace(from, () => to);
}

/** A flawless report whose figure 3 for “重复申请 · 自然人” became 63. */
export async function brokenReport(): Promise<string> {
  return changed(await textOf('word'), '\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n');
}

/** Changes one place of an open document as typing would. */
export async function edit(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const text = editor.document.getText();
  assert.equal(text.split(from).length, 2, `"${from}" occurs once`);
  const start = text.indexOf(from);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + from.length));
  assert.ok(await editor.edit((builder) => builder.replace(range, to)));
}

export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value);
}

export async function closeEditors(): Promise<void> {
  await waitFor('no editor', async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return vscode.window.tabGroups.all.every((group) => group.tabs.length === 0);
  });
}
