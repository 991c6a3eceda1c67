// `.disclosure-report.json` in VS Code: completed and checked as it is typed, and written by the quick fix.
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import {
  brokenReport,
  closeEditors,
  findingsOf,
  openReport,
  quickFixes,
  rulesOf,
  showFile,
  waitFor,
  waitForRules,
} from './support.ts';

function configurationUri(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, '.disclosure-report.json');
}

async function writeConfiguration(text: string): Promise<vscode.Uri> {
  const uri = configurationUri();
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text, 'utf8'));
  return uri;
}

async function readConfiguration(): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(configurationUri())).toString('utf8');
}

/** What the extension says of the file, and all that anybody says of it. */
function messagesOf(uri: vscode.Uri): { own: string[]; all: string[] } {
  return {
    own: findingsOf(uri).map(({ message }) => message),
    all: vscode.languages.getDiagnostics(uri).map(({ message }) => message),
  };
}

async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  assert.ok(await editor.edit((builder) => builder.replace(whole, text)));
}

/** Labels of the completions where ‸ stands. */
async function completions(editor: vscode.TextEditor, marked: string): Promise<string[]> {
  await replaceAll(editor, marked.replace('‸', ''));
  const position = editor.document.positionAt(marked.indexOf('‸'));
  const { uri } = editor.document;
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position);
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Runs something while the box that asks for a text is answered as a person would; an answer that it refuses is none. */
async function answering(answer: string, run: () => Thenable<unknown>): Promise<void> {
  const { showInputBox } = vscode.window;
  const answered = async (options?: vscode.InputBoxOptions) =>
    (await options?.validateInput?.(answer)) === undefined ? answer : undefined;
  Object.assign(vscode.window, { showInputBox: answered });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { showInputBox });
  }
}

suite('the configuration file', () => {
  teardown(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(configurationUri()).then(undefined, () => {});
  });

  test('counts at once, and its mistakes are told once, where they are', async () => {
    const report = await openReport(await brokenReport());
    const [rule] = (await waitFor('a finding', () => findingsOf(report.document.uri)[0])) ? rulesOf(report.document.uri) : [];
    const editor = await showFile(await writeConfiguration('{}'));
    assert.equal(editor.document.languageId, 'jsonc');
    await replaceAll(editor, `{\n  // 说明\n  "rules": { "${rule}": "off", "cell/blnk": "off", },\n}\n`);
    const { uri } = editor.document;
    await waitFor('the mistake', () => messagesOf(uri).own.length === 1);
    assert.match(messagesOf(uri).own[0] ?? '', /cell\/blnk.*cell\/blank/);
    assert.equal(findingsOf(uri)[0]?.range.start.line, 2);
    assert.deepEqual(messagesOf(uri).all, messagesOf(uri).own);
    await waitFor('the other rules alone', () => !rulesOf(report.document.uri).includes(rule ?? ''));
  });

  test('is completed: keys, rules, severities, levels, suppressions', async () => {
    const editor = await showFile(await writeConfiguration('{}'));
    const offered = async (marked: string, expected: string) =>
      waitFor(`“${expected}” where ‸ stands in ${marked}`, async () =>
        (await completions(editor, marked)).some((label) => label.replaceAll('"', '') === expected),
      );
    await offered('{ "‸" }', 'suppressions');
    await offered('{ "rules": { "‸" } }', 'cell/blank');
    await offered('{ "rules": { "cell/blank": ‸ } }', 'hint');
    await offered('{ "units": { "某某局": ‸ } }', 'city');
    await offered('{ "suppressions": [{ "rule": ‸ }] }', 'cell/blank');
    await offered('{ "suppressions": [{ "‸" }] }', 'reason');
    await offered('{ "suppressions": [‸] }', '忽略一处问题 / suppress a finding');
  });

  test('gets a suppression by the quick fix, with the reason that the person gives, and the finding is gone', async () => {
    const { document } = await openReport(await brokenReport());
    const finding = await waitFor('a finding', () => findingsOf(document.uri)[0]);
    const action = (await quickFixes(document.uri, finding.range)).findLast(
      ({ command }) => command?.command === 'disclosureReport.suppress',
    );
    assert.ok(action?.command, 'the action is offered');
    assert.equal(action.isPreferred ?? false, false);
    await answering(' ', () => vscode.commands.executeCommand('disclosureReport.suppress', ...(action.command?.arguments ?? [])));
    assert.equal(await readConfiguration().catch(() => 'none'), 'none');
    await answering('已与县局核实', () =>
      vscode.commands.executeCommand(action.command?.command ?? '', ...(action.command?.arguments ?? [])),
    );
    const { suppressions } = JSON.parse(await readConfiguration());
    assert.equal(suppressions.length, 1);
    assert.match(suppressions[0].at, /重复申请 · 自然人/);
    await waitForRules(document.uri, []);
    await writeConfiguration('{}');
    await waitFor('the finding again', () => findingsOf(document.uri)[0]);
  });
});
