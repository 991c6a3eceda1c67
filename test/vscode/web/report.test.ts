// A person drafts a report in a browser: everything that needs no disk works as it does on a desktop.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, suiteSetup, suiteTeardown, teardown, test } from 'mocha';
import { yearReport } from '../../support/two-years.ts';
import { WebSession, type WebWorkbench } from './web-workbench.ts';

const report = readFileSync(join(__dirname, '..', 'fixtures', 'report.word.txt'), 'utf8');
const broken = report.replace('\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n');
const name = '青岚县水务局 2023年报（定稿）.txt';

/** The line, from 1, of the figure that is broken. */
const brokenLine = report.slice(0, report.indexOf('\t2.重复申请\n')).split('\n').length + 1;

suite('a person in a browser', () => {
  let session: WebSession;
  let window: WebWorkbench | undefined;

  suiteSetup(async function () {
    // VS Code and a browser are installed first where they aren't there yet.
    this.timeout(600_000);
    session = await WebSession.start();
  });
  suiteTeardown(() => session?.stop());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await window?.screenshotOfFailure(this.currentTest.title);
    await window?.close();
    window = undefined;
  });

  async function open(files: Record<string, string>): Promise<WebWorkbench> {
    window = await session.open(files);
    return window;
  }

  test('breaks a figure, sees it marked, reads the hover, mends it with the quick fix, and saves', async () => {
    const workbench = await open({ [name]: report });
    const { page } = workbench;
    await workbench.openFile(name);
    await workbench.goTo(brokenLine, 2);
    await page.keyboard.type('6');
    await workbench.squiggles.waitFor();
    assert.equal(await workbench.squiggles.count(), 1);
    const problems = await workbench.problems();
    const problem = problems.filter({ hasText: '63' }).first();
    await problem.waitFor();
    assert.match((await problem.textContent()) ?? '', /[一-鿿].*63/);
    await page.keyboard.press('Control+Shift+M');
    const expected = page.locator('.view-line', { hasText: '✗ 应为 3' });
    assert.equal(await expected.count(), 0, 'the line that is typed in keeps its hints');
    await workbench.goTo(brokenLine + 1, 1);
    await expected.waitFor();
    await workbench.goTo(brokenLine, 3);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover:not(.hidden)', { hasText: '重复申请' }).first().waitFor();
    await page.keyboard.press('Escape');
    await workbench.goTo(brokenLine, 3);
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row.action').first();
    await fix.waitFor();
    assert.match((await fix.textContent()) ?? '', /63.*3/);
    await page.keyboard.press('Enter');
    await workbench.squiggles.waitFor({ state: 'detached' });
    assert.equal(await workbench.save(name), report);
  });

  test('completes a section by its pinyin initials, and drafts a new report', async () => {
    const workbench = await open({ '新稿.txt': '青岚县水务局2023年政府信息公开工作年度报告\n\n\n二、主动公开政府信息情况\n' });
    const { page } = workbench;
    await workbench.openFile('新稿.txt');
    await workbench.squiggles.first().waitFor();
    await workbench.goTo(3, 1);
    await page.keyboard.type('ztqk');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '总体情况' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '一、总体情况' }).first().waitFor();
    await workbench.run('New Report');
    await workbench.quickInput.fill('青岚县水务局');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: '2/2' }).waitFor();
    await workbench.quickInput.fill('2022');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '青岚县水务局2022年政府信息公开工作年度报告' }).first().waitFor();
  });

  test('is told of last year’s report in another folder, and not of what the folder’s settings turn off', async () => {
    const workbench = await open({
      '2023.txt': yearReport({ year: 2023, carriedIn: 2 }),
      '往年/2022.txt': yearReport({ year: 2022, carriedOut: 3 }),
      '.disclosure-report.json': JSON.stringify({ rules: { 'section/missing': 'off', 'table/row-missing': 'off' } }),
    });
    await workbench.openFile('2023.txt');
    const problems = await workbench.problems();
    await problems.filter({ hasText: 'history/carried-in' }).first().waitFor();
    assert.equal(await problems.filter({ hasText: /\((section|table)\/(row-)?missing\)/ }).count(), 0);
    await workbench.run('Check All Reports in the Folder');
    await workbench.page.locator('.notification-toast', { hasText: '2 reports checked' }).waitFor();
  });

  test('reads about a rule by clicking on its name beside the problem', async () => {
    // This workbench comes without VS Code's own extension that shows Markdown as a page.
    const asText = {
      'workbench.editorAssociations': { '**/disclosure-report.disclosure-report-*/docs/rules/**/*.md': 'default' },
    };
    const workbench = await open({ [name]: broken, '.vscode/settings.json': JSON.stringify(asText) });
    await workbench.openFile(name);
    const link = (await workbench.problems()).locator('a', { hasText: 'balance/' });
    const rule = (await link.textContent())?.replace(/[()]/g, '') ?? '';
    await link.click();
    await workbench.page.locator('.editor-instance .view-line', { hasText: `# ${rule}` }).waitFor();
  });

  test('restarts the language server, and reports are still checked', async () => {
    const workbench = await open({ [name]: broken });
    const { page } = workbench;
    await workbench.openFile(name);
    await workbench.goTo(brokenLine, 3);
    await workbench.squiggles.waitFor();
    await workbench.run('Restart Language Server');
    await workbench.squiggles.waitFor({ state: 'detached' });
    await workbench.squiggles.waitFor();
    await workbench.goTo(brokenLine, 2);
    await page.keyboard.press('Delete');
    await workbench.squiggles.waitFor({ state: 'detached' });
  });
});
