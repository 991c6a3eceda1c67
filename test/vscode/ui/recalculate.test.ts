// What a person sees of commands on figures: each change by its cell’s name before it is made, and why others aren’t.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import type { Locator } from 'playwright-core';
import { windowPerTest } from './window-per-test.ts';
import { placeOf, type Workbench } from './workbench.ts';

const fixtures = join(__dirname, '..', 'fixtures');
const report = readFileSync(join(fixtures, 'report.word.txt'), 'utf8');
const pipes = readFileSync(join(fixtures, 'report.pipes.txt'), 'utf8');
const file = '青岚县水务局.md';
const wordFile = '青岚县水务局2023年政府信息公开工作年度报告.txt';
const totals: [from: string, to: string][] = [
  ['| 4.保护第三方合法权益 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 4.保护第三方合法权益 | 2 | 0 | 0 | 0 | 0 | 0 | 20 |'],
  ['| 2.重复申请 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |', '| 2.重复申请 | 3 | 1 | 0 | 0 | 0 | 0 | 5 |'],
];
const wrongTotals = totals.reduce((text, [from, to]) => text.replace(from, to), pipes);
const rightRow = '\t2.重复申请\n\t3\n\t1\n\t0\n\t0\n\t0\n\t0\n\t4\n';
const wrongTotal = report.replace(rightRow, rightRow.replace('\t4\n', '\t40\n'));
const recalculate = '重新计算合计';
const fillBlanks = '空白单元格填 0';

suite('commands on figures at the window', () => {
  const openWindow = windowPerTest();

  /** Opens a report, waits until it is checked, and puts the cursor into the table of requests. */
  async function open(text: string, name = wordFile): Promise<Workbench> {
    const workbench = await openWindow({ [name]: text });
    await workbench.openFile(name);
    await workbench.page.locator('.codelens-decoration').first().waitFor();
    await workbench.goTo(placeOf(text, '2.重复申请').line, 3);
    return workbench;
  }

  async function run(command: string, text: string, name = wordFile): Promise<Workbench> {
    const workbench = await open(text, name);
    await runIn(workbench, command);
    return workbench;
  }

  async function runIn(workbench: Workbench, command: string): Promise<void> {
    await workbench.run(`政府信息公开年报: ${command}`);
    if (command !== recalculate) return;
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '全部表格' }).click();
  }

  function panelOf({ page }: Workbench): Locator {
    return page.locator('.part.panel');
  }

  /** The preview's rows that name changes, once the last one that is meant is there. */
  async function namesIn(workbench: Workbench, last: string): Promise<string[]> {
    const names = panelOf(workbench).locator('.monaco-list-row .category');
    await names.filter({ hasText: last }).waitFor();
    return names.allTextContents();
  }

  async function apply(workbench: Workbench): Promise<void> {
    await panelOf(workbench).getByRole('button', { name: 'Apply' }).click();
  }

  function toast({ page }: Workbench): Locator {
    return page.locator('.notification-toast');
  }

  test('reads each change by its cell’s name, sees it in its line, applies it with a click', async () => {
    const workbench = await run(recalculate, wrongTotals, file);
    const { page } = workbench;
    const table = '收到和处理政府信息公开申请情况表';
    assert.deepEqual(await namesIn(workbench, '重复申请'), [
      `1. 保护第三方合法权益 · 总计：20 → 2${table}`,
      `2. 重复申请 · 总计：5 → 4${table}`,
    ]);
    const changes = panelOf(workbench).locator('.monaco-list-row', { hasText: '| 0 |' });
    await changes.nth(1).waitFor();
    assert.equal(await changes.getByRole('checkbox').count(), 2);
    assert.equal(await changes.getByRole('checkbox', { checked: true }).count(), 2);
    await workbench.screenshot('preview');
    await apply(workbench);
    await workbench.squiggles.first().waitFor({ state: 'detached' });
    await page.locator('.tab.active .label-name').click();
    assert.equal(await workbench.save(file), pipes);
    assert.equal(await toast(workbench).count(), 0);
  });

  test('leaves the one that is ticked off', async () => {
    const workbench = await run(recalculate, wrongTotals, file);
    await namesIn(workbench, '重复申请');
    const [, row] = totals.map(([right]) => right.slice(2, 8));
    const change = panelOf(workbench)
      .locator('.monaco-list-row', { hasText: '| 0 |' })
      .filter({ hasText: row ?? '' });
    await change.getByRole('checkbox').uncheck();
    await apply(workbench);
    await panelOf(workbench).getByRole('button', { name: 'Apply' }).waitFor({ state: 'hidden' });
    await workbench.page.locator('.tab.active .label-name').click();
    const [[right, wrong] = ['', '']] = totals;
    assert.equal(await workbench.save(file), wrongTotals.replace(wrong, right));
  });

  test('reads of a single change too, where its line holds nothing but the figure', async () => {
    const workbench = await run(recalculate, wrongTotal);
    assert.deepEqual(await namesIn(workbench, '重复申请'), ['重复申请 · 总计：40 → 4收到和处理政府信息公开申请情况表']);
  });

  test('reads of 158 blanks row by row, in the order of the tables, and fills them all', async () => {
    const workbench = await run(fillBlanks, report.replace(/^\t0$/gm, '\t'));
    const names = await namesIn(workbench, '02.');
    assert.deepEqual(names.slice(0, 2), [
      '01. 规章 · 本年制发件数、本年废止件数、现行有效件数：空白 → 0主动公开政府信息情况表',
      '02. 本年新收政府信息公开申请数量 · 科研机构、社会公益组织、法律服务机构、其他：空白 → 0收到和处理政府信息公开申请情况表',
    ]);
    await workbench.screenshot('blanks', 'themes');
    await apply(workbench);
    await workbench.page.locator('.tab.active .label-name').click();
    assert.equal(await workbench.save(wordFile), report);
  });

  test('is told that nothing is to be changed', async () => {
    const workbench = await run(recalculate, report);
    await toast(workbench).filter({ hasText: '核对了 34 个合计，都等于各项之和，无须修改。' }).waitFor();
    await runIn(workbench, fillBlanks);
    await toast(workbench).filter({ hasText: '没有空白的单元格。' }).waitFor();
    assert.equal(await panelOf(workbench).getByRole('button', { name: 'Apply' }).count(), 0);
  });

  test('is told what stands in the way of other totals, and goes there', async () => {
    const text = wrongTotal.replace('\t1.信访举报投诉类申请\n\t1\n', '\t1.信访举报投诉类申请\n\t若干\n');
    const workbench = await run(recalculate, text);
    await namesIn(workbench, '重复申请 · 总计：40 → 4');
    const told = toast(workbench).filter({ hasText: '有 3 个合计没有计算：“信访举报投诉类申请 · 自然人”的“若干”不是非负整数。' });
    await told.getByRole('button', { name: '转到该处' }).click();
    const { line } = placeOf(text, '若干');
    await workbench.page.getByRole('button', { name: new RegExp(`Ln ${line}, Col .*2 selected`) }).waitFor();
  });

  test('is told of a read-only document, which stays as it is', async () => {
    const workbench = await open(wrongTotal);
    await workbench.run('File: Set Active Editor Read-only in Session');
    await runIn(workbench, recalculate);
    await namesIn(workbench, '重复申请');
    await apply(workbench);
    await toast(workbench).filter({ hasText: '文档是只读的，没有修改。' }).waitFor();
    await workbench.squiggles.first().waitFor();
    assert.equal(await workbench.page.locator('.tab.active.dirty').count(), 0);
  });

  test('makes no change where the report was changed while the preview was open', async () => {
    const workbench = await run(recalculate, wrongTotal);
    const { page } = workbench;
    await namesIn(workbench, '重复申请');
    await page.locator('.tab', { hasText: wordFile }).click();
    await workbench.goTo(3, 1);
    await page.keyboard.insertText('改');
    await page.locator('.tab.active.dirty').waitFor();
    await apply(workbench);
    await page
      .locator('.monaco-dialog-box', { hasText: 'has changed in the meantime' })
      .getByRole('button', { name: 'OK' })
      .click();
    await page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
    await page.locator('.tab.active .label-name').click();
    const [head = '', ...rest] = wrongTotal.split('本报告');
    assert.equal(await workbench.save(wordFile), [`${head}改`, ...rest].join('本报告'));
  });
});
