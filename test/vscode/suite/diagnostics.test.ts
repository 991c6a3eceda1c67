// What a person sees of a report's mistakes: on opening, while typing, in .txt and .md, and nowhere else.
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { workspaceFiles } from '../workspace.ts';
import {
  brokenReport,
  changed,
  closeEditors,
  edit,
  findingsOf,
  openReport,
  showFile,
  textOf,
  waitFor,
  waitForRules,
} from './support.ts';

suite('diagnostics', () => {
  teardown(closeEditors);

  test('a wrong figure is marked once, at its cell, with the figures and the broken equations', async () => {
    const { document } = await openReport(await brokenReport());
    const finding = await waitFor('a finding', () => findingsOf(document.uri)[0]);
    assert.equal(findingsOf(document.uri).length, 1);
    assert.equal(document.getText(finding.range), '63');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.match(finding.message, /63/);
    assert.match(finding.message, /[一-鿿]/);
    assert.ok((finding.relatedInformation?.length ?? 0) > 0, 'names related places');
    for (const related of finding.relatedInformation ?? []) {
      assert.equal(related.location.uri.toString(), document.uri.toString());
    }
  });

  test('a finding’s code leads to the page of its rule, which is on the disk', async () => {
    const { document } = await openReport(await brokenReport());
    const { code } = await waitFor('a finding', () => findingsOf(document.uri)[0]);
    assert.ok(typeof code === 'object', 'the code has a target');
    const page = Buffer.from(await vscode.workspace.fs.readFile(code.target)).toString('utf8');
    assert.match(page, new RegExp(`^# ${code.value}\n`));
  });

  test('findings come and go with the typing', async () => {
    const editor = await openReport(await textOf('word'));
    const { uri } = editor.document;
    await edit(editor, '三、收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请情况');
    await waitForRules(uri, ['section/number']);
    await edit(editor, '\t行政许可\n\t128\n', '\t行政许可\n\t１２８\n');
    await waitForRules(uri, ['section/number', 'cell/number-format']);
    await edit(editor, '\t１２８\n', '\t128\n');
    await waitForRules(uri, ['section/number']);
    await edit(editor, '\n收到和处理政府信息公开申请情况', '\n三、收到和处理政府信息公开申请情况');
    await waitForRules(uri, []);
  });

  test('a report in a .md file is checked, and stays Markdown', async () => {
    const text = changed(await textOf('pipes'), '| 2.重复申请 | 3 |', '| 2.重复申请 | 63 |');
    const { document } = await openReport(text, '.md');
    const finding = await waitFor('a finding', () => findingsOf(document.uri)[0]);
    assert.equal(document.getText(finding.range), '63');
    assert.equal(findingsOf(document.uri).length, 1);
    assert.equal(document.languageId, 'markdown');
  });

  test('a report in a .txt file stays plain text', async () => {
    const { document } = await openReport(await brokenReport());
    await waitFor('a finding', () => findingsOf(document.uri)[0]);
    assert.equal(document.languageId, 'plaintext');
  });

  test('a text that is no report stays without findings, also as it is edited', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const other = await showFile(vscode.Uri.joinPath(folder.uri, workspaceFiles.other));
    await edit(other, '完成 8 件', '完成 80 件');
    // The server answers in order: when the later document has its findings, the earlier one has had its turn.
    const { document } = await openReport(await brokenReport());
    await waitFor('a finding in the report', () => findingsOf(document.uri)[0]);
    assert.deepEqual(findingsOf(other.document.uri), []);
  });

  test('a text that becomes a report is checked from then on', async () => {
    const text = await brokenReport();
    const editor = await openReport('草稿\n');
    assert.ok(await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), text)));
    await waitFor('a finding', () => findingsOf(editor.document.uri)[0]);
  });

  test('findings go when the file is closed and deleted', async () => {
    const { document } = await openReport(await brokenReport());
    await waitFor('a finding', () => findingsOf(document.uri)[0]);
    await closeEditors();
    await vscode.workspace.fs.delete(document.uri);
    await waitFor('no finding', () => findingsOf(document.uri).length === 0);
  });
});
