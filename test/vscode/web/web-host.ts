// VS Code for the Web: the workbench of VS Code from npm, served as plain files with no remote behind it.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { installHost } from '../host.ts';
import { projectFolder } from '../paths.ts';
import { rootName, ServedFiles, type ServedFolder } from './served-files.ts';

const filesManifest = {
  name: 'web-files',
  publisher: 'tests',
  version: '0.0.0',
  engines: { vscode: '^1.90.0' },
  browser: './extension.js',
  activationEvents: ['onFileSystem:web-files'],
  capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Gives a file's content by its path below a place; undefined where there is none. */
type Place = (path: string) => Promise<Buffer | string | undefined>;

export class WebHost {
  readonly files = new ServedFiles();
  private places: Readonly<Record<string, Place>> = {};
  private page = '';

  private constructor(private readonly server: Server) {}

  /** @param defaults of the user's settings */
  static async start(defaults: Readonly<Record<string, unknown>>): Promise<WebHost> {
    const { folder: vscode } = await installHost();
    const server = createServer((request, response) => {
      host.answer(request, response).catch((error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      });
    });
    const host = new WebHost(server);
    host.places = {
      vscode: withoutRemote(filesBelow(vscode)),
      'disclosure-report': await packedFiles(),
      'web-files': await filesExtension(),
    };
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    host.page = await pageOf(vscode, `localhost:${host.port}`, defaults);
    return host;
  }

  /** The workbench's address for a folder. */
  address(folder: ServedFolder): string {
    return `http://localhost:${this.port}/?${new URLSearchParams({ folder: `web-files://${folder.name}/${rootName}` })}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server of the workbench does not listen');
    return address.port;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    const [, place = '', ...below] = decodeURIComponent(pathname).split('/');
    if (place === 'files') return this.files.answer(request, response, searchParams);
    const content = pathname === '/' ? this.page : await this.places[place]?.(below.join('/'));
    response.statusCode = content === undefined ? 404 : 200;
    const type = pathname === '/' ? contentTypes['.html'] : contentTypes[extname(pathname)];
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    response.end(content);
  }
}

function filesBelow(folder: string): Place {
  return async (path) => {
    if (path.split('/').includes('..')) return undefined;
    try {
      return await readFile(join(folder, path));
    } catch {
      return undefined;
    }
  };
}

/** What the workbench's script takes for granted of a remote machine, and what it says where there is none. */
const remotePieces: readonly (readonly [RegExp, string])[] = [
  [/remoteAuthority:location\.host/, 'remoteAuthority:undefined'],
  // The user's settings are kept in the browser.
  [/(file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\}/, '$1vscodeUserData}'],
];

function withoutRemote(place: Place): Place {
  return async (path) => {
    const content = await place(path);
    if (path !== 'out/vs/code/browser/workbench/workbench.js' || content === undefined) return content;
    let script = content.toString();
    for (const [piece, replacement] of remotePieces) {
      if (!piece.test(script)) throw new Error(`The workbench's script has no ${piece} any more`);
      script = script.replace(piece, replacement);
    }
    return script;
  };
}

/** The extension as it would be packed: what is left out of the package is missing here too. */
async function packedFiles(): Promise<Place> {
  const packed = new Set(await listFiles({ cwd: projectFolder, packageManager: PackageManager.None }));
  const below = filesBelow(projectFolder);
  return async (path) => (packed.has(path) ? below(path) : undefined);
}

async function filesExtension(): Promise<Place> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'files-extension.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const files: Readonly<Record<string, string | undefined>> = {
    'package.json': JSON.stringify(filesManifest),
    'package.nls.json': '{}',
    'extension.js': outputFiles[0]?.text,
  };
  return async (path) => files[path];
}

async function pageOf(vscode: string, authority: string, defaults: Readonly<Record<string, unknown>>): Promise<string> {
  const template = await readFile(join(vscode, 'out', 'vs', 'code', 'browser', 'workbench', 'workbench.html'), 'utf8');
  const configuration = {
    additionalBuiltinExtensions: ['disclosure-report', 'web-files'].map((name) => ({
      scheme: 'http',
      authority,
      path: `/${name}`,
    })),
    configurationDefaults: defaults,
    enableWorkspaceTrust: false,
    productConfiguration: { enableTelemetry: false },
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  };
  const values: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/vscode',
    WORKBENCH_NLS_FALLBACK_URL: '/vscode/out/nls.messages.js',
    WORKBENCH_NLS_URL: '/vscode/out/nls.messages.js',
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
