// What a command gets from outside: streams, the current folder, the service and the worker's file.
import type { Writable } from 'node:stream';
import type * as service from '../service.ts';

/** The part of the façade that the command line calls. */
export type ReportService = Pick<
  typeof service,
  | 'analyze'
  | 'convert'
  | 'extract'
  | 'identityOf'
  | 'identityOfBeginning'
  | 'looksLikeReport'
  | 'parse'
  | 'recordOf'
  | 'recordOfText'
  | 'reportInfo'
  | 'safeEdits'
>;

/** An output stream and what stands at its other end. */
export interface OutputStream {
  readonly stream: Writable;
  /** Whether a person looks at it: only then colours and progress. */
  readonly isTerminal: boolean;
  readonly hasColours: boolean;
}

export interface Environment {
  /** Absolute path of the folder that relative paths count from. */
  readonly folder: string;
  readonly standardInput: () => Promise<Uint8Array>;
  readonly output: OutputStream;
  readonly errors: OutputStream;
  readonly service: ReportService;
  /** The script that a worker thread starts; undefined where there is none, and everything runs in one thread. */
  readonly workerFile: string | undefined;
  /** Serves on the process's standard streams; the server ends the process itself. */
  readonly startLanguageServer: () => Promise<unknown>;
}

/** Exit statuses of every command. */
export const exitStatus = { fine: 0, findings: 1, trouble: 2 } as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
