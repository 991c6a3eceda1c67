// Stands in for the desktop's executable in @vscode/test-electron's runTests: serves VS Code, opens it in a browser.
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { launchBrowser } from './browser.ts';
import { type ServedVSCode, serveVSCode } from './host.ts';
import { pathOfUri } from './paths.ts';

/** Exit status where no end came in time, as timeout(1) has it. */
const timedOut = 124;

const environmentSchema = z.object({
  /** Milliseconds that a whole run may take. */
  SERVED_VSCODE_TIMEOUT: z.coerce.number().int().positive().default(180_000),
  /** JSON: the user's settings. */
  SERVED_VSCODE_SETTINGS: z
    .string()
    .default('{}')
    .transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
});

interface Launch {
  readonly folder: string;
  readonly extension: string;
  readonly tests: string;
  readonly locale: string | undefined;
}

function readArguments(args: string[]): Launch {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      locale: { type: 'string' },
    },
  });
  const launch = z.object({ folder: z.string(), extension: z.string(), tests: z.string(), locale: z.string().optional() });
  const { locale, ...paths } = launch.parse({
    folder: positionals[0],
    extension: values.extensionDevelopmentPath,
    tests: values.extensionTestsPath,
    locale: values.locale,
  });
  return { ...paths, locale };
}

async function main(): Promise<number> {
  // runTests holds the other end of standard input: it closes when that process is gone.
  process.stdin.once('end', () => process.exit(1)).resume();
  const launch = readArguments(process.argv.slice(2));
  const { SERVED_VSCODE_TIMEOUT: timeout, SERVED_VSCODE_SETTINGS: settings } = environmentSchema.parse(process.env);
  const vscode = await serveVSCode({
    settings,
    ...(launch.locale === undefined ? {} : { locale: launch.locale }),
    extraArguments: ['--enable-smoke-test-driver'],
  });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      return await runInPage(page, vscode, launch, timeout);
    } finally {
      await browser.close();
    }
  } finally {
    await vscode.stop();
  }
}

/** Opens the workbench with the extension and its tests, and waits for the exit status that it reports. */
async function runInPage(page: Page, vscode: ServedVSCode, launch: Launch, timeout: number): Promise<number> {
  const log = new WorkbenchLog();
  let timer: NodeJS.Timeout | undefined;
  const status = new Promise<number>((resolve, reject) => {
    timer = setTimeout(() => {
      console.error(`VS Code did not end within ${timeout / 1000} s`);
      resolve(timedOut);
    }, timeout);
    vscode.process.once('exit', () => reject(new Error(`VS Code's server ended early. It printed:\n${vscode.output()}`)));
    page.once('crash', () => reject(new Error('The browser page crashed')));
    const automation = Promise.all([
      page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => log.add(type, args)),
      page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)),
    ]);
    automation.then(() => page.goto(workbenchAddress(vscode, launch))).catch(reject);
  });
  let result: number | undefined;
  try {
    result = await status;
    return result;
  } finally {
    clearTimeout(timer);
    if (result !== 0) log.print();
  }
}

function workbenchAddress(vscode: ServedVSCode, launch: Launch): string {
  const remote = (path: string) => `vscode-remote://localhost:${vscode.port}${encodeURI(pathOfUri(path))}`;
  const payload = [
    ['extensionDevelopmentPath', remote(launch.extension)],
    ['extensionTestsPath', remote(launch.tests)],
  ];
  return vscode.address(launch.folder, { payload: JSON.stringify(payload) });
}

/** What the workbench and the extension host write to the console, kept for the case that the run fails. */
class WorkbenchLog {
  private readonly lines: string[] = [];

  add(type: string, args: readonly unknown[]): void {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    this.lines.push(`[${type}] ${text}`);
  }

  print(): void {
    console.error(`VS Code's own log:\n${this.lines.slice(-100).join('\n')}`);
  }
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
