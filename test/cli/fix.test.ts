// `fix`: what it changes, what it leaves, and how it writes.
import { chmodSync, chownSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../../server/src/cli/atomic-write.ts';
import { encodeText } from '../../server/src/text/encoding.ts';
import { fakeService, folderWith, runCli } from './support.ts';

const title = '青石县2023年政府信息公开工作年度报告\r\n';

describe('fix', () => {
  it.each([
    ['utf-8', []],
    ['utf-8-bom', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['gb18030', []],
  ] as const)('keeps %s, the line ends and every other byte', async (encoding, mark) => {
    const bytesOf = (text: string): Buffer => Buffer.from([...mark, ...encodeText(text, encoding)]);
    const folder = folderWith({ 'a.txt': bytesOf(`${title}改\r\n€改\n变`) });
    const { status, output } = await runCli(['fix', 'a.txt'], { folder });
    expect({ status, output }).toEqual({ status: 0, output: 'a.txt：已修改 3 处\n' });
    expect(readFileSync(join(folder, 'a.txt'))).toEqual(bytesOf(`${title}好\r\n€好\n好`));
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('leaves a file with its owner', async () => {
    const folder = folderWith({ 'a.txt': `${title}改` });
    const path = join(folder, 'a.txt');
    // Only a superuser has files of others; anyone else's test has their own.
    if (process.getuid?.() === 0) chownSync(path, 4321, 4322);
    const { uid, gid } = statSync(path);
    const { status } = await runCli(['fix', 'a.txt'], { folder });
    const after = statSync(path);
    expect({ status, uid: after.uid, gid: after.gid }).toEqual({ status: 0, uid, gid });
  });

  it('keeps the permissions and symbolic links', async () => {
    const folder = folderWith({ 'a.txt': `${title}改` });
    chmodSync(join(folder, 'a.txt'), 0o640);
    symlinkSync('a.txt', join(folder, 'link.txt'));
    await runCli(['fix', 'link.txt'], { folder });
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(`${title}好`);
  });

  it('touches neither unchanged files nor those of a folder that are no reports', async () => {
    const folder = folderWith({ 'r/a.txt': `${title}错`, 'r/note.txt': '改' });
    const before = statSync(join(folder, 'r/a.txt')).mtimeMs;
    const { status, errors } = await runCli(['fix', 'r'], { folder });
    expect({ status, errors }).toEqual({ status: 0, errors: '1 个文件中，已修改 0 个；跳过 1 个非年报文件\n' });
    expect(statSync(join(folder, 'r/a.txt')).mtimeMs).toBe(before);
    expect(readFileSync(join(folder, 'r/note.txt'), 'utf8')).toBe('改');
  });

  it('leaves a read-only file alone and says so', async () => {
    const folder = folderWith({ 'a.txt': `${title}改`, 'b.txt': `${title}改` });
    chmodSync(join(folder, 'a.txt'), 0o444);
    const { status, errors } = await runCli(['fix', 'a.txt', 'b.txt'], { folder });
    expect(status).toBe(2);
    expect(errors).toBe('a.txt 是只读文件，未写入\n1 个文件中，已修改 1 个；1 个未能处理\n');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(`${title}改`);
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(`${title}好`);
  });

  it('does not overwrite what another program wrote meanwhile', async () => {
    const folder = folderWith({ 'a.txt': `${title}改` });
    const service = {
      ...fakeService,
      analyze: (text: string, rules: object) => {
        writeFileSync(join(folder, 'a.txt'), '别人的改动');
        return fakeService.analyze(text, rules);
      },
    };
    const { status, errors } = await runCli(['fix', 'a.txt'], { folder, service });
    expect(status).toBe(2);
    expect(errors).toContain('a.txt 在处理期间被其他程序修改，未写入');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('别人的改动');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('writes nothing where the encoding can’t hold the new text', async () => {
    const folder = folderWith({ 'a.txt': `${title}改` });
    const service = {
      ...fakeService,
      safeEdits: () => [{ span: { start: 0, end: 0 }, newText: '\ud800' }],
    };
    const { status, errors } = await runCli(['fix', 'a.txt'], { folder, service });
    expect(status).toBe(2);
    expect(errors).toContain('a.txt 修改后的文字无法用原编码写出，未写入');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(`${title}改`);
  });

  it('ends where a fix never settles', async () => {
    const folder = folderWith({ 'a.txt': `${title}改` });
    const service = { ...fakeService, safeEdits: () => [{ span: { start: 0, end: 0 }, newText: '又' }] };
    await runCli(['fix', 'a.txt'], { folder, service });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(`${'又'.repeat(10)}${title}改`);
  });

  it('writes the fixed standard input to standard output', async () => {
    const { bytes } = await runCli(['fix', '-'], { input: encodeText(`${title}改`, 'gb18030') });
    expect(bytes).toEqual(Buffer.from(encodeText(`${title}好`, 'gb18030')));
  });

  it('shows a diff and writes nothing with --dry-run', async () => {
    const folder = folderWith({ 'a.txt': '年度报告\n一\n二\n三改\n四\n五\n六\n七\n八改' });
    const { output, errors } = await runCli(['fix', '--dry-run', 'a.txt'], { folder });
    expect(output).toBe(
      [
        '--- a.txt',
        '+++ a.txt',
        '@@ -1,9 +1,9 @@',
        ' 年度报告',
        ' 一',
        ' 二',
        '-三改',
        '+三好',
        ' 四',
        ' 五',
        ' 六',
        ' 七',
        '-八改',
        '\\ No newline at end of file',
        '+八好',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
    expect(errors).toBe('1 个文件中，将修改 1 个\n');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toContain('三改');
  });
});

describe('writing', () => {
  it('leaves the file and no temporary one where the system refuses', () => {
    const folder = folderWith({ 'a.txt': '甲' });
    expect(() => writeAtomically(join(folder, 'missing.txt'), Buffer.from(''), Buffer.from('乙'))).toThrow();
    expect(writeAtomically(join(folder, 'a.txt'), Buffer.from('丙'), Buffer.from('乙'))).toBe('changed-meanwhile');
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('甲');
  });
});
