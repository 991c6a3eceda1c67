// This computer's disk; what lies elsewhere is the client's to read.
import { nodeConfigurationDisk } from './configuration-disk-node.ts';
import type { OpenDisk } from './disk.ts';
import { nodeWorkspaceFiles } from './workspace-files-node.ts';

export const nodeDisk: OpenDisk = () => ({ files: nodeWorkspaceFiles, configuration: nodeConfigurationDisk });
