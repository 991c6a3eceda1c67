// What the editor shows around figures, as VS Code asks for it: hover, marks, jumps, selections, colours, hints, lenses, layout.
import { strict as assert } from 'node:assert';
import { suite, teardown, test } from 'mocha';
import * as vscode from 'vscode';
import { brokenReport, changed, closeEditors, findingsOf, openReport, textOf, waitFor } from './support.ts';

/** The place of some words, which must occur exactly once. */
function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const text = document.getText();
  assert.equal(text.split(words).length, 2, `"${words}" occurs once`);
  const start = text.indexOf(words);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** The line of a figure that follows a label, in the form of a cell a line. */
function figureAfter(document: vscode.TextDocument, label: string, offset = 1): vscode.Position {
  return new vscode.Position(rangeOf(document, `\t${label}\n`).start.line + offset, 1);
}

/** What a provider gives, asked again until it has something: the server reads the report first. */
async function ask<T>(command: string, ...args: readonly unknown[]): Promise<T[]> {
  return waitFor(command, async () => {
    const answer: T[] | undefined = await vscode.commands.executeCommand(command, ...args);
    return answer !== undefined && answer.length > 0 ? answer : undefined;
  });
}

async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')).join('\n');
}

const sentence = '依法按时答复申请人。';

/** The flawless report with a figure in its prose that a table has too. */
async function reportWithClaim(): Promise<string> {
  return changed(await textOf('word'), sentence, `${sentence}全年新收政府信息公开申请44件。`);
}

/** The words that the text has at the semantic tokens, with their types and modifiers as themes know them. */
async function tokensOf(document: vscode.TextDocument): Promise<string[]> {
  const legend = await waitFor(
    'the legend',
    async (): Promise<vscode.SemanticTokensLegend | undefined> =>
      vscode.commands.executeCommand('vscode.provideDocumentSemanticTokensLegend', document.uri),
  );
  const tokens = await waitFor('semantic tokens', async () => {
    const answer: vscode.SemanticTokens | undefined = await vscode.commands.executeCommand(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    return answer !== undefined && answer.data.length > 0 ? answer.data : undefined;
  });
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index + 4 < tokens.length; index += 5) {
    const [deltaLine = 0, deltaCharacter = 0, length = 0, type = 0, modifiers = 0] = tokens.slice(index, index + 5);
    character = deltaLine === 0 ? character + deltaCharacter : deltaCharacter;
    line += deltaLine;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    words.push(`${text} ${legend.tokenTypes[type]}${modifiers === 1 ? `.${legend.tokenModifiers[0]}` : ''}`);
  }
  return words;
}

suite('editing', () => {
  teardown(closeEditors);

  test('hovering a figure names its cell, what counts there, its sums and their state', async () => {
    const { document } = await openReport(await brokenReport());
    const text = await hoverText(document.uri, figureAfter(document, '2.重复申请'));
    assert.match(text, /重复申请 · 自然人.*63/);
    assert.match(text, /《政府信息公开条例》/);
    assert.match(text, /✗ .*63/);
    assert.ok(!/[✓] .*63/.test(text), text);
    const heading = await hoverText(document.uri, rangeOf(document, '\n五、存在').end);
    assert.match(heading, /五、存在的主要问题及改进情况/);
  });

  test('a total is marked together with its addends', async () => {
    const { document } = await openReport(await textOf('word'));
    const total = figureAfter(document, '2.重复申请', 7);
    const highlights = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', document.uri, total);
    const lines = highlights.map(({ range }) => range.start.line).sort((a, b) => a - b);
    const addends = [6, 5, 4, 3, 2, 1].map((back) => total.line - back);
    for (const line of addends) assert.ok(lines.includes(line), `line ${line + 1} of ${lines.map((at) => at + 1)}`);
    const marked = highlights.find(({ range }) => range.start.line === total.line);
    assert.equal(marked?.kind, vscode.DocumentHighlightKind.Write);
  });

  test('from a figure in the prose to its cell and back, by definition and by references', async () => {
    const { document } = await openReport(await reportWithClaim());
    const claim = rangeOf(document, '44件').start;
    const cell = figureAfter(document, '一、本年新收政府信息公开申请数量', 7);
    assert.equal(document.lineAt(cell.line).text, '\t44');
    const targets = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', document.uri, claim);
    assert.deepEqual(
      targets.map(({ targetRange }) => targetRange.start.line),
      [cell.line],
    );
    const references = await ask<vscode.Location>('vscode.executeReferenceProvider', document.uri, cell);
    const lines = references.map(({ range }) => range.start.line);
    assert.ok(lines.includes(claim.line) && lines.includes(cell.line), lines.join(' '));
  });

  test('the selection grows from a figure over its table to the whole text', async () => {
    const { document } = await openReport(await textOf('word'));
    const figure = figureAfter(document, '行政许可');
    const [range] = await ask<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', document.uri, [figure]);
    const texts: string[] = [];
    for (let at: vscode.SelectionRange | undefined = range; at !== undefined; at = at.parent)
      texts.push(document.getText(at.range));
    assert.equal(texts[0], '128');
    assert.ok(
      texts.some((text) => text.includes('行政事业性收费') && !text.includes('三、收到')),
      'the table alone',
    );
    assert.equal(texts.at(-1), document.getText());
  });

  test('every kind of word has its token, and a wrong figure its modifier', async () => {
    const { document } = await openReport(await brokenReport());
    await waitFor('the finding', () => findingsOf(document.uri)[0]);
    const tokens = await waitFor('the wrong figure', async () => {
      const now = await tokensOf(document);
      return now.some((token) => token.endsWith('.wrong')) ? now : undefined;
    });
    assert.deepEqual(
      tokens.filter((token) => token.endsWith('.wrong')),
      ['63 reportValue.wrong'],
    );
    for (const token of [
      '青岚县水务局2023年政府信息公开工作年度报告 reportTitle',
      '一、总体情况 reportHeading',
      '行政规范性文件 reportLabel',
      '128 reportValue',
      '45 reportTotal',
    ]) {
      assert.ok(tokens.includes(token), token);
    }
  });

  test('hints name figures that stand apart from their labels, and tell what a wrong one should be', async () => {
    const { document } = await openReport(await brokenReport());
    const figure = figureAfter(document, '2.重复申请');
    const row = new vscode.Range(figure, figure.translate(5, 1));
    const hints = await ask<vscode.InlayHint>('vscode.executeInlayHintProvider', document.uri, row);
    const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    assert.deepEqual(labels, ['自然人', '✗ 应为 3', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']);
    const configuration = vscode.workspace.getConfiguration('disclosureReport');
    await configuration.update('inlayHints.names', false, vscode.ConfigurationTarget.Global);
    try {
      await waitFor('the expected figure alone', async () => {
        const now: vscode.InlayHint[] = await vscode.commands.executeCommand(
          'vscode.executeInlayHintProvider',
          document.uri,
          row,
        );
        return now.length === 1;
      });
    } finally {
      await configuration.update('inlayHints.names', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('a lens over each table says whether it balances, and leads to what fails', async () => {
    const editor = await openReport(await brokenReport());
    const { document } = editor;
    const lenses = await waitFor('the failing table’s lens', async () => {
      const now = await ask<vscode.CodeLens>('vscode.executeCodeLensProvider', document.uri);
      return now.some(({ command }) => command?.title.startsWith('✗')) ? now : undefined;
    });
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.equal(titles.length, 3);
    assert.deepEqual(
      titles.map((title) => title.charAt(0)),
      ['✓', '✗', '✓'],
    );
    const command = lenses[1]?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await waitFor('the figure selected', () => document.getText(editor.selection) === '63');
  });

  test('formatting lines up a Markdown table and changes no word, and nothing the second time', async () => {
    const { document } = await openReport(await textOf('pipes'), '.md');
    const words = (text: string) => text.replace(/[ \t]+/g, '');
    const before = document.getText();
    const options = { tabSize: 4, insertSpaces: true };
    const edits = await ask<vscode.TextEdit>('vscode.executeFormatDocumentProvider', document.uri, options);
    const change = new vscode.WorkspaceEdit();
    change.set(document.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(change));
    assert.notEqual(document.getText(), before);
    assert.equal(words(document.getText()), words(before));
    const again: vscode.TextEdit[] | undefined = await vscode.commands.executeCommand(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      options,
    );
    assert.deepEqual(again ?? [], []);
  });

  test('a report is found by its unit and year', async () => {
    const symbols = await ask<vscode.SymbolInformation>('vscode.executeWorkspaceSymbolProvider', '青岚2023');
    assert.ok(
      symbols.some(({ name }) => name === '青岚县水务局2023年'),
      symbols.map(({ name }) => name).join(' '),
    );
  });
});
