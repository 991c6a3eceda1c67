// The outline, the folding and the completion of a report, as VS Code asks for them.
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { closeEditors, openReport, textOf, waitFor, waitForRules } from './support.ts';

const sections = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

async function symbolsOf(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return waitFor('the outline', async () => {
    const symbols: vscode.DocumentSymbol[] | undefined = await vscode.commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    return symbols !== undefined && symbols.length > 0 ? symbols : undefined;
  });
}

function flattened(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flattened(symbol.children)]);
}

suite('structure', () => {
  teardown(closeEditors);

  test('the outline has the six sections with their sub-headings and tables', async () => {
    const { document } = await openReport(await textOf('word'));
    const symbols = flattened(await symbolsOf(document.uri));
    for (const title of sections) {
      const section = symbols.find((symbol) => symbol.name.includes(title) && symbol.kind === vscode.SymbolKind.Namespace);
      assert.ok(section, title);
      assert.ok(document.lineAt(section.selectionRange.start.line).text.includes(title));
    }
    const tables = symbols.filter((symbol) => symbol.kind === vscode.SymbolKind.Array);
    assert.equal(tables.length, 3);
    for (const table of tables) assert.notEqual(table.detail, '');
    assert.ok(symbols.some((symbol) => symbol.name.includes('依申请公开')));
  });

  test('each section folds', async () => {
    const { document } = await openReport(await textOf('word'));
    await symbolsOf(document.uri);
    const ranges: vscode.FoldingRange[] = await vscode.commands.executeCommand(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    for (const title of sections) {
      const line =
        document
          .getText()
          .slice(0, document.getText().indexOf(`、${title}\n`))
          .split('\n').length - 1;
      assert.ok(
        ranges.some((range) => range.start === line && range.end > line),
        `${title} folds from line ${line + 1}`,
      );
    }
  });

  test('a section is completed by the initials of its pinyin', async () => {
    const text = '青岚县水务局2023年政府信息公开工作年度报告\n\n\n二、主动公开政府信息情况\n';
    const editor = await openReport(text);
    await waitFor('findings', () => vscode.languages.getDiagnostics(editor.document.uri).length > 0);
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await vscode.commands.executeCommand('type', { text: 'ztqk' });
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await waitFor('the section', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.lineAt(2).text.startsWith('一、总体情况');
    });
    assert.ok(!editor.document.getText().includes('ztqk'));
  });

  test('completion is silent in a text that is no report', async () => {
    const { document } = await openReport('会议纪要\n\nztqk\n');
    const report = await openReport(await textOf('word'));
    await symbolsOf(report.document.uri);
    const list: vscode.CompletionList = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(2, 4),
    );
    assert.deepEqual(
      list.items.filter((item) => String(item.filterText ?? '').includes('总体情况') || item.detail?.includes('年报')),
      [],
    );
    assert.deepEqual(await waitForRules(document.uri, []), []);
  });
});
