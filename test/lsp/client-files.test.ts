// Files that the client reads for the server, as in a browser: last year's report and settings from workspaces on no disk.
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenDisk } from '../../server/src/lsp/disk.ts';
import { clientDisk } from '../../server/src/lsp/disk-client.ts';
import { nodeDisk } from '../../server/src/lsp/disk-node.ts';
import * as service from '../../server/src/service.ts';
import { yearReport } from '../support/two-years.ts';
import { pushCapabilities, TestClient } from './test-client.ts';

const root = 'mem://host/%E5%B9%B4%E6%8A%A5';

/** A report that lacks most sections. */
const text = '青石县教育局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n无\n';

type Tree = Readonly<Record<string, string | undefined>>;

class Client {
  readonly asked: string[] = [];
  private constructor(readonly client: TestClient) {}

  /** @param tree texts by their paths below the root; what is no text is broken */
  static async start(tree: Tree, openDisk: OpenDisk, offers = true): Promise<Client> {
    const test = new TestClient(service, { capabilities: {}, openDisk });
    const started = new Client(test);
    test.connection.onRequest('disclosureReport/readFolder', ({ uri }: { uri: string }) => {
      started.asked.push(uri);
      return started.folder(uri, tree);
    });
    test.connection.onRequest('disclosureReport/readFile', ({ uri }: { uri: string }) => {
      started.asked.push(uri);
      return started.file(uri, tree);
    });
    await test.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: root, name: '年报' }],
      capabilities: pushCapabilities,
      initializationOptions: { files: offers },
    });
    await test.notify('initialized', {});
    return started;
  }

  private pathOf(uri: string): string {
    return decodeURIComponent(uri).slice(decodeURIComponent(root).length).replace(/^\//, '');
  }

  private folder(uri: string, tree: Tree): unknown {
    const start = this.pathOf(uri) === '' ? '' : `${this.pathOf(uri)}/`;
    const below = Object.keys(tree).filter((path) => path.startsWith(start));
    const children = new Map<string, string>();
    for (const path of below) {
      const [name = '', ...rest] = path.slice(start.length).split('/');
      children.set(name, rest.length > 0 ? 'folder' : 'file');
    }
    return { entries: [...children].map(([name, kind]) => ({ name, kind })) };
  }

  private file(uri: string, tree: Tree): unknown {
    const path = this.pathOf(uri);
    if (!(path in tree)) return { state: 'gone' };
    const content = tree[path];
    return content === undefined
      ? { state: 'read', content: 7 }
      : { state: 'read', content: Buffer.from(content).toString('base64') };
  }

  /** The codes of a document's diagnostics, as they were published last. */
  codes(uri: string): unknown[] {
    const published = this.client.published.filter((told) => told.uri === uri).at(-1);
    return published?.diagnostics.map(({ code }) => code) ?? [];
  }

  async opened(uri: string, content = text): Promise<void> {
    await this.client.open(uri, content, 'plaintext');
    await this.client.until(() => this.client.published.some((told) => told.uri === uri));
  }
}

let running: TestClient | undefined;
afterEach(() => running?.dispose());

async function start(tree: Tree, openDisk: OpenDisk, offers = true): Promise<Client> {
  const client = await Client.start(tree, openDisk, offers);
  running = client.client;
  return client;
}

const off = JSON.stringify({ rules: { 'section/missing': 'off' } });

describe.each([
  ['a browser’s', clientDisk],
  ['a computer’s', nodeDisk],
] as const)('%s server', (_, openDisk) => {
  it('checks the first time with the settings of the file that the client reads', async () => {
    const editor = await start({ '.disclosure-report.json': off, '教育/本年.txt': text }, openDisk);
    await editor.opened(`${root}/%E6%95%99%E8%82%B2/a.txt`);
    const first = editor.client.published.find(({ uri }) => uri.endsWith('a.txt'));
    expect(first?.diagnostics.length).toBeGreaterThan(0);
    expect(first?.diagnostics.map(({ code }) => code)).not.toContain('section/missing');
  });

  it('takes the file in the nearest folder, and asks for nothing above the workspace', async () => {
    const editor = await start({ '.disclosure-report.json': '{}', '教育/.disclosure-report.json': off }, openDisk);
    await editor.opened(`${root}/%E6%95%99%E8%82%B2/a.txt`);
    expect(editor.codes(`${root}/%E6%95%99%E8%82%B2/a.txt`)).not.toContain('section/missing');
    await editor.opened(`${root}/b.txt`);
    expect(editor.codes(`${root}/b.txt`)).toContain('section/missing');
    expect(editor.asked.filter((uri) => !uri.startsWith(root))).toEqual([]);
  });

  it('follows a file that changes', async () => {
    const tree: Record<string, string> = { '.disclosure-report.json': '{}' };
    const editor = await start(tree, openDisk);
    const uri = `${root}/a.txt`;
    await editor.opened(uri);
    expect(editor.codes(uri)).toContain('section/missing');
    tree['.disclosure-report.json'] = off;
    await editor.client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${root}/.disclosure-report.json`, type: 2 }],
    });
    await editor.client.until(() => !editor.codes(uri).includes('section/missing'));
  });

  it('tells of a file that can’t be read, and checks the report', async () => {
    const editor = await start({ '.disclosure-report.json': undefined }, openDisk);
    await editor.opened(`${root}/a.txt`);
    expect(editor.codes(`${root}/a.txt`)).toContain('section/missing');
    await editor.client.until(() => editor.client.published.some(({ uri }) => uri === `${root}/.disclosure-report.json`));
  });

  it('compares with last year’s report in another folder, and reads no tools’ folders', async () => {
    const last = yearReport({ year: 2022, carriedOut: 3 });
    const tree = { '2022/去年.txt': last, '.git/a.txt': last, 'node_modules/b.txt': last, 'c.png': '' };
    const editor = await start(tree, openDisk);
    const uri = `${root}/a.txt`;
    await editor.opened(uri, yearReport({ year: 2023, carriedIn: 2 }));
    await editor.client.until(() => editor.codes(uri).includes('history/carried-in'));
    const { count } = await editor.client.request<{ count: number }>('disclosureReport/checkWorkspace', { progress: 'p' });
    expect(count).toBe(1);
    expect(editor.asked.some((asked) => /git|node_modules|png/.test(asked))).toBe(false);
  });

  it('asks a client for nothing that reads no files', async () => {
    const editor = await start({ '.disclosure-report.json': off }, openDisk, false);
    await editor.opened(`${root}/a.txt`);
    expect(editor.codes(`${root}/a.txt`)).toContain('section/missing');
    expect(editor.asked).toEqual([]);
  });

  it('takes no settings for an editor’s own views of a file', async () => {
    const editor = await start({ '.disclosure-report.json': '{}' }, openDisk);
    await editor.opened('git:/%E5%B9%B4%E6%8A%A5/a.txt?%7B%22ref%22%3A%22%22%7D');
    expect(editor.asked.some((uri) => uri.startsWith('git:'))).toBe(false);
  });
});
