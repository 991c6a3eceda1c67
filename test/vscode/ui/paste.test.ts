// Pasting tables from other programs with Ctrl+V, out of a clipboard that holds HTML as Word and Excel write it.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import { analyze, convert } from '../../../server/src/service.ts';
import { applyEdits } from '../../../server/src/text/span.ts';
import { windowPerTest } from './window-per-test.ts';
import type { Workbench } from './workbench.ts';

const report = readFileSync(join(__dirname, '..', 'fixtures', 'report.word.txt'), 'utf8');
const pipes = readFileSync(join(__dirname, '..', 'fixtures', 'report.pipes.txt'), 'utf8');

/** The report's requests table as Word puts it on the clipboard. */
function requestsAsWord(): string {
  const analysis = analyze(pipes, {});
  const html = applyEdits(pipes, convert(analysis, 'html').edits);
  const start = html.indexOf('<table>', html.indexOf('三、收到'));
  const table = html
    .slice(start, html.indexOf('</table>', start) + '</table>'.length)
    .replace('<table>', "<table class=MsoTableGrid border=1 style='border-collapse:collapse'>")
    .replace(
      /<td([^>]*)>([^<]*)<\/td>/g,
      "<td width=66$1 valign=top style='padding:0cm'><p class=MsoNormal><span lang=EN-US>$2<o:p></o:p></span></p></td>",
    );
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body>
<!--StartFragment-->
${table}<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment-->
</body></html>`;
}

/** Every figure with its table, row and column. */
function figuresOf(text: string): string[] {
  const { tables } = analyze(text, {}).report;
  return tables.flatMap(({ kind, rows }) =>
    rows.flatMap(({ key, cells }) => cells.map(({ column, raw }) => `${kind} ${key} ${column}: ${raw}`)),
  );
}

suite('a person who pastes', () => {
  const openWindow = windowPerTest();

  async function open(name: string, text: string): Promise<Workbench> {
    const window = await openWindow({ [name]: text });
    await window.openFile(name);
    return window;
  }

  /** Puts the cursor at a place, once the section that it lies in is known: the breadcrumbs are the server's outline. */
  async function goTo(workbench: Workbench, line: number, column: number, section: string): Promise<void> {
    await workbench.goTo(line, column);
    await workbench.page.locator('.monaco-breadcrumb-item', { hasText: section }).waitFor();
  }

  async function paste({ page }: Workbench, clipboard: Readonly<Record<string, string>>): Promise<void> {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(
      `navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(${JSON.stringify(clipboard)}).map(([type, words]) => [type, new Blob([words], { type })])))])`,
    );
    await page.keyboard.press('Control+V');
  }

  /** The place of a cell of the requests table between pipes, from 1. @param value from 0 */
  function placeOfCell(text: string, label: string, value: number): { line: number; column: number } {
    const lines = text.split('\n');
    const index = lines.findIndex((line) => line.includes(label));
    const parts = (lines[index] ?? '').split('|');
    const before = parts.slice(0, parts.length - 1 - 7 + value).join('|');
    return { line: index + 1, column: before.length + 3 };
  }

  test('puts figures from a spreadsheet into the cells from the cursor on; plain text is offered beside it', async () => {
    const name = '表格.md';
    const workbench = await open(name, pipes);
    const { line, column } = placeOfCell(pipes, '（一）予以公开', 0);
    await goTo(workbench, line, column, '三、收到');
    await paste(workbench, { 'text/plain': '901\t902\n903\t904\n' });
    await workbench.page.locator('.view-line', { hasText: '903' }).waitFor();
    const widget = workbench.page.locator('.post-edit-widget');
    await widget.waitFor();
    const lines = pipes.split('\n');
    const saved = await workbench.save(name);
    assert.equal(saved.split('\n')[line - 1], lines[line - 1]?.replace('| 20 | 5 |', '| 901 | 902 |'));
    assert.equal(saved.split('\n')[line], lines[line]?.replace('| 3 | 0 |', '| 903 | 904 |'));
    assert.equal(saved.split('\n').length, lines.length);
    await workbench.page.keyboard.press('Control+.');
    const rows = workbench.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor();
    assert.deepEqual(await rows.allTextContents(), ['填入 4 个单元格', 'Insert Plain Text']);
  });

  test('pastes Word’s table in the form of the report, its tabs kept, its figures in their rows', async () => {
    const name = '缺表.txt';
    const start = report.indexOf('\n三、') + 1;
    const heading = report.slice(start, report.indexOf('\n', start) + 1);
    const lacking = `${report.slice(0, start)}${heading}\n${report.slice(report.indexOf('\n四、政府') + 1)}`;
    const workbench = await open(name, lacking);
    await goTo(workbench, lacking.slice(0, start).split('\n').length + 1, 1, '三、收到');
    await paste(workbench, { 'text/html': requestsAsWord(), 'text/plain': '表' });
    await workbench.page.locator('.view-line', { hasText: '本列数据' }).waitFor();
    const saved = await workbench.save(name);
    assert.match(saved, /\n\t一、本年新收政府信息公开申请数量\n\t36\n\t8\n/);
    assert.deepEqual(analyze(saved, {}).findings, []);
    assert.deepEqual(figuresOf(saved), figuresOf(report));
  });

  test('pastes the report’s own lines and other words as they are', async () => {
    const name = '照贴.txt';
    const workbench = await open(name, report);
    const at = report.indexOf('\n五、') + 1;
    const own = report.slice(report.indexOf('\t2.重复申请'), report.indexOf('\t3.要求提供'));
    await goTo(workbench, report.slice(0, at).split('\n').length + 1, 1, '五、存在');
    await paste(workbench, { 'text/plain': `\t第一段\n${own}`, 'text/html': '<p>第一段</p>' });
    await workbench.page.locator('.tab.active.dirty').waitFor();
    const behind = report.indexOf('\n', at) + 1;
    assert.equal(await workbench.save(name), `${report.slice(0, behind)}\t第一段\n${own}${report.slice(behind)}`);
    assert.equal(await workbench.page.locator('.post-edit-widget').count(), 0);
  });

  test('pastes what was copied in the editor as it is', async () => {
    const name = '编辑器内.md';
    const text = `${pipes}901\t902\n`;
    const workbench = await open(name, text);
    const { page } = workbench;
    await workbench.goTo(text.split('\n').length - 1, 1);
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Control+C');
    const { line, column } = placeOfCell(text, '（一）予以公开', 0);
    await goTo(workbench, line, column, '三、收到');
    await page.keyboard.press('Control+V');
    await page.locator('.tab.active.dirty').waitFor();
    const saved = await workbench.save(name);
    assert.match(saved.split('\n')[line - 1] ?? '', /\| 901\t902 ?20 \|/);
  });
});
