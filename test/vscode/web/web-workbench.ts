// VS Code for the Web in a browser, with the handful of things that a person does in it.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { Workbench } from '../ui/workbench.ts';
import type { ServedFolder } from './served-files.ts';
import { WebHost } from './web-host.ts';

/** Milliseconds after which something that should be seen is given up. */
const patience = 20_000;

/** What a person's settings say; nothing that greets or asks. */
const defaults = {
  'chat.disableAIFeatures': true,
  'disclosureReport.locale': 'zh-cn',
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

export class WebSession {
  private constructor(
    private readonly host: WebHost,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<WebSession> {
    const host = await WebHost.start(defaults);
    try {
      return new WebSession(host, await launchBrowser());
    } catch (error) {
      await host.stop();
      throw error;
    }
  }

  /** Opens a window on a new folder with these files, by their paths. */
  async open(files: Readonly<Record<string, string>>): Promise<WebWorkbench> {
    const folder = this.host.files.add(files);
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(patience);
    await page.goto(this.host.address(folder));
    const names = Object.keys(files).map((path) => path.split('/')[0] ?? path);
    for (const name of new Set(names)) await page.getByRole('treeitem', { name }).waitFor();
    return new WebWorkbench(page, folder);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.host.stop();
  }
}

/** A window whose folder lies with the tests' server, and not on the disk. */
export class WebWorkbench extends Workbench {
  constructor(
    page: Page,
    private readonly served: ServedFolder,
  ) {
    super(page, '');
  }

  override async close(): Promise<void> {
    await this.page.close();
  }

  /** Opens a file in the folder itself by its name; there is nothing that searches such a folder. */
  override async openFile(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  override async save(name: string): Promise<string> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    return this.served.text(name);
  }
}
