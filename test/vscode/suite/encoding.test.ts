// A report in an older encoding, opened as something else: recognised, reopened, and saved in its own encoding.
import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { encodeText } from '../../../server/src/text/encoding.ts';
import { closeEditors, edit, rulesOf, showFile, textOf, waitFor } from './support.ts';

/** A file of its own. */
async function fileOf(bytes: Uint8Array, name = '.txt'): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, `编码 ${randomUUID().slice(0, 8)}${name}`);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

async function bytesOf(uri: vscode.Uri): Promise<Buffer> {
  return Buffer.from(await vscode.workspace.fs.readFile(uri));
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
    // The last two characters take four bytes each.
    const text = `${await textOf('word')}联系人：㐂䶮𠮷\n`;
    const uri = await fileOf(encodeText(text, 'gb18030'));
    const editor = await showFile(uri);
    assert.ok(editor.document.getText().includes('\ufffd'));
    await run(await rescue(uri));
    await waitFor('the right text', () => editor.document.getText() === text);
    assert.equal(editor.document.encoding, 'gb18030');
    assert.equal(editor.document.isDirty, false);
    assert.deepEqual(await lensesOf(uri), []);
    await edit(editor, '\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n');
    await waitFor('the finding', () => rulesOf(uri)[0]);
    assert.ok(await editor.document.save());
    const expected = encodeText(text.replace('\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n'), 'gb18030');
    assert.deepEqual(await bytesOf(uri), Buffer.from(expected));
  });

  test('a UTF-8 report that is read as GBK because of a setting is reopened rightly', async () => {
    const text = await textOf('word');
    const files = vscode.workspace.getConfiguration('files');
    await files.update('encoding', 'gbk', vscode.ConfigurationTarget.Workspace);
    try {
      const uri = await fileOf(encodeText(text, 'utf-8'));
      const { document } = await showFile(uri);
      assert.equal(document.encoding, 'gbk');
      assert.notEqual(document.getText(), text);
      await run(await rescue(uri));
      await waitFor('the right text', () => document.getText() === text);
      assert.equal(document.encoding, 'utf8');
      const rightAway = await showFile(await fileOf(encodeText(text, 'gb18030')));
      assert.equal(rightAway.document.getText(), text);
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('a file of the extension’s own language is read rightly by itself, and keeps characters that GBK lacks', async () => {
    const text = await textOf('word');
    const uri = await fileOf(encodeText(text, 'gb18030'), '.disclosure');
    const editor = await showFile(uri);
    assert.equal(editor.document.languageId, 'disclosure-report');
    assert.equal(editor.document.getText(), text);
    await waitFor('the whole of GB18030', () => editor.document.encoding === 'gb18030');
    assert.equal(editor.document.isDirty, false);
    await edit(editor, '\t2.重复申请\n\t3\n', '\t2.重复申请\n\t3䶮\n');
    assert.ok(await editor.document.save());
    const expected = encodeText(text.replace('\t2.重复申请\n\t3\n', '\t2.重复申请\n\t3䶮\n'), 'gb18030');
    assert.deepEqual(await bytesOf(uri), Buffer.from(expected));
  });

  test('short files of the extension’s own language in UTF-8 are never taken for another encoding', async () => {
    for (const text of ['政', '县', '联通', '①', '“”', '0 件', '甲乙丙丁', '收到申请3件。', '一、总体情况\n']) {
      const { document } = await showFile(await fileOf(encodeText(text, 'utf-8'), '.disclosure'));
      assert.equal(document.getText(), text);
    }
  });

  test('other garbled files, and a UTF-8 report with a replacement character in it, are left alone', async () => {
    const other = await fileOf(encodeText('会议纪要\n\n收到议题 12 件，完成 8 件，其余下月再议。\n', 'gb18030'));
    await showFile(other);
    const written = `${await textOf('word')}\ufffd\n`;
    const report = await fileOf(encodeText(written, 'utf-8'));
    await showFile(report);
    // The third, asked about last, is the sign that the others were answered.
    const garbled = await fileOf(encodeText(await textOf('word'), 'gb18030'));
    await showFile(garbled);
    await rescue(garbled);
    assert.deepEqual(await lensesOf(other), []);
    assert.deepEqual(await lensesOf(report), []);
  });
});
