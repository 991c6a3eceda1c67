// A small language client on a server's standard streams, which adds next to nothing to what is measured.
import { Buffer } from 'node:buffer';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { z } from 'zod';

const message = z.object({
  id: z.union([z.number(), z.string()]).nullish(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
});

type Message = z.infer<typeof message>;

const initializeResult = z.object({ capabilities: z.looseObject({}) });

const headerEnd = '\r\n\r\n';

export class LanguageClient {
  private readonly child: ChildProcessWithoutNullStreams;
  private parts: Buffer[] = [];
  private received = 0;
  private expected: number | undefined;
  private nextId = 1;
  private readonly answers = new Map<number, (answer: Message) => void>();
  private readonly listeners = new Map<string, (params: unknown) => void>();

  /**
   * @param command the server's script and its arguments
   * @param settings the answer to the server's question for its configuration
   * @param environment variables beside those of this process
   */
  constructor(
    command: readonly string[],
    private readonly settings: object,
    environment: object = {},
  ) {
    this.child = spawn(process.execPath, command, { stdio: 'pipe', env: { ...process.env, ...environment } });
    this.child.stderr.pipe(process.stderr);
    this.child.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** @param folders URIs of the workspace's folders */
  async initialize(capabilities: object, folders: readonly string[] = []): Promise<{ readonly capabilities: object }> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    const result = await this.request('initialize', { processId: process.pid, rootUri: null, workspaceFolders, capabilities });
    this.notify('initialized', {});
    return initializeResult.parse(result);
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.answers.set(id, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(JSON.stringify(error))),
      );
      this.send({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  /** The next notification of this kind. */
  notification(method: string): Promise<unknown> {
    return new Promise((resolve) => this.listeners.set(method, resolve));
  }

  /** @returns the exit status */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.child.once('exit', resolve));
    await this.request('shutdown', null);
    this.notify('exit', null);
    return ended;
  }

  private send(content: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...content });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}${headerEnd}${body}`);
  }

  private receive(chunk: Buffer): void {
    this.parts.push(chunk);
    this.received += chunk.length;
    while (this.expected === undefined || this.received >= this.expected) {
      const buffer = this.parts.length === 1 ? (this.parts[0] ?? chunk) : Buffer.concat(this.parts);
      this.parts = [buffer];
      const end = buffer.indexOf(headerEnd);
      if (end < 0) return;
      const start = end + headerEnd.length;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, end))?.[1]);
      this.expected = start + length;
      if (buffer.length < this.expected) return;
      const body = buffer.toString('utf8', start, this.expected);
      this.parts = [buffer.subarray(this.expected)];
      this.received = buffer.length - this.expected;
      this.expected = undefined;
      this.handle(message.parse(JSON.parse(body)));
    }
  }

  private handle(received: Message): void {
    if (received.method === undefined) {
      const id = Number(received.id);
      this.answers.get(id)?.(received);
      this.answers.delete(id);
    } else if (received.id !== undefined && received.id !== null) {
      const isQuestion = received.method === 'workspace/configuration';
      this.send({ id: received.id, result: isQuestion ? [this.settings] : null });
    } else {
      const listener = this.listeners.get(received.method);
      this.listeners.delete(received.method);
      listener?.(received.params);
    }
  }
}
