// VS Code from npm: the package code-server carries VS Code's own server, extension host and workbench.
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkVersion, chosenVersion, type HostVersion, nodePackage } from './host-versions.ts';
import { installOnce, npm } from './npm.ts';
import { pathOfUri } from './paths.ts';
import { endGroup, hasEnded, removeFolder, runToEnd, spawnGroup, temporaryFolder } from './processes.ts';
import { prepareUserData, type UserDataOptions } from './user-data.ts';

const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}`;
const ripgrepVersion = '1.18.0';

/** Milliseconds from the server's start until it listens. */
const startTimeout = 30_000;

export interface InstalledHost {
  readonly version: HostVersion;
  /** VS Code's own folder. */
  readonly folder: string;
  /** The Node.js that runs its server. */
  readonly node: string;
}

/** Installs the chosen VS Code under .vscode-test/ where it isn't there yet. */
export async function installHost(): Promise<InstalledHost> {
  const version = chosenVersion();
  const node = version.node === undefined ? [] : [`${nodePackage()}@${version.node}`];
  const name = ['code-server', version.codeServer, ...(version.node === undefined ? [] : ['node', version.node])].join('-');
  const installed = await installOnce(name, async (unfinished) => {
    const packages = [
      `code-server@${version.codeServer}`,
      ...node,
      ...(version.lacksRipgrep ? [`${ripgrep}@${ripgrepVersion}`] : []),
    ];
    // Its install scripts build native modules with a compiler; none of them is needed here.
    await npm(unfinished, 'install', '--ignore-scripts', ...packages);
    const vscode = vscodeFolder(unfinished);
    await npm(vscode, 'install', '--omit=dev', '--ignore-scripts');
    await checkVersion(vscode, version);
    await replaceNativeModules(vscode, version);
    if (version.lacksRipgrep) await addRipgrep(unfinished, vscode);
  });
  return { version, folder: vscodeFolder(installed), node: version.node === undefined ? process.execPath : nodeOf(installed) };
}

function vscodeFolder(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

function nodeOf(folder: string): string {
  return join(folder, 'node_modules', nodePackage(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

async function replaceNativeModules(vscode: string, { stubs }: HostVersion): Promise<void> {
  for (const [name, stub] of Object.entries(stubs)) {
    await copyFile(join(__dirname, 'stubs', stub), join(vscode, 'node_modules', name, 'index.js'));
  }
}

async function addRipgrep(folder: string, vscode: string): Promise<void> {
  const binary = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const bin = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(bin, { recursive: true });
  await copyFile(join(folder, 'node_modules', ripgrep, 'bin', binary), join(bin, binary));
  await chmod(join(bin, binary), 0o755);
}

export interface ServeOptions extends UserDataOptions {
  /** Packages to install before serving. */
  readonly vsix?: readonly string[];
  readonly extraArguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export interface ServedVSCode {
  readonly port: number;
  readonly process: ChildProcess;
  /**
   * The workbench's address, with the secret that keeps other users and web pages out.
   * @param folder absolute path of the folder to open
   */
  address(folder: string, query?: Readonly<Record<string, string>>): string;
  /** Everything that the server printed so far. */
  output(): string;
  /** Ends the server with all that it started, and removes its data. */
  stop(): Promise<void>;
}

/** Serves VS Code on a free port of the loopback interface, with user data of its own. */
export async function serveVSCode(options: ServeOptions): Promise<ServedVSCode> {
  const host = await installHost();
  const run = await temporaryFolder(tmpdir(), 'vscode-');
  try {
    return await serve(host, run, options);
  } catch (error) {
    await removeFolder(run);
    throw error;
  }
}

async function serve(host: InstalledHost, run: string, options: ServeOptions): Promise<ServedVSCode> {
  const temporary = join(run, 'tmp');
  await mkdir(temporary, { mode: 0o700 });
  await prepareUserData(join(run, 'user'), options);
  const env = hostEnvironment(temporary, options.environment ?? {});
  const { node } = host;
  const main = join(host.folder, 'out', 'server-main.js');
  const folders = [
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', join(run, 'data'), '--user-data-dir', join(run, 'user')],
    ...['--extensions-dir', join(run, 'extensions')],
  ];
  for (const vsix of options.vsix ?? []) await installVsix(node, [main, ...folders], env, vsix);
  const locale = options.locale === undefined ? [] : ['--locale', options.locale];
  const secret = randomUUID();
  const listen = ['--connection-token', secret, '--host', '127.0.0.1', '--port', '0', '--disable-workspace-trust'];
  const args = [main, ...folders, ...listen, ...locale, ...(options.extraArguments ?? [])];
  const child = spawnGroup(node, args, { cwd: run, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const stop = async () => {
    await endGroup(child);
    await removeFolder(run);
  };
  try {
    const port = await listeningPort(child, () => output);
    const address = (folder: string, query: Readonly<Record<string, string>> = {}) =>
      `http://localhost:${port}/?${new URLSearchParams({ tkn: secret, folder: pathOfUri(folder), ...query })}`;
    return { port, address, process: child, output: () => output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function installVsix(node: string, server: readonly string[], env: NodeJS.ProcessEnv, vsix: string): Promise<void> {
  if (!existsSync(vsix)) throw new Error(`There is no package ${vsix}`);
  const args = [...server, '--install-extension', vsix, '--force'];
  const { status, output } = await runToEnd(node, args, { env }, startTimeout);
  if (status !== 0 || !output.includes('successfully installed')) {
    throw new Error(`VS Code could not install ${vsix} (exit status ${status}):\n${output.trim()}`);
  }
}

/** The environment without what another VS Code left in it, and with folders of the run's own for sockets and files. */
function hostEnvironment(temporary: string, extra: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([key]) => !/^(VSCODE|ELECTRON|NODE_OPTIONS)/i.test(key));
  const folders = { TMPDIR: temporary, TEMP: temporary, TMP: temporary, XDG_RUNTIME_DIR: temporary };
  // Without a gallery nothing is looked up on the network.
  return { ...Object.fromEntries(inherited), ...folders, EXTENSIONS_GALLERY: '{}', ...extra };
}

function listeningPort(child: ChildProcess, output: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      finish();
      reject(new Error(`VS Code's server ${why}. It printed:\n${output().trim()}`));
    };
    const onData = () => {
      const port = /agent listening on (\d+)/.exec(output())?.[1];
      if (port === undefined) return;
      finish();
      resolve(Number(port));
    };
    const onExit = () => fail(`ended at once (exit status ${child.exitCode ?? child.signalCode})`);
    const onError = (error: Error) => fail(`could not be started: ${error.message}`);
    const timer = setTimeout(() => fail(`did not listen within ${startTimeout / 1000} s`), startTimeout);
    const finish = () => {
      clearTimeout(timer);
      child.stdout?.off('data', onData);
      child.off('exit', onExit);
      child.off('error', onError);
    };
    child.stdout?.on('data', onData);
    child.once('exit', onExit);
    child.once('error', onError);
    if (hasEnded(child)) onExit();
  });
}
