// A report in an older encoding, opened as something else: recognised, reopened, and saved in its own encoding.
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { type Encoding, encodeText } from '../../../server/src/text/encoding.ts';
import { closeEditors, edit, rulesOf, showFile, textOf, waitFor } from './support.ts';

/** A report in a file of its own, with what the encoding tests change. */
async function fileOf(bytes: Uint8Array, name = '.txt'): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, `编码 ${randomUUID().slice(0, 8)}${name}`);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

async function encodedReport(encoding: Encoding): Promise<Uint8Array> {
  return encodeText(await textOf('word'), encoding);
}

async function lensesOf(uri: vscode.Uri): Promise<vscode.CodeLens[]> {
  const lenses: vscode.CodeLens[] = (await vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri)) ?? [];
  return lenses.filter(({ command }) => command?.command === 'disclosureReport.reopenWithEncoding');
}

function rescue(uri: vscode.Uri): Promise<vscode.Command> {
  return waitFor('the way to reopen', async () => (await lensesOf(uri))[0]?.command);
}

async function run({ command, arguments: args = [] }: vscode.Command): Promise<void> {
  await vscode.commands.executeCommand(command, ...args);
}

suite('encoding', () => {
  teardown(closeEditors);

  test('a GB18030 report that is shown as UTF-8 is reopened rightly, edited and saved in its encoding', async () => {
    const bytes = await encodedReport('gb18030');
    const uri = await fileOf(bytes);
    const editor = await showFile(uri);
    assert.ok(editor.document.getText().includes('\ufffd'));
    await run(await rescue(uri));
    const text = await textOf('word');
    await waitFor('the right text', () => editor.document.getText() === text);
    assert.equal(editor.document.encoding, 'gb18030');
    assert.equal(editor.document.isDirty, false);
    assert.deepEqual(await lensesOf(uri), []);
    await edit(editor, '\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n');
    await waitFor('the finding', () => rulesOf(uri)[0]);
    assert.ok(await editor.document.save());
    const expected = encodeText(text.replace('\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n'), 'gb18030');
    assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(uri)), Buffer.from(expected));
  });
});
