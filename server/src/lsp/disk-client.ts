// Files that the client reads for the server: those of a browser, and of workspaces that are on no disk.
import type { OpenDisk } from './disk.ts';

export const clientDisk: OpenDisk = () => ({
  files: undefined,
  configuration: { pathOf: () => undefined, uriOf: (path) => path, read: () => undefined },
});
