// What each document is checked with, the same object for as long as nothing of it changes.
import type { CheckOptions } from '../service.ts';
import type { Configuration } from './configuration.ts';

export class CheckOptionsSource {
  private settings: Configuration['settings'] | undefined;
  private options: CheckOptions = {};

  constructor(private readonly configuration: Configuration) {}

  /** @param _uri of the document */
  of(_uri: string): CheckOptions {
    const { settings } = this.configuration;
    if (settings !== this.settings) {
      this.settings = settings;
      this.options = { rules: settings.rules };
    }
    return this.options;
  }
}
