// The way of a person who drafts a report: open it, break a figure, see it marked, mend it with one keystroke.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import { windowPerTest } from './window-per-test.ts';
import { placeOf } from './workbench.ts';

const report = readFileSync(join(__dirname, '..', 'fixtures', 'report.word.txt'), 'utf8');
const pipes = readFileSync(join(__dirname, '..', 'fixtures', 'report.pipes.txt'), 'utf8');

suite('a person at the window', () => {
  const open = windowPerTest();

  test('breaks a figure by typing, sees the one cell marked, mends it with Ctrl+. and Enter, and undoes', async () => {
    const name = '青岚县水务局 2023年报（定稿）.txt';
    const workbench = await open({ [name]: report });
    const { page } = workbench;
    await workbench.openFile(name);
    const { line } = placeOf(report, '\t2.重复申请\n');
    await workbench.goTo(line + 1, 2);
    await page.keyboard.type('6');
    await workbench.squiggles.waitFor();
    assert.equal(await workbench.squiggles.count(), 1);
    const problems = await workbench.problems();
    const problem = problems.filter({ hasText: '63' }).first();
    await problem.waitFor();
    assert.match((await problem.textContent()) ?? '', /[一-鿿].*63/);
    await workbench.screenshot('problem');
    await page.keyboard.press('Control+Shift+M');
    await workbench.goTo(line + 1, 3);
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row.action').first();
    await fix.waitFor();
    assert.match((await fix.textContent()) ?? '', /63.*3/);
    await workbench.screenshot('quick-fix');
    await page.keyboard.press('Enter');
    await workbench.squiggles.waitFor({ state: 'detached' });
    assert.equal(await workbench.save(name), report);
    await page.keyboard.press('Control+Z');
    await workbench.squiggles.waitFor();
    assert.equal(await workbench.save(name), report.replace('\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n'));
  });

  test('reads about a rule by clicking on its name beside the problem', async () => {
    const name = '坏数.txt';
    const workbench = await open({ [name]: report.replace('\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n') });
    await workbench.openFile(name);
    const problems = await workbench.problems();
    const link = problems.locator('a', { hasText: 'balance/' });
    const rule = (await link.textContent())?.replace(/[()]/g, '') ?? '';
    await link.click();
    const page = workbench.page.frameLocator('iframe.webview').frameLocator('iframe');
    await page.getByRole('heading', { level: 1, name: rule }).waitFor();
    await page.getByRole('heading', { name: '为什么' }).waitFor();
  });

  test('inserts the missing tables from the palette', async () => {
    const name = '缺表.md';
    const withoutTables = pipes
      .split('\n')
      .filter((line) => !line.startsWith('|'))
      .join('\n');
    const workbench = await open({ [name]: withoutTables });
    const { page } = workbench;
    await workbench.openFile(name);
    await workbench.squiggles.first().waitFor();
    await workbench.run('政府信息公开年报: 插入标准表格');
    await page.locator('.quick-input-list .monaco-list-row').nth(2).waitFor();
    await workbench.screenshot('insert-tables');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '行政规范性文件' }).first().waitFor();
    const saved = await workbench.save(name);
    for (const label of ['行政规范性文件', '一、本年新收政府信息公开申请数量', '复议后起诉']) {
      assert.equal(saved.split(label).length, 2, label);
    }
    assert.equal(saved.replace(/^\|.*\n/gm, '').replace(/\n+/g, '\n'), withoutTables.replace(/\n+/g, '\n'));
  });

  test('inserts a missing section from the palette', async () => {
    const name = '缺节.txt';
    const start = report.indexOf('五、存在');
    const withoutFive = report.slice(0, start) + report.slice(report.indexOf('六、其他'));
    const workbench = await open({ [name]: withoutFive });
    const { page } = workbench;
    await workbench.openFile(name);
    await workbench.goTo(placeOf(withoutFive, '四、政府信息公开').line, 1);
    await workbench.squiggles.first().waitFor();
    await workbench.run('政府信息公开年报: 插入缺少的章节');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: '存在的主要问题及改进情况' });
    await row.click();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active.dirty').waitFor();
    const saved = await workbench.save(name);
    const five = saved.indexOf('五、存在的主要问题及改进情况');
    assert.ok(five > saved.indexOf('四、政府信息公开') && five < saved.indexOf('六、其他需要'), '五 lies between 四 and 六');
  });

  test('completes a section by its pinyin initials', async () => {
    const name = '新稿.txt';
    const text = '青岚县水务局2023年政府信息公开工作年度报告\n\n\n二、主动公开政府信息情况\n';
    const workbench = await open({ [name]: text });
    const { page } = workbench;
    await workbench.openFile(name);
    await workbench.squiggles.first().waitFor();
    await workbench.goTo(3, 1);
    await page.keyboard.type('ztqk');
    const suggestion = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '总体情况' }).first();
    // The list opens by itself while typing where the language's settings say so; here it is asked for.
    await page.keyboard.press('Control+Space');
    await suggestion.waitFor();
    await workbench.screenshot('completion');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '一、总体情况' }).first().waitFor();
    const saved = await workbench.save(name);
    assert.match(saved, /\n一、总体情况/);
    assert.ok(!saved.includes('ztqk'));
  });

  test('drafts a new report from the palette, and jumps through the outline', async () => {
    const workbench = await open({ '说明.txt': '草稿在此。\n' });
    const { page } = workbench;
    await workbench.openFile('说明.txt');
    await workbench.run('政府信息公开年报: 新建年度报告');
    await page.locator('.quick-input-title', { hasText: '1/2' }).waitFor();
    await workbench.quickInput.fill('青岚县水务局');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: '2/2' }).waitFor();
    await workbench.quickInput.fill('2023');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '青岚县水务局2023年政府信息公开工作年度报告' }).first().waitFor();
    await workbench.run('Explorer: Focus on Outline View');
    await page.locator('.outline-pane .monaco-list-row', { hasText: '一、总体情况' }).waitFor();
    await workbench.screenshot('new-report');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+Shift+O');
    await workbench.quickInput.fill('@其他需要报告');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '六、其他需要报告的事项' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '六、其他需要报告的事项' }).waitFor();
  });

  test('is told of a wrong setting, and the report is still checked', async () => {
    const name = '设置有误.txt';
    const workbench = await open({ [name]: report.replace('\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n') });
    const { page } = workbench;
    await workbench.openFile(name);
    const { line } = placeOf(report, '\t2.重复申请\n');
    await workbench.goTo(line + 1, 2);
    await workbench.squiggles.waitFor();
    await workbench.writeWorkspaceSettings({ 'disclosureReport.rules': { 'no/such-rule': 'error' } });
    const toast = page.locator('.notification-toast', { hasText: 'no/such-rule' });
    await toast.waitFor();
    assert.match((await toast.textContent()) ?? '', /设置/);
    await workbench.goTo(line + 1, 2);
    await page.keyboard.press('Delete');
    await workbench.squiggles.waitFor({ state: 'detached' });
  });
});
