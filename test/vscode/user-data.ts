// The user data folder of one run: settings and, where wanted, a display language.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface UserDataOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** VS Code's display language, e.g. `zh-cn`; its own words stay English, an extension's follow. */
  readonly locale?: string;
}

/** What every run wants: nothing that asks, greets, updates or talks to the network. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
};

export async function prepareUserData(folder: string, options: UserDataOptions): Promise<void> {
  await mkdir(join(folder, 'User'), { recursive: true });
  const settings = { ...quietSettings, ...options.settings };
  await writeFile(join(folder, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  if (options.locale !== undefined) await registerLanguagePack(folder, options.locale);
}

/** VS Code takes a display language only from a registered language pack; an empty one will do. */
async function registerLanguagePack(folder: string, locale: string): Promise<void> {
  const translations = join(folder, 'main.i18n.json');
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'empty',
    extensions: [{ extensionIdentifier: { id: 'empty.language-pack' }, version: '1.0.0' }],
    translations: { vscode: translations },
    label: locale,
  };
  await writeFile(join(folder, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
