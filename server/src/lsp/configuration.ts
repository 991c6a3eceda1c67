// The settings in force, asked of the editor or told by it; mistakes in them are shown once.
import type { Connection } from 'vscode-languageserver';
import { DidChangeConfigurationNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import * as z from 'zod';
import type { Settings } from '../settings.ts';
import { defaultSettings, readSettings } from '../settings.ts';
import type { Locale, Localized } from '../text/localized.ts';
import { localeOf } from '../text/localized.ts';
import type { ClientFeatures } from './client-features.ts';

const section = 'disclosureReport';

const told = z.looseObject({ [section]: z.unknown() });

/** The language of an editor that doesn't tell its own: that of the reports. */
const fallbackLocaleTag = 'zh-cn';

export class Configuration {
  /** Settled as soon as the settings in force are known. */
  ready: Promise<void> = Promise.resolve();
  private current: Settings = defaultSettings;
  private readonly shown = new Set<string>();
  /** How often the editor was asked. */
  private asked = 0;

  constructor(
    private readonly connection: Connection,
    private readonly features: ClientFeatures,
  ) {}

  get settings(): Settings {
    return this.current;
  }

  get locale(): Locale {
    const { locale } = this.current;
    return locale === 'auto' ? localeOf(this.features.localeTag ?? fallbackLocaleTag) : locale;
  }

  /** To be called once the client is initialized. */
  start(): void {
    if (this.features.configurationChanges) {
      this.connection.client
        .register(DidChangeConfigurationNotification.type, { section })
        .catch((error: unknown) => this.connection.console.error(`registering for configuration changes failed: ${error}`));
    }
    if (this.features.configuration) this.ready = this.ask();
  }

  /** @param settings of workspace/didChangeConfiguration; anything at all */
  changed(settings: unknown): Promise<void> {
    if (this.features.configuration) {
      this.ready = this.ask();
    } else {
      const parsed = told.safeParse(settings);
      if (parsed.success) this.take(parsed.data[section]);
    }
    return this.ready;
  }

  private async ask(): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    try {
      const answer: unknown = await this.connection.workspace.getConfiguration(section);
      // An editor may answer an earlier question later: its answer is then out of date.
      if (turn === this.asked) this.take(answer);
    } catch (error) {
      this.connection.console.error(`the settings can't be read, those before stay in force: ${error}`);
    }
  }

  private take(input: unknown): void {
    const { settings, problems } = readSettings(input ?? {});
    this.current = settings;
    for (const problem of problems) this.show(problem);
  }

  private show(problem: Localized): void {
    if (this.shown.has(problem.en)) return;
    this.shown.add(problem.en);
    const message =
      this.locale === 'zh-cn'
        ? `设置 ${section} 有误，已忽略这一项，其余照常生效：${problem['zh-cn']}`
        : `A mistake in the settings ${section} was left out, the rest counts: ${problem.en}`;
    this.connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
      .catch((error: unknown) => this.connection.console.error(String(error)));
  }
}
