// `check`: which files are worked on, what each format says, and the exit status.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../server/src/text/encoding.ts';
import { fakeService, folderWith, runCli } from './support.ts';

const title = '青石县2023年政府信息公开工作年度报告\n';

/** What the JSON output must hold here; the shape itself is compared as a whole below. */
interface CheckJson {
  readonly files: readonly { readonly path: string; readonly encoding: string; readonly findings: readonly unknown[] }[];
  readonly summary: { readonly files: number; readonly skipped: number; readonly errors: number; readonly warnings: number };
}

/** Whether the system lets it be done. */
function tried(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

async function checkJson(
  args: readonly string[],
  folder: string,
): Promise<CheckJson & { readonly status: number | undefined; readonly errors: string }> {
  const { status, output, errors } = await runCli(['check', '--format', 'json', ...args], { folder });
  const parsed: CheckJson = JSON.parse(output);
  return { ...parsed, status, errors };
}

describe('exit status', () => {
  it.each([
    ['0 without errors', `${title}警知示`, 0],
    ['1 with an error', `${title}错`, 1],
  ] as const)('is %s', async (_name, text, status) => {
    const folder = folderWith({ 'a.txt': text });
    expect((await runCli(['check', 'a.txt'], { folder })).status).toBe(status);
  });

  it('is 2 where a file can’t be read; the others are checked', async () => {
    const folder = folderWith({ 'a.txt': `${title}错`, 'b.txt': Uint8Array.from([1, 0, 2]) });
    const { status, errors, files } = await checkJson(['missing.txt', 'a.txt', 'b.txt'], folder);
    expect(status).toBe(2);
    expect(errors).toContain('missing.txt 不存在');
    expect(errors).toContain('b.txt 不是文本文件');
    expect(files.map(({ path }) => path)).toEqual(['a.txt']);
  });

  it.each([
    [['check'], '请给出要处理的文件'],
    [['check', '--formt', 'json', 'a'], '没有选项“--formt”'],
    [['check', '--format', 'xml', 'a'], '选项“--format”的值“xml”无效'],
    [['check', 'a', '--format'], '选项“--format”缺少值'],
    [['check', '--help=1'], '选项“--help”不带值'],
    [['chek'], '没有命令“chek”'],
    [['--frobnicate'], '没有选项“--frobnicate”'],
    [['check', '--__proto__', 'a'], '没有选项“--__proto__”'],
    [['check', 'a.txt', ''], '路径为空'],
    [['fix', ''], '路径为空'],
    [['help', 'chek'], '没有命令“chek”'],
  ] as const)('is 2 for %j', async (args, message) => {
    const { status, errors, output } = await runCli(args);
    expect(status).toBe(2);
    expect(errors).toContain(message);
    expect(output).toBe('');
  });

  it('tells wrong usage in English too', async () => {
    expect((await runCli(['check', '--locale', 'en', '--bad'])).errors).toContain('there is no option “--bad”');
  });
});

describe('help and version', () => {
  it.each([[['--help']], [['check', '--help']], [['fix', '-h']], [['extract', '--help']], [['lsp', '--help']]])(
    '%j',
    async (args) => {
      const { status, output, errors } = await runCli(args);
      expect({ status, errors }).toEqual({ status: 0, errors: '' });
      expect(output).toContain('用法：disclosure-report');
      expect((await runCli(['--locale=en', ...args])).output).toContain('Usage: disclosure-report');
    },
  );

  it.each(['check', 'fix', 'extract', 'convert', 'lsp'])('help %s is %s --help', async (command) => {
    expect(await runCli(['help', command])).toEqual(await runCli([command, '--help']));
    expect((await runCli(['help', command])).output).toContain(`用法：disclosure-report ${command}`);
  });

  it.each(['--version', '-V', 'version'])('%s prints the version', async (name) => {
    expect((await runCli([name])).output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('files', () => {
  it('searches a folder, skips what is no report, and leaves out hidden entries and other kinds of files', async () => {
    const folder = folderWith({
      'r/b.md': title,
      'r/a.TXT': title,
      'r/子 文件夹（一）/c.html': title,
      'r/note.txt': '便条',
      'r/image.png': title,
      'r/.hidden/d.txt': title,
      'r/node_modules/e.txt': title,
    });
    const { files, summary } = await checkJson(['r'], folder);
    expect(files.map(({ path }) => path)).toEqual(['r/a.TXT', 'r/b.md', 'r/子 文件夹（一）/c.html']);
    expect(summary).toMatchObject({ files: 3, skipped: 1 });
  });

  it('checks a named file whatever it holds, also where the folder was searched before', async () => {
    const folder = folderWith({ 'r/note.txt': '错', 'r/other.text': '便条' });
    expect((await checkJson(['r', 'r/note.txt', 'r/other.text'], folder)).summary).toEqual({
      files: 2,
      skipped: 0,
      errors: 1,
      warnings: 0,
      suppressed: 0,
    });
  });

  it('takes globs, and prefers a file whose very name looks like one', async () => {
    const folder = folderWith({
      'x/a.txt': title,
      'x/y/b.txt': title,
      'x/c.md': title,
      '年报[1].txt': title,
      '年报1.txt': title,
    });
    expect((await checkJson(['x/**/*.txt'], folder)).files.map(({ path }) => path)).toEqual(['x/a.txt', 'x/y/b.txt']);
    expect((await checkJson(['年报[1].txt'], folder)).files.map(({ path }) => path)).toEqual(['年报[1].txt']);
    const none = await runCli(['check', 'x/*.html'], { folder });
    expect(none).toMatchObject({ status: 2, errors: 'x/*.html 没有匹配的文件\n' });
  });

  it('visits each folder once where links make a loop', async () => {
    const folder = folderWith({ 'r/a.txt': title });
    mkdirSync(join(folder, 'r/sub'));
    symlinkSync('..', join(folder, 'r/sub/up'));
    symlinkSync('a.txt', join(folder, 'r/link.txt'));
    symlinkSync('nowhere', join(folder, 'r/broken.txt'));
    expect((await checkJson(['r'], folder)).files.map(({ path }) => path)).toEqual(['r/a.txt', 'r/link.txt']);
    expect((await checkJson(['r/**/*.txt'], folder)).files).toHaveLength(1);
  });

  it('takes a glob in a folder whose very name looks like one', async () => {
    const folder = folderWith({ '报送 (1)[x]/a.txt': title, '报送 1x/a.txt': title });
    const paths = async (pattern: string) => (await checkJson([pattern], folder)).files.map(({ path }) => path);
    expect(await paths('报送 (1)[x]/*.txt')).toEqual(['报送 (1)[x]/a.txt']);
    expect(await paths('./报送 (1)[x]/**/*.txt')).toEqual(['报送 (1)[x]/a.txt']);
    expect(await paths(`${folder}/报送 (1)[x]/*`)).toEqual([`${folder}/报送 (1)[x]/a.txt`]);
    expect(await paths('报送*/*.txt')).toEqual(['报送 (1)[x]/a.txt', '报送 1x/a.txt']);
  });

  it('names what a glob finds and can’t be opened, and checks the rest', async () => {
    const folder = folderWith({ 'r/a.txt': title });
    // A name in GBK, as older archives have it. Some systems take no such name.
    const isTaken = tried(() => writeFileSync(Buffer.concat([Buffer.from(`${folder}/r/`), Buffer.from([0xc4, 0xea])]), title));
    const { status, errors, output } = await runCli(['check', 'r/*'], { folder });
    expect({ status, errors }).toEqual(
      isTaken ? { status: 2, errors: 'r/\ufffd\ufffd 的名称不是 UTF-8 编码，无法打开，请先改名\n' } : { status: 0, errors: '' },
    );
    expect(output).toContain('已检查 1 个文件');
  });

  it('names a place once, however many paths lead there', async () => {
    const folder = folderWith({ 'r/a.txt': title });
    symlinkSync('loop.txt', join(folder, 'r/loop.txt'));
    const { errors } = await runCli(['check', 'r', './r', join(folder, 'r')], { folder });
    expect(errors).toBe('r/loop.txt 符号链接循环\n');
  });

  it('names what can’t be looked at in a folder, and checks the rest', async () => {
    const folder = folderWith({ 'r/a.txt': title, 'r/sub/b.txt': title });
    symlinkSync('loop.txt', join(folder, 'r/loop.txt'));
    const { status, output, errors } = await runCli(['check', 'r'], { folder });
    expect({ status, errors }).toEqual({ status: 2, errors: 'r/loop.txt 符号链接循环\n' });
    expect(output).toContain('已检查 2 个文件，1 个无法读取');
  });

  it('tells what is wrong with standard input', async () => {
    const standardInput = () => Promise.reject(Object.assign(new Error('EISDIR: read'), { code: 'EISDIR' }));
    expect(await runCli(['check', '-'], { standardInput })).toMatchObject({ status: 2, errors: '- 是文件夹\n' });
    expect(await runCli(['convert', '-', '--to', 'tab'], { standardInput })).toMatchObject({ status: 2, errors: '- 是文件夹\n' });
  });

  it('reads standard input as a named file', async () => {
    const { status, output } = await runCli(['check', '-', '--format=json'], { input: '错' });
    expect(status).toBe(1);
    expect(JSON.parse(output).files[0].path).toBe('-');
  });

  it.each([
    ['utf-8', [], 'utf-8'],
    ['utf-8-bom', [0xef, 0xbb, 0xbf], 'utf-8-bom'],
    ['utf-16le', [0xff, 0xfe], 'utf-16le'],
    ['gb18030', [], 'gb18030'],
  ] as const)('reads %s', async (encoding, mark, name) => {
    const folder = folderWith({ 'a.txt': Uint8Array.from([...mark, ...encodeText(`${title}错`, encoding)]) });
    const [file] = (await checkJson(['a.txt'], folder)).files;
    expect(file?.encoding).toBe(name);
    expect(file?.findings).toMatchObject([{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } } }]);
  });

  it('tells of a fault in the service without a stack trace, and goes on', async () => {
    const folder = folderWith({ 'a.txt': `${title}炸`, 'b.txt': title });
    const service = {
      ...fakeService,
      analyze: (text: string, rules: object) => {
        if (text.includes('炸')) throw new TypeError('boom');
        return fakeService.analyze(text, rules);
      },
    };
    const { status, errors, output } = await runCli(['check', 'a.txt', 'b.txt'], { folder, service });
    expect(status).toBe(2);
    expect(errors).toBe('a.txt 处理时发生内部错误：boom\n');
    expect(output).toContain('已检查 1 个文件，1 个无法读取');
  });
});

describe('text format', () => {
  it('shows each finding with its place and the summary', async () => {
    const folder = folderWith({ 'a.txt': `${title}\t共收到错件`, 'b.txt': `${title}改` });
    const { output } = await runCli(['check', 'a.txt', 'b.txt'], { folder });
    expect(output).toBe(
      [
        'a.txt:2:5 错误 发现“错”：100% 有误 test/error',
        '    共收到错件',
        '          ^^',
        '',
        'b.txt:2:1 警告 发现“改”：100% 有误 test/warning',
        '    改',
        '    ^^',
        '已检查 2 个文件：1 个错误，1 个警告，0 条信息，0 条提示；1 处可用 fix 自动修改',
        '',
      ].join('\n'),
    );
  });

  it('cuts long lines around the place', async () => {
    const folder = folderWith({ 'a.txt': `${title}${'前'.repeat(500)}错${'后'.repeat(500)}` });
    const [, source, mark] = (await runCli(['check', 'a.txt'], { folder })).output.split('\n');
    expect(source).toBe(`    …${'前'.repeat(12)}错${'后'.repeat(25)}…`);
    expect(mark).toBe(`${' '.repeat(4 + 2 + 24)}^^`);
  });

  it('lets no control character of a report through', async () => {
    const folder = folderWith({ 'a.txt': `${title}\u001b[31m错\u009b\u202e` });
    const { output } = await runCli(['check', 'a.txt'], { folder });
    expect(output).toContain('␛[31m错\ufffd\ufffd');
  });

  it('has colours on a terminal alone', async () => {
    const folder = folderWith({ 'a.txt': `${title}错` });
    expect((await runCli(['check', 'a.txt'], { folder, colours: true })).output).toContain('\u001b[31m错误\u001b[39m');
    expect((await runCli(['check', 'a.txt', '--format=json'], { folder, colours: true })).output).not.toContain('\u001b');
  });
});

describe('json format', () => {
  it('has the published shape', async () => {
    const folder = folderWith({ 'a.txt': `${title}改` });
    const { output } = await runCli(['check', '--format', 'json', '--locale', 'en', 'a.txt'], { folder });
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
    expect(JSON.parse(output)).toEqual({
      version: 1,
      files: [
        {
          path: 'a.txt',
          encoding: 'utf-8',
          report: { title: '青石县2023年政府信息公开工作年度报告', unit: '青石县', year: 2023, format: '2021' },
          findings: [
            {
              rule: 'test/warning',
              severity: 'warning',
              message: 'found “改”',
              range,
              related: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: 'the start' }],
              fixes: [{ title: 'make it 好', safe: true, preferred: true, edits: [{ range, newText: '好' }] }],
            },
          ],
        },
      ],
      summary: { files: 1, skipped: 0, errors: 0, warnings: 1, suppressed: 0 },
    });
  });

  it.each([['json'], ['sarif']])('is whole %s where no file is left', async (format) => {
    const folder = folderWith({ 'r/a.txt': '便条' });
    const { status, output } = await runCli(['check', '--format', format, 'r'], { folder });
    expect(status).toBe(0);
    expect(() => JSON.parse(output)).not.toThrow();
  });
});

describe('github format', () => {
  it('escapes what would end an annotation', async () => {
    const folder = folderWith({ '甲,乙:丙%.txt': `${title}错知` });
    const { output } = await runCli(['check', '--format', 'github', '甲,乙:丙%.txt'], { folder });
    expect(output.split('\n')).toEqual([
      '::error file=甲%2C乙%3A丙%25.txt,line=2,endLine=2,col=1,endColumn=2,title=test/error::发现“错”：100%25%0A有误',
      '::notice file=甲%2C乙%3A丙%25.txt,line=2,endLine=2,col=2,endColumn=3,title=test/information::发现“知”：100%25%0A有误',
      '',
    ]);
  });
});

describe('sarif format', () => {
  it('tells places, related places, fixes and files that can’t be read', async () => {
    const folder = folderWith({ '甲 乙/年报（一）.txt': `${title}改错` });
    const { output } = await runCli(['check', '--format', 'sarif', '甲 乙/年报（一）.txt', 'missing.txt'], { folder });
    const { version, runs } = JSON.parse(output);
    expect(version).toBe('2.1.0');
    const [{ tool, results, columnKind, invocations }] = runs;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.name).toBe('disclosure-report');
    expect(invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] }]);
    expect(results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
      ['test/warning', 'warning'],
      ['test/error', 'error'],
    ]);
    const uri = '%E7%94%B2%20%E4%B9%99/%E5%B9%B4%E6%8A%A5%EF%BC%88%E4%B8%80%EF%BC%89.txt';
    const region = { startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 };
    expect(results[0]).toMatchObject({
      locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
      relatedLocations: [{ id: 0, message: { text: '开头' } }],
      fixes: [
        {
          artifactChanges: [
            { artifactLocation: { uri }, replacements: [{ deletedRegion: region, insertedContent: { text: '好' } }] },
          ],
        },
      ],
    });
  });
});
