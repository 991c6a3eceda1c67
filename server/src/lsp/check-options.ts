// What each document is checked with, the same object for as long as nothing of it changes.
import type { LoadedConfiguration } from '../configuration/configuration-files.ts';
import { resolveOptions } from '../configuration/resolve-options.ts';
import type { EarlierReports } from '../model/report-record.ts';
import type { CheckOptions } from '../service.ts';
import type { Configuration } from './configuration.ts';
import type { ConfigurationOfDocument } from './configuration-documents.ts';

interface Known {
  readonly settings: Configuration['settings'];
  readonly configuration: LoadedConfiguration | undefined;
  readonly earlier: EarlierReports;
  readonly options: CheckOptions;
}

export class CheckOptionsSource {
  private readonly known = new Map<string, Known>();

  /**
   * @param earlierFor the reports that a document is compared with: the same object until one of its answers changes
   * @param configurationOf the configuration file that counts for a document: the same object until it changes
   */
  constructor(
    private readonly configuration: Configuration,
    private readonly earlierFor: (uri: string) => EarlierReports,
    private readonly configurationOf: (uri: string) => ConfigurationOfDocument = () => ({
      configuration: undefined,
      path: undefined,
    }),
  ) {}

  /** @param uri of the document */
  of(uri: string): CheckOptions {
    const { settings } = this.configuration;
    const { configuration, path } = this.configurationOf(uri);
    const earlier = this.earlierFor(uri);
    const before = this.known.get(uri);
    if (before?.settings === settings && before.configuration === configuration && before.earlier === earlier) {
      return before.options;
    }
    const options = { ...resolveOptions(settings.rules, configuration, path), earlier };
    this.known.set(uri, { settings, configuration, earlier, options });
    return options;
  }

  /** What a document is checked with that isn't open, and of which nothing is kept. */
  once(uri: string): CheckOptions {
    const { configuration, path } = this.configurationOf(uri);
    return { ...resolveOptions(this.configuration.settings.rules, configuration, path), earlier: this.earlierFor(uri) };
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }
}
