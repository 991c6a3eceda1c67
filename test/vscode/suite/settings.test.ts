// The settings: they take effect at once, and a wrong one does no harm to the rest.
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { brokenReport, changed, closeEditors, edit, findingsOf, openReport, ruleOf, waitFor } from './support.ts';

async function setRules(rules: Record<string, string> | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('disclosureReport');
  await configuration.update('rules', rules, vscode.ConfigurationTarget.Workspace);
}

suite('settings', () => {
  teardown(async () => {
    await setRules(undefined);
    await closeEditors();
  });

  test('a rule that is turned off or down takes effect in the open report', async () => {
    const untidy = changed(await brokenReport(), '\n三、收到和处理', '\n收到和处理');
    const { document } = await openReport(untidy);
    await waitFor('two findings', () => findingsOf(document.uri).length === 2);
    await setRules({ 'section/number': 'off' });
    await waitFor('one finding', () => findingsOf(document.uri).length === 1);
    await setRules({ 'section/number': 'hint' });
    await waitFor('a hint', () =>
      findingsOf(document.uri).some(
        (finding) => ruleOf(finding) === 'section/number' && finding.severity === vscode.DiagnosticSeverity.Hint,
      ),
    );
  });

  test('a wrong key leaves the rest in force, and the server alive', async () => {
    const untidy = changed(await brokenReport(), '\n三、收到和处理', '\n收到和处理');
    const editor = await openReport(untidy);
    const { uri } = editor.document;
    await waitFor('two findings', () => findingsOf(uri).length === 2);
    await setRules({ 'no/such-rule': 'error', 'section/number': 'off' });
    await waitFor('one finding', () => findingsOf(uri).length === 1);
    await edit(editor, '\n收到和处理', '\n三、收到和处理');
    await edit(editor, '\t2.重复申请\n\t63\n', '\t2.重复申请\n\t3\n');
    await waitFor('no finding', () => findingsOf(uri).length === 0);
  });
});
