// Starts a headless Chromium for the served VS Code.
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export async function launchBrowser(): Promise<Browser> {
  const { executable, environment } = await findChromium();
  const inherited = Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  try {
    return await chromium.launch({
      executablePath: executable,
      args: flags,
      env: { ...Object.fromEntries(inherited), ...environment },
      headless: true,
      handleSIGINT: false,
      handleSIGTERM: false,
    });
  } catch (error) {
    throw new Error(`The browser ${executable} could not be started`, { cause: error });
  }
}
