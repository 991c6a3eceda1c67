// The first steps of a person who never used the extension: the walkthrough, the folder check, the palette.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import { z } from 'zod';
import { projectFolder } from '../paths.ts';
import { windowPerTest } from './window-per-test.ts';
import type { Workbench } from './workbench.ts';

const samples = join(projectFolder, 'docs', 'samples');
const category = '政府信息公开年报';

/** Titles of commands in Chinese, by their ids. */
function commandTitles(): Map<string, string> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(projectFolder, name), 'utf8'));
  const commands = z.array(z.object({ command: z.string(), title: z.string() }));
  const manifest = z.object({ contributes: z.object({ commands }) }).parse(read('package.json'));
  const messages = z.record(z.string(), z.string()).parse(read('package.nls.zh-cn.json'));
  return new Map(manifest.contributes.commands.map(({ command, title }) => [command, messages[title.slice(1, -1)] ?? title]));
}

async function samplesWith(part: RegExp): Promise<Record<string, string>> {
  const names = (await readdir(samples)).filter((name) => part.test(name));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(samples, name), 'utf8')])));
}

suite('getting started at the window', () => {
  const open = windowPerTest();

  /** A small window without what stands beside the text, so that its picture can be read in the walkthrough. */
  async function narrow({ page }: Workbench): Promise<void> {
    await page.keyboard.press('Control+B');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 800, height: 500 });
  }

  async function openWalkthrough(): Promise<Workbench> {
    const workbench = await open({ '说明.txt': '年报放在这个文件夹里。\n' });
    await workbench.run('Welcome: Open Walkthrough...');
    await workbench.quickInput.fill(category);
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: category }).first().click();
    return workbench;
  }

  test('the walkthrough’s first button opens the sample, and what its second step says mends it', async () => {
    const workbench = await openWalkthrough();
    const { page } = workbench;
    await page.locator('.getting-started-step', { hasText: '打开样例年报' }).click();
    await page.getByRole('button', { name: '打开样例', exact: true }).click();
    await page.locator('.codelens-decoration', { hasText: '✓ 已填 10/10' }).waitFor();
    await narrow(workbench);
    await workbench.goTo(68, 19);
    await page.locator('.view-line', { hasText: '✗ 应为 18' }).waitFor();
    await workbench.screenshot('walkthrough-sample', 'walkthrough');
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row.action', { hasText: '18' }).first();
    await fix.waitFor();
    await workbench.screenshot('walkthrough-mend', 'walkthrough');
    await page.keyboard.press('Enter');
    await workbench.squiggles.waitFor({ state: 'detached' });
  });

  test('the walkthrough shows a picture a step', async () => {
    const { page } = await openWalkthrough();
    // Newer versions leave the pictures out where the window is narrow.
    await page.setViewportSize({ width: 1480, height: 800 });
    for (const step of ['打开样例年报', '修正错误', '开始写自己的年报', '检查整个文件夹']) {
      await page.locator('.getting-started-step', { hasText: step }).click();
      const picture = page.locator(`.gettingStartedContainer img[alt="${step}"]`);
      await picture.waitFor();
      await picture.evaluate((image: object) =>
        'decode' in image && typeof image.decode === 'function' ? image.decode() : undefined,
      );
    }
  });

  test('a new report has its tables', async () => {
    const workbench = await open({ '说明.txt': '年报放在这个文件夹里。\n' });
    const { page } = workbench;
    await workbench.openFile('说明.txt');
    await workbench.run(`${category}: 新建年度报告`);
    await page.locator('.quick-input-title', { hasText: '1/2' }).waitFor();
    await workbench.quickInput.fill('青岚县水务局');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: '2/2' }).waitFor();
    await workbench.quickInput.fill('2023');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '青岚县水务局2023年' }).first().waitFor();
    await narrow(workbench);
    await workbench.goTo(26, 1);
    await page.locator('.view-line', { hasText: '行政规范性文件' }).waitFor();
    await workbench.screenshot('walkthrough-tables', 'walkthrough');
  });

  test('checks the folder, reads the result, and steps to a report that nobody opened', async () => {
    const files = await samplesWith(/^(?:云溪县人民政府|白鹭乡|临岚县|南屏区)/);
    const workbench = await open(files);
    const { page } = workbench;
    await page.getByRole('treeitem', { name: '云溪县人民政府2024年' }).click();
    await page.locator('.tab.active', { hasText: '云溪县人民政府2024年' }).waitFor();
    await workbench.run(`${category}: 检查文件夹中的全部年报`);
    const toast = page.locator('.notification-toast', { hasText: '已检查 5 份年报，其中 4 份有问题' });
    await toast.getByRole('button', { name: '显示问题' }).click();
    await toast.waitFor({ state: 'detached' });
    const problems = page.locator('.markers-panel .monaco-list-row');
    await problems.filter({ hasText: '白鹭乡人民政府' }).first().waitFor();
    await page.mouse.move(24, 400);
    await workbench.screenshot('folder');
    await narrow(workbench);
    await workbench.screenshot('walkthrough-folder', 'walkthrough');
    await problems.filter({ hasText: '缺少“四、' }).first().dblclick();
    await page.locator('.tab.active', { hasText: '白鹭乡人民政府' }).waitFor();
  });

  test('finds every command in the palette while a report is open', async () => {
    const workbench = await open(await samplesWith(/^青禾/));
    const { page } = workbench;
    await page.getByRole('treeitem', { name: '青禾' }).click();
    await page.locator('.codelens-decoration', { hasText: '✓ 已填 10/10' }).waitFor();
    // The one needs a finding, the other a garbled document.
    const elsewhere = ['disclosureReport.suppress', 'disclosureReport.reopenWithEncoding'];
    const titles = [...commandTitles()].filter(([command]) => !elsewhere.includes(command)).map(([, title]) => title);
    await page.keyboard.press('F1');
    for (const title of titles) {
      await workbench.quickInput.fill(`>${category}: ${title}`);
      await page
        .locator('.quick-input-list .monaco-list-row', { hasText: `${category}: ${title}` })
        .first()
        .waitFor();
    }
    assert.ok(titles.length >= 13, titles.join(' '));
  });
});
