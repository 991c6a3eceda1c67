// Which configuration file counts for each input, and what is wrong in those files.
import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ConfigurationFiles, type ConfigurationText, type LoadedConfiguration } from '../configuration/configuration-files.ts';
import { type ResolvedOptions, resolveOptions } from '../configuration/resolve-options.ts';
import { defaultSettings } from '../settings.ts';
import { LineMap } from '../text/line-map.ts';
import { type Localized, localized } from '../text/localized.ts';
import { withForwardSlashes } from './paths.ts';
import type { JobInput } from './process-file.ts';
import { readReportFile } from './read-file.ts';
import { errorWords } from './words.ts';

/** What `--config` and the configuration files beside the inputs say. */
export class CommandConfiguration {
  /** One line a mistake, `path:line:column words`; what is right in a file counts all the same. */
  readonly problems: Localized[] = [];
  private readonly files: ConfigurationFiles;
  /** The file of `--config`, which stands for all others. */
  private readonly only: LoadedConfiguration | undefined;

  /**
   * @param configPath as given by the user; undefined where each input's nearest file counts
   * @param folder absolute path that relative ones count from
   */
  constructor(
    private readonly configPath: string | undefined,
    private readonly folder: string,
  ) {
    this.files = new ConfigurationFiles(configPath === undefined ? readIfThere : readText, (path, loaded) =>
      this.tell(configPath ?? withForwardSlashes(relative(folder, path)), loaded),
    );
    if (configPath !== undefined) this.only = this.files.load(withForwardSlashes(resolve(folder, configPath)));
  }

  /** Whether the file of `--config` can't be read at all. */
  get isUnread(): boolean {
    return this.configPath !== undefined && this.only?.text === undefined;
  }

  /** @param location absolute path; empty for standard input, which counts as a text in the current folder */
  optionsOf(location: string): ResolvedOptions {
    const path = location === '' ? undefined : withForwardSlashes(location);
    const configuration =
      this.configPath === undefined ? this.files.nearest(path ?? `${withForwardSlashes(this.folder)}/`) : this.only;
    return resolveOptions(defaultSettings.rules, configuration, path);
  }

  withOptions(input: JobInput): JobInput {
    return { ...input, options: this.optionsOf(input.location) };
  }

  private tell(path: string, loaded: LoadedConfiguration | undefined): void {
    if (loaded === undefined) return;
    const lines = new LineMap(loaded.text ?? '');
    for (const { span, message } of loaded.problems) {
      const { line, character } = lines.positionAt(span.start);
      const place = loaded.text === undefined ? path : `${path}:${line + 1}:${character + 1}`;
      this.problems.push(localized(`${place} ${message['zh-cn']}`, `${place} ${message.en}`));
    }
  }
}

function readText(path: string): ConfigurationText {
  const { decoded, problem } = readReportFile(path);
  return decoded === undefined ? { problem } : { text: decoded.text };
}

function readIfThere(path: string): ConfigurationText | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readText(path);
  } catch (error) {
    return { problem: errorWords(error) };
  }
}
