// Where a workspace's files come from: this computer's disk, the client, or both.
import type { Connection } from 'vscode-languageserver';
import type { ConfigurationDisk } from './configuration-disk.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

export interface Disk {
  /** Undefined where no files can be read: open documents count alone. */
  readonly files: WorkspaceFiles | undefined;
  readonly configuration: ConfigurationDisk;
}

/** What a disk is told of the session that it serves. */
export interface DiskHost {
  readonly connection: Connection;
  /** Whether the client answers `disclosureReport/readFolder` and `disclosureReport/readFile`. */
  readonly clientReadsFiles: boolean;
  /** URIs of the workspace's folders. */
  folders(): readonly string[];
  /** To be called when a configuration file turned out to say something else than `read` said before. */
  configurationArrived(path: string): void;
}

export type OpenDisk = (host: DiskHost) => Disk;
