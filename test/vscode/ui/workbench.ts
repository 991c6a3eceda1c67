// VS Code's window, with the handful of things that a person does in it.
import { strict as assert } from 'node:assert';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { type ServedVSCode, serveVSCode } from '../host.ts';
import { projectFolder } from '../paths.ts';
import { removeFolder, temporaryFolder } from '../processes.ts';
import { smallPng } from '../small-png.ts';

/** Milliseconds after which something that should be seen is given up. */
const patience = 20_000;

const pictureFolders = {
  readme: ['docs', 'images'],
  walkthrough: ['client', 'media'],
  /** To be looked at, and thrown away. */
  themes: ['test-results', 'themes'],
} as const;

/** The place of some text, line and column from 1. */
export function placeOf(text: string, part: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** A served VS Code with the packed extension, in Chinese, and a browser for it. */
export class Session {
  private constructor(
    private readonly vscode: ServedVSCode,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<Session> {
    const vsix = process.env.UI_TESTS_VSIX;
    assert.ok(vsix, 'UI_TESTS_VSIX names the extension’s package');
    const settings = {
      'files.autoSave': 'off',
      'window.title': '${activeEditorShort}${separator}${rootName}',
      'workbench.colorTheme': 'Default Light Modern',
      // Where it is installed, Chinese is exactly twice as wide as Latin, as formatted tables suppose.
      'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
    };
    const vscode = await serveVSCode({ vsix: [vsix], locale: 'zh-cn', settings });
    try {
      return new Session(vscode, await launchBrowser());
    } catch (error) {
      await vscode.stop();
      throw error;
    }
  }

  /** Opens a window on a new folder with these files. */
  async open(files: Readonly<Record<string, string | Uint8Array>>): Promise<Workbench> {
    const folder = await temporaryFolder(tmpdir(), '年报 ');
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(patience);
    await page.goto(this.vscode.address(folder));
    for (const name of Object.keys(files)) await page.getByRole('treeitem', { name }).waitFor();
    return new Workbench(page, folder);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.vscode.stop();
  }
}

export class Workbench {
  constructor(
    readonly page: Page,
    private readonly folder: string,
  ) {}

  async close(): Promise<void> {
    await this.page.close();
    await removeFolder(this.folder);
  }

  /** Opens a file by its name, and puts the cursor into it. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.quickInput.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Puts the cursor at a place. @param line from 1 @param column from 1 */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    // Newer versions count a column for each space of a tab's width, older ones for each character: so the rest is walked.
    await this.quickInput.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page.locator('.monaco-editor.focused').first().waitFor();
    for (let walked = 1; walked < column; walked += 1) await this.page.keyboard.press('ArrowRight');
  }

  /** Runs a command from the palette by its title, which must be offered there. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.fill(`>${title}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    await row.waitFor();
    await row.click();
  }

  /** Saves the active file. @returns its text once the disk has it */
  async save(name: string): Promise<string> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    return readFile(join(this.folder, name), 'utf8');
  }

  /** Opens the Problems panel. @returns its rows */
  async problems(): Promise<Locator> {
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** Settings of the open folder, as if the file were edited by hand. */
  async writeWorkspaceSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await mkdir(join(this.folder, '.vscode'), { recursive: true });
    await writeFile(join(this.folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  }

  /** Points at a place until a hover is there: a lens that appears meanwhile moves the text away below the pointer. */
  async pointAt(place: Locator, hover: Locator): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await place.hover();
      try {
        await hover.waitFor({ timeout: patience / 4 });
        return;
      } catch (error) {
        if (attempt === 4) throw error;
        await this.page.mouse.move(0, 0);
      }
    }
  }

  /** A picture for the README or for another folder, where UPDATE_SCREENSHOTS asks for new ones. */
  async screenshot(name: string, folder: keyof typeof pictureFolders = 'readme'): Promise<void> {
    if (process.env.UPDATE_SCREENSHOTS !== '1') return;
    const path = join(projectFolder, ...pictureFolders[folder]);
    await mkdir(path, { recursive: true });
    await writeFile(join(path, `${name}.png`), smallPng(await this.page.screenshot({ animations: 'disabled' })));
  }

  /** What was on the screen, for who looks into a failure. */
  async screenshotOfFailure(title: string): Promise<void> {
    const path = join(projectFolder, 'test-results', `${title}.png`);
    await this.page.screenshot({ path });
    console.log(`   the window as it was: ${path}`);
  }

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget input[type=text]');
  }

  get squiggles(): Locator {
    return this.page.locator('.editor-instance .squiggly-error');
  }
}
