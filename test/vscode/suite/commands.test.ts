// The commands, each run as the palette would run it.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { brokenReport, changed, closeEditors, findingsOf, openReport, rulesOf, textOf, waitFor } from './support.ts';

/** The flawless report without the lines between two of its section headings. */
async function withoutTables(headings: readonly [from: string, to: string][]): Promise<string> {
  let text = await textOf('word');
  for (const [from, to] of headings) {
    const start = text.indexOf('\n', text.indexOf(`\n${from}`) + 1) + 1;
    text = `${text.slice(0, start)}\n${text.slice(text.indexOf(`\n${to}`) + 1)}`;
  }
  return text;
}

const sectionTwo: [string, string] = ['二、主动公开', '三、收到'];
const sectionThree: [string, string] = ['三、收到', '四、政府信息'];
const sectionFour: [string, string] = ['四、政府信息', '五、存在'];

/** Runs a command that asks something, pressing Enter until it is through. */
async function runAndAccept(command: string): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => {
    isDone = true;
  });
  await waitFor(`the end of ${command}`, async () => {
    if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
  await running;
}

/** Runs a command that asks something, pressing Escape until it is through. */
async function runAndCancel(command: string): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => {
    isDone = true;
  });
  await waitFor(`the end of ${command}`, async () => {
    if (!isDone) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    return isDone;
  });
  await running;
}

suite('commands', () => {
  teardown(closeEditors);

  test('every command of the manifest is registered', async () => {
    const extension = vscode.extensions.getExtension('disclosure-report.disclosure-report');
    assert.ok(extension);
    await extension.activate();
    const manifest: { contributes?: { commands?: { command: string }[] } } = JSON.parse(
      readFileSync(join(extension.extensionPath, 'package.json'), 'utf8'),
    );
    const declared = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    assert.ok(declared.length >= 4, declared.join(' '));
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  });

  test('insert tables: the one that is missing goes into its section', async () => {
    const text = await withoutTables([sectionFour]);
    const { document } = await openReport(text);
    await waitFor('the finding', () => rulesOf(document.uri).includes('table/missing'));
    await vscode.commands.executeCommand('disclosureReport.insertTables');
    await waitFor('the table', () => !rulesOf(document.uri).includes('table/missing'));
    const after = document.getText();
    const section = after.slice(after.indexOf('四、政府信息'), after.indexOf('五、存在'));
    assert.match(section, /\t复议后起诉/);
    assert.equal(
      after.split(section).join(''),
      text.replace(text.slice(text.indexOf('四、政府信息'), text.indexOf('五、存在')), ''),
    );
  });

  test('insert tables: all three at once, and one undo takes them away', async () => {
    const text = await withoutTables([sectionTwo, sectionThree, sectionFour]);
    const { document } = await openReport(text);
    await waitFor('three missing tables', () => rulesOf(document.uri).filter((rule) => rule === 'table/missing').length === 3);
    await runAndAccept('disclosureReport.insertTables');
    await waitFor('the tables', () => !rulesOf(document.uri).includes('table/missing'));
    for (const label of ['行政规范性文件', '一、本年新收政府信息公开申请数量', '复议后起诉']) {
      assert.equal(document.getText().split(label).length, 2, label);
    }
    await vscode.commands.executeCommand('undo');
    await waitFor('the text before', () => document.getText() === text);
  });

  test('insert tables changes nothing in a whole report', async () => {
    const text = await textOf('word');
    const { document } = await openReport(text);
    await vscode.commands.executeCommand('disclosureReport.insertTables');
    assert.equal(document.getText(), text);
  });

  test('insert section and new report change nothing when they are cancelled', async () => {
    const report = await textOf('word');
    const text = report.slice(0, report.indexOf('六、其他'));
    const { document } = await openReport(text);
    await waitFor('the finding', () => rulesOf(document.uri).includes('section/missing'));
    await runAndCancel('disclosureReport.insertSection');
    assert.equal(document.getText(), text);
    await runAndCancel('disclosureReport.newReport');
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  test('fix all mends what is safe and leaves the rest', async () => {
    const untidy = changed(await brokenReport(), '\n三、收到和处理', '\n收到和处理');
    const { document } = await openReport(untidy);
    await waitFor('two findings', () => findingsOf(document.uri).length === 2);
    await vscode.commands.executeCommand('disclosureReport.fixAll');
    assert.equal(document.getText(), await brokenReport());
  });

  test('after a restart of the server, findings are there again', async () => {
    const { document } = await openReport(await brokenReport());
    await waitFor('a finding', () => findingsOf(document.uri)[0]);
    await vscode.commands.executeCommand('disclosureReport.restartServer');
    const next = await openReport(await brokenReport());
    await waitFor('a finding', () => findingsOf(next.document.uri)[0]);
    await vscode.commands.executeCommand('disclosureReport.showOutput');
  });
});
