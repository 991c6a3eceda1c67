// This computer's disk; what lies elsewhere is the client's to read, where it does.

import type { ConfigurationDisk } from './configuration-disk.ts';
import { nodeConfigurationDisk } from './configuration-disk-node.ts';
import type { OpenDisk } from './disk.ts';
import { clientDisk } from './disk-client.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import { nodeWorkspaceFiles } from './workspace-files-node.ts';

export const nodeDisk: OpenDisk = (host) => {
  const elsewhere = clientDisk(host);
  return {
    files: filesOfBoth(nodeWorkspaceFiles, elsewhere.files),
    configuration: host.clientReadsFiles
      ? configurationOfBoth(nodeConfigurationDisk, elsewhere.configuration)
      : nodeConfigurationDisk,
  };
};

function isOnDisk(uri: string): boolean {
  return /^file:/i.test(uri);
}

function filesOfBoth(disk: WorkspaceFiles, elsewhere: WorkspaceFiles | undefined): WorkspaceFiles {
  return {
    list: (folder) => (isOnDisk(folder) ? disk.list(folder) : (elsewhere?.list(folder) ?? nothing())),
    read: async (file) => (isOnDisk(file) ? disk : elsewhere)?.read(file),
  };
}

async function* nothing(): AsyncGenerator<string> {}

function configurationOfBoth(disk: ConfigurationDisk, elsewhere: ConfigurationDisk): ConfigurationDisk {
  /** A scheme has two letters at least, and a drive has one. */
  const ofPath = (path: string) => (/^[a-z][a-z0-9+.-]+:/.test(path) ? elsewhere : disk);
  return {
    pathOf: (uri) => (isOnDisk(uri) ? disk : elsewhere).pathOf(uri),
    uriOf: (path) => ofPath(path).uriOf(path),
    read: (path) => ofPath(path).read(path),
    changed: (path) => ofPath(path).changed?.(path),
    answersAtOnce: isOnDisk,
    arriving: () => elsewhere.arriving?.(),
  };
}
