// A report in an older encoding, garbled in the window: one click shows it rightly, and nothing typed is lost unasked.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'mocha';
import { encodeText } from '../../../server/src/text/encoding.ts';
import { windowPerTest } from './window-per-test.ts';

const report = readFileSync(join(__dirname, '..', 'fixtures', 'report.word.txt'), 'utf8');
const name = '旧软件导出.txt';

suite('a person with a garbled report', () => {
  const openWindow = windowPerTest();

  test('types into it, is asked before that is discarded, then reads it with one click', async () => {
    const window = await openWindow({ [name]: encodeText(report, 'gb18030') });
    const { page } = window;
    await window.openFile(name);
    const lens = page.locator('.codelens-decoration a', { hasText: '以 GB18030 重新打开' });
    await lens.waitFor();
    await window.goTo(2, 1);
    await page.keyboard.type('x');
    await page.locator('.tab.active.dirty').waitFor();
    await lens.click();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match((await dialog.textContent()) ?? '', /尚未保存.*请勿直接保存/s);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.locator('.tab.active.dirty').count(), 1);
    await lens.click();
    await dialog.getByRole('button', { name: '放弃修改并重新打开' }).click();
    await page.locator('.view-line', { hasText: '青岚县水务局' }).first().waitFor();
    await lens.waitFor({ state: 'detached' });
    assert.equal(await page.locator('.tab.active.dirty').count(), 0);
    await page.locator('.statusbar-item', { hasText: 'GB18030' }).first().waitFor();
  });
});
