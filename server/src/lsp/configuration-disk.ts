// What the server asks about configuration files, so that they can lie on this computer's disk or with the client.
import type { ConfigurationText } from '../configuration/configuration-files.ts';
import { localized } from '../text/localized.ts';

export interface ConfigurationDisk {
  /** An absolute path with forward slashes, the same for each spelling of the URI; undefined for what is no file here. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
  /** What a file says; undefined where there is none, or where it isn't known yet. */
  read(path: string): ConfigurationText | undefined;
  /** Told of a file or folder that came, changed or went, where what was read is kept. */
  changed?(path: string): void;
  /** Whether all that concerns a document is read as it is asked for; then nothing is ever on its way for it. */
  answersAtOnce(uri: string): boolean;
  /** Settles when all is known that was asked for; undefined where nothing is on its way. */
  arriving?(): Promise<void> | undefined;
}

/** A file that is there and can't be read. */
export function unreadableConfiguration(error: unknown): ConfigurationText {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    problem: localized(
      `无法读取此文件，其中的设置都不生效：${reason}`,
      `This file can't be read; none of its settings counts: ${reason}`,
    ),
  };
}

export const noConfigurationText: ConfigurationText = {
  problem: localized(
    '这不是文本文件（或编码无法识别），其中的设置都不生效。',
    'This is no text file, or its encoding is unknown; none of its settings counts.',
  ),
};

/** Bytes above which a file is no configuration. */
export const largestConfiguration = 4 * 1024 * 1024;
