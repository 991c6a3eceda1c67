// What a person sees around figures while reading and mending a report: hovers, jumps, lenses, hints, colours, conversions.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import { contrastsOfTokens, themes } from './themes.ts';
import { windowPerTest } from './window-per-test.ts';
import { placeOf, type Workbench } from './workbench.ts';

const fixtures = join(__dirname, '..', 'fixtures');
const sentence = '依法按时答复申请人。';
const report = readFileSync(join(fixtures, 'report.word.txt'), 'utf8').replace(
  sentence,
  `${sentence}全年新收政府信息公开申请44件。`,
);
const pipes = readFileSync(join(fixtures, 'report.pipes.txt'), 'utf8');
const name = '青岚县水务局2023年政府信息公开工作年度报告.txt';
const wrongFigure = report.replace('\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n');
suite('reading and mending at the window', () => {
  const openWindow = windowPerTest();

  async function open(text: string, file = name): Promise<Workbench> {
    const window = await openWindow({ [file]: text });
    await window.openFile(file);
    return window;
  }

  test('points at a figure and reads what it is, with nothing popping up besides', async () => {
    const workbench = await open(pipes, '青岚县水务局.md');
    const { page } = workbench;
    await workbench.goTo(placeOf(pipes, '|  | （七）总计').line, 24);
    await page.locator('.codelens-decoration', { hasText: '✓ 勾稽 3/3' }).waitFor();
    const figure = page.locator('.view-line', { hasText: '（七）总计' }).getByText('45', { exact: true });
    const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: '总计 · 总计' });
    await workbench.pointAt(figure, hover);
    const words = (await hover.textContent()) ?? '';
    assert.match(words, /✓ 自然人 37 \+ 商业企业 8.* = 总计 45/);
    await workbench.screenshot('hover');
    assert.equal(await page.locator('.notification-toast').count(), 0);
  });

  test('goes with F12 from a number in the prose to its cell', async () => {
    const workbench = await open(report);
    const { line, column } = placeOf(report, '44件');
    await workbench.page.locator('.codelens-decoration', { hasText: '✓ 已填 10/10' }).waitFor();
    await workbench.goTo(line, column + 1);
    await workbench.page.keyboard.press('F12');
    const cell = placeOf(report, '\t44\n');
    await workbench.page.getByRole('button', { name: `Ln ${cell.line}, ` }).waitFor();
  });

  test('clicks the lens over a table that doesn’t balance, and is at the wrong figure', async () => {
    const workbench = await open(wrongFigure);
    const { page } = workbench;
    await workbench.goTo(placeOf(report, '三、收到').line, 1);
    const lens = page.locator('.codelens-decoration a', { hasText: '✗ 勾稽 37/39 · 1 处问题' });
    await lens.click();
    const { line } = placeOf(report, '\t2.重复申请\n');
    await page.getByRole('button', { name: new RegExp(`Ln ${line + 1}, Col .*2 selected`) }).waitFor();
  });

  test('reads the column beside each figure that stands alone, and what a wrong one should be', async () => {
    const workbench = await open(wrongFigure);
    const { page } = workbench;
    const { line } = placeOf(report, '\t2.重复申请\n');
    await workbench.goTo(line + 1, 2);
    await page.locator('.view-line', { hasText: '✗ 应为 3' }).waitFor();
    const lines = (await page.locator('.view-line').allTextContents()).map((text) => text.replace(/[^\p{L}\p{N}✗]/gu, ''));
    const at = lines.indexOf('2重复申请');
    assert.deepEqual(lines.slice(at + 1, at + 4), ['63自然人✗应为3', '1商业企业', '0科研机构']);
    await workbench.screenshot('hints');
  });

  test('sees in light, dark and high contrast what is wrong by more than its colour, and every word clearly', async () => {
    const workbench = await open(wrongFigure);
    const { page } = workbench;
    for (const theme of themes) {
      await workbench.writeWorkspaceSettings({ 'workbench.colorTheme': theme.name });
      await page.locator(`.monaco-workbench.${theme.className}`).waitFor();
      const { line } = placeOf(report, '\t2.重复申请\n');
      await workbench.goTo(line + 1, 4);
      await workbench.squiggles.waitFor();
      await page.locator('.view-line', { hasText: '✗ 应为 3' }).waitFor();
      await workbench.screenshot(`${theme.className}-figures`, 'themes');
      const figures = await contrastsOfTokens(page);
      await workbench.goTo(1, 1);
      await page.locator('.codelens-decoration', { hasText: '✓ 已填 10/10' }).waitFor();
      await workbench.screenshot(`${theme.className}-headings`, 'themes');
      const faint = [...figures, ...(await contrastsOfTokens(page))].filter(({ contrast }) => contrast < theme.leastContrast);
      assert.deepEqual(faint, [], theme.name);
    }
  });

  test('converts all tables, and still sees the one at the cursor', async () => {
    const workbench = await open(report);
    const { page } = workbench;
    await workbench.goTo(placeOf(report, '\t2.重复申请\n').line, 3);
    await page.locator('.view-line', { hasText: '商业企业' }).first().waitFor();
    await workbench.run('政府信息公开年报: 转换全部表格的形式');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Markdown 表格' }).click();
    await page.locator('.view-line', { hasText: '2.重复申请 | 3 | 1 |' }).waitFor();
    await workbench.screenshot('convert');
    assert.equal(await page.locator('.notification-toast').count(), 0);
  });
});
