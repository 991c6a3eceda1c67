// What moves in a line of figures while a person types in it: what is typed, and nothing by itself.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import { LineRecorder } from './line-recorder.ts';
import { windowPerTest } from './window-per-test.ts';
import { placeOf, type Workbench } from './workbench.ts';

const fixtures = join(__dirname, '..', 'fixtures');
const name = '青岚县水务局2023年政府信息公开工作年度报告.txt';
const row = '2.重复申请';
const otherRow = '3.要求提供公开出版物';
/** Each figure is a line. */
const cells = readFileSync(join(fixtures, 'report.word.txt'), 'utf8');
/** Each row is a line, its figures parted by tabs. */
const tabs = readFileSync(join(fixtures, 'report.pipes.txt'), 'utf8').split('\n').flatMap(tabbed).join('\n');

function tabbed(line: string): string[] {
  if (!line.startsWith('|')) return [line];
  if (line.startsWith('| ---')) return [];
  const figures = line.slice(1, -1).split('|');
  return [figures.map((figure) => figure.trim()).join('\t')];
}

suite('typing in a line of figures', () => {
  const openWindow = windowPerTest();

  /** Opens a report with the cursor behind the 3 of the row. @param linesBelow how far below its label the figure stands */
  async function open(text: string, linesBelow: number): Promise<{ workbench: Workbench; line: LineRecorder }> {
    const window = await openWindow({ [name]: text });
    await window.openFile(name);
    const { line, column } = placeOf(text, row);
    const inTable = text.slice(text.indexOf(row));
    await window.goTo(line + linesBelow, linesBelow > 0 ? 3 : column + inTable.indexOf('3') + 1);
    const recorder = await LineRecorder.start(window.page, row, linesBelow);
    await recorder.untilSeen('自然人');
    return { workbench: window, line: recorder };
  }

  for (const [form, text, linesBelow] of [
    ['a row a line', tabs, 0],
    ['a figure a line', cells, 1],
  ] as const) {
    test(`nothing moves by itself until the cursor leaves, ${form}`, async () => {
      const { workbench, line } = await open(text, linesBelow);
      await workbench.page.keyboard.type('6');
      await line.untilSeen('36');
      await line.forget();
      await workbench.squiggles.waitFor();
      // Wherever nobody types, the names go: by then the line typed in could have changed, too.
      const other = await LineRecorder.start(workbench.page, otherRow, linesBelow);
      await other.untilSeen('自然人');
      await workbench.writeWorkspaceSettings({ 'disclosureReport.inlayHints.names': false });
      await other.untilSeen('0@', '自然人');
      const seen = await line.seen();
      assert.equal(seen.length, 1, seen.join('\n'));
      assert.match(seen[0] ?? '', /36@[\d.]+ 自然人@/);
      assert.doesNotMatch(seen[0] ?? '', /✗/);
      // Twice, since the line is wrapped where the window leaves it less room.
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('ArrowDown');
      await line.untilSeen('✗应为3');
      assert.doesNotMatch((await line.seen()).at(-1) ?? '', /自然人/);
    });
  }

  test('what a fix put right is no longer told to be wrong, though the cursor is still there', async () => {
    const { workbench, line } = await open(tabs, 0);
    const { page } = workbench;
    await page.keyboard.type('6');
    await workbench.squiggles.waitFor();
    await workbench.save(name);
    await line.untilSeen('✗应为3');
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row.action').first();
    await fix.waitFor();
    await page.keyboard.press('Enter');
    await line.untilSeen('3@', '✗');
  });
});
