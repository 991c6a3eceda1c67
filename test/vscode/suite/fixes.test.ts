// Quick fixes and fix all: what they change, and that nothing else changes.
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import {
  brokenReport,
  changed,
  closeEditors,
  findingsOf,
  openReport,
  quickFixes,
  textOf,
  waitFor,
  waitForRules,
} from './support.ts';

/** The flawless report with two mistakes that can be mended without a person's decision. */
async function untidyReport(): Promise<string> {
  const numbered = changed(await textOf('word'), '\n三、收到和处理', '\n收到和处理');
  return changed(numbered, '\t行政许可\n\t128\n', '\t行政许可\n\t１２８\n');
}

async function applyPreferredFix({ document }: vscode.TextEditor): Promise<void> {
  const finding = await waitFor('a finding', () => findingsOf(document.uri)[0]);
  const fixes = await quickFixes(document.uri, finding.range);
  const preferred = fixes.filter((fix) => fix.isPreferred);
  assert.equal(preferred.length, 1, `one preferred fix among: ${fixes.map((fix) => fix.title).join('; ')}`);
  const fix = preferred[0];
  assert.ok(fix?.edit);
  assert.match(fix.title, /63.*3/);
  assert.ok(await vscode.workspace.applyEdit(fix.edit));
}

suite('fixes', () => {
  teardown(closeEditors);

  test('the preferred quick fix restores the figure, and undo gives the text back byte for byte', async () => {
    const broken = await brokenReport();
    const editor = await openReport(broken);
    await applyPreferredFix(editor);
    assert.equal(editor.document.getText(), await textOf('word'));
    await waitForRules(editor.document.uri, []);
    await vscode.commands.executeCommand('undo');
    await waitFor('the text before', () => editor.document.getText() === broken);
    await waitFor('the finding again', () => findingsOf(editor.document.uri)[0]);
    await vscode.commands.executeCommand('redo');
    await waitFor('the mended text', () => editor.document.getText() !== broken);
    assert.equal(editor.document.getText(), await textOf('word'));
  });

  test('a file with a byte order mark and CRLF keeps both through a fix and saving', async () => {
    const withCrLf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const editor = await openReport(withCrLf(await brokenReport()));
    await applyPreferredFix(editor);
    assert.ok(await editor.document.save());
    const saved = Buffer.from(await vscode.workspace.fs.readFile(editor.document.uri));
    assert.ok(saved.equals(Buffer.from(withCrLf(await textOf('word')), 'utf8')), 'the file has the original bytes');
  });

  test('the action source.fixAll mends what is safe, in one step to undo', async () => {
    const untidy = await untidyReport();
    const { document } = await openReport(untidy);
    await waitForRules(document.uri, ['section/number', 'cell/number-format']);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.value;
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      kind,
    );
    const own = actions.filter((action) => action.edit?.has(document.uri));
    assert.equal(own.length, 1, actions.map((action) => action.title).join('; '));
    const edit = own[0]?.edit;
    assert.ok(edit);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), await textOf('word'));
    await waitForRules(document.uri, []);
    await vscode.commands.executeCommand('undo');
    await waitFor('the text before', () => document.getText() === untidy);
  });

  test('saving with editor.codeActionsOnSave applies source.fixAll', async () => {
    const { document } = await openReport(await untidyReport());
    await waitForRules(document.uri, ['section/number', 'cell/number-format']);
    const configuration = vscode.workspace.getConfiguration('editor');
    await configuration.update('codeActionsOnSave', { 'source.fixAll': 'explicit' }, vscode.ConfigurationTarget.Global);
    try {
      // Only a changed document runs its actions on saving.
      await vscode.commands.executeCommand('type', { text: ' ' });
      await vscode.commands.executeCommand('deleteLeft');
      await vscode.commands.executeCommand('workbench.action.files.save');
      await waitFor('the mended text', async () => document.getText() === (await textOf('word')));
    } finally {
      await configuration.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('a fix that changes a figure is never part of fix all', async () => {
    const broken = await brokenReport();
    const { document } = await openReport(broken);
    await waitFor('a finding', () => findingsOf(document.uri)[0]);
    await vscode.commands.executeCommand('disclosureReport.fixAll');
    assert.equal(document.getText(), broken);
  });
});
