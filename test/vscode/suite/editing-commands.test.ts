// The commands that change figures and tables or hand findings on, run to their end as from the palette.
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { brokenReport, changed, closeEditors, findingsOf, openReport, rulesOf, textOf, waitFor } from './support.ts';

/** Runs a command, and others again and again until it is through: they answer what it asks. */
async function runAnswering(command: string, answers: readonly string[]): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => {
    isDone = true;
  });
  await waitFor(`the end of ${command}`, async () => {
    for (const answer of answers) if (!isDone) await vscode.commands.executeCommand(answer);
    return isDone;
  });
  await running;
}

const chooseFirst = 'workbench.action.acceptSelectedQuickOpenItem';
const applyPreview = 'refactorPreview.apply';
const discardPreview = 'refactorPreview.discard';

/** The flawless report with a wrong total in the row “重复申请”. */
async function wrongTotal(): Promise<string> {
  return changed(
    await textOf('word'),
    '\t2.重复申请\n\t3\n\t1\n\t0\n\t0\n\t0\n\t0\n\t4\n',
    '\t2.重复申请\n\t3\n\t1\n\t0\n\t0\n\t0\n\t0\n\t40\n',
  );
}

suite('commands on figures', () => {
  teardown(closeEditors);

  test('convert tables writes all tables as Markdown, every figure kept, in one step to undo', async () => {
    const text = await textOf('word');
    const { document } = await openReport(text);
    await runAnswering('disclosureReport.convertTables', [chooseFirst]);
    await waitFor('the tables', () => document.getText().includes('| 行政规范性文件 | 3 | 1 | 12 |'));
    assert.match(document.getText(), /\| 2 \| 1 \| 0 \| 0 \| 3 \| 1 \| 0 \| 0 \| 1 \| 2 \| 0 \| 0 \| 0 \| 0 \| 0 \|/);
    assert.ok(!document.getText().includes('\t'));
    assert.deepEqual(rulesOf(document.uri), []);
    await vscode.commands.executeCommand('undo');
    await waitFor('the text before', () => document.getText() === text);
  });

  test('convert table changes the one at the cursor alone', async () => {
    const text = await textOf('word');
    const editor = await openReport(text);
    const at = editor.document.positionAt(text.indexOf('\t行政许可'));
    editor.selection = new vscode.Selection(at, at);
    await runAnswering('disclosureReport.convertTable', [chooseFirst]);
    await waitFor('the table', () => editor.document.getText().includes('| 行政许可 | 128 |'));
    assert.ok(editor.document.getText().endsWith(text.slice(text.indexOf('三、收到'))));
  });

  test('recalculate shows its changes first: applied they mend the total', async () => {
    const { document } = await openReport(await wrongTotal());
    await runAnswering('disclosureReport.recalculate', [chooseFirst, applyPreview]);
    await waitFor('the right total', async () => document.getText() === (await textOf('word')));
  });

  test('recalculate shows its changes first: discarded they leave the text alone', async () => {
    const text = await wrongTotal();
    const { document } = await openReport(text);
    await runAnswering('disclosureReport.recalculate', [chooseFirst, discardPreview]);
    assert.equal(document.getText(), text);
    assert.equal(document.version, 1);
  });

  test('recalculate previews and applies in a document that isn’t saved anywhere yet', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'disclosure-report', content: await wrongTotal() });
    await vscode.window.showTextDocument(document);
    await waitFor('the finding', () => findingsOf(document.uri)[0]);
    await runAnswering('disclosureReport.recalculate', [chooseFirst, discardPreview]);
    assert.equal(document.getText(), await wrongTotal());
    await runAnswering('disclosureReport.recalculate', [chooseFirst, applyPreview]);
    await waitFor('the right total', async () => document.getText() === (await textOf('word')));
  });

  test('fill blanks shows its changes first, then writes 0 into blank cells', async () => {
    const text = changed(await textOf('word'), '\t行政许可\n\t128\n', '\t行政许可\n\t\n');
    const { document } = await openReport(text);
    await runAnswering('disclosureReport.fillBlanks', [discardPreview]);
    assert.equal(document.getText(), text);
    await runAnswering('disclosureReport.fillBlanks', [applyPreview]);
    await waitFor('the 0', () => document.getText().includes('\t行政许可\n\t0\n'));
  });

  test('copy note puts the finding at the cursor on the clipboard, with its report, line and provision', async () => {
    const editor = await openReport(await brokenReport());
    const finding = await waitFor('the finding', () => findingsOf(editor.document.uri)[0]);
    editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
    await vscode.commands.executeCommand('disclosureReport.copyNote');
    const note = await vscode.env.clipboard.readText();
    assert.match(note, /^《青岚县水务局2023年政府信息公开工作年度报告》\n/);
    assert.ok(note.includes(`第 ${finding.range.start.line + 1} 行：${finding.message}`), note);
    assert.match(note, /（依据：.+）$/);
  });

  test('check folder lists what is wrong in reports that nobody opened; opened, they count once', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, '未打开的年报（测试）.txt');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(await brokenReport(), 'utf8'));
    // It ends when its notice is answered or cleared.
    const running = Promise.resolve(vscode.commands.executeCommand('disclosureReport.checkFolder'));
    const [finding] = await waitFor('the finding', () => (findingsOf(uri).length === 1 ? findingsOf(uri) : undefined));
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(finding?.message ?? '', /63/);
    await vscode.commands.executeCommand('notifications.clearAll');
    await running;
    // As by a click: a document that an extension opens is kept for minutes after its editor is closed.
    await vscode.commands.executeCommand('vscode.open', uri);
    const editor = await waitFor('the editor', () => vscode.window.activeTextEditor);
    const { document } = editor;
    await waitFor('the open report’s finding', async () => {
      const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        uri,
        findingsOf(uri)[0]?.range ?? new vscode.Range(0, 0, 0, 0),
      );
      return actions.some(({ isPreferred }) => isPreferred === true);
    });
    assert.equal(findingsOf(uri).length, 1);
    // Closed without saving, the report is listed again with what its file has.
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    assert.ok(await editor.edit((builder) => builder.replace(whole, '会议纪要\n')));
    await waitFor('no finding', () => findingsOf(uri).length === 0);
    await closeEditors();
    await waitFor('the document closed', () => document.isClosed);
    await waitFor(
      'the finding of the file',
      () => findingsOf(uri).length === 1 && findingsOf(uri)[0]?.message === finding?.message,
    );
    await vscode.commands.executeCommand('disclosureReport.clearFolderCheck');
    await vscode.workspace.fs.delete(uri);
  });

  test('clearing the folder check takes its findings away', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, '清除（测试）.txt');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(await brokenReport(), 'utf8'));
    const running = Promise.resolve(vscode.commands.executeCommand('disclosureReport.checkFolder'));
    await waitFor('the finding', () => findingsOf(uri).length === 1);
    await vscode.commands.executeCommand('disclosureReport.clearFolderCheck');
    assert.deepEqual(findingsOf(uri), []);
    await vscode.commands.executeCommand('notifications.clearAll');
    await running;
    await vscode.workspace.fs.delete(uri);
  });

  test('the sample opens as a new document with one error to mend', async () => {
    await vscode.commands.executeCommand('disclosureReport.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.equal(document.languageId, 'disclosure-report');
    const findings = await waitFor('its finding', () => {
      const now = findingsOf(document.uri);
      return now.length > 0 ? now : undefined;
    });
    assert.deepEqual(
      findings.map(({ range }) => document.getText(range)),
      ['81'],
    );
  });
});
