// Files that the client reads for the server: those of a browser, and of workspaces that are on no disk.
import { ClientReading } from './client-reading.ts';
import { ClientConfigurationDisk } from './configuration-disk-client.ts';
import type { Disk, OpenDisk } from './disk.ts';
import { ClientFiles } from './workspace-files-client.ts';

/** Where the client reads nothing either: open documents count alone, and configuration files only where they are open. */
const noDisk: Disk = {
  files: undefined,
  configuration: { pathOf: () => undefined, uriOf: (path) => path, read: () => undefined, answersAtOnce: () => true },
};

export const clientDisk: OpenDisk = (host) => {
  if (!host.clientReadsFiles) return noDisk;
  const reading = new ClientReading(host.connection);
  return {
    files: new ClientFiles(reading, (message) => host.connection.console.log(message)),
    configuration: new ClientConfigurationDisk(reading, host),
  };
};
