// The command line's own words in both languages; a rule's words come with its findings.
import type { UndecodableReason } from '../text/encoding.ts';
import { type Locale, type Localized, localized } from '../text/localized.ts';

/** Counts of one run, for the summary line. */
export interface Counts {
  readonly files: number;
  readonly skipped: number;
  readonly failed: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly fixable: number;
  readonly suppressed: number;
}

/** Counts of one run of `fix`; the files are those that were worked on to the end. */
export interface FixCounts {
  readonly changed: number;
  readonly files: number;
  readonly skipped: number;
  readonly failed: number;
}

export const severityWords = {
  error: localized('错误', 'error'),
  warning: localized('警告', 'warning'),
  information: localized('信息', 'information'),
  hint: localized('提示', 'hint'),
} as const;

export const undecodableWords: Readonly<Record<UndecodableReason, Localized>> = {
  word: localized('是 Word 97–2003 文档，请另存为纯文本后再检查', 'is a Word 97–2003 document: save it as plain text first'),
  zip: localized(
    '是压缩格式的文档（如 .docx、.wps、.zip），请另存为纯文本后再检查',
    'is a zipped document (.docx or the like): save it as plain text first',
  ),
  pdf: localized('是 PDF 文档，请另存为纯文本后再检查', 'is a PDF document: save it as plain text first'),
  binary: localized(
    '不是文本文件（含空字符；UTF-16 须有字节顺序标记）',
    'is not text (it has NUL characters; UTF-16 needs a byte order mark)',
  ),
  'damaged-utf-8': localized('UTF-8 编码有损坏之处', 'is damaged UTF-8'),
  'damaged-utf-16': localized('UTF-16 编码有损坏之处', 'is damaged UTF-16'),
  unknown: localized(
    '编码无法识别（不是 UTF-8、带标记的 UTF-16 或 GB18030）',
    'is in an unknown encoding (not UTF-8, UTF-16 with a mark, or GB18030)',
  ),
};

const folder = localized('是文件夹', 'is a folder');

const systemErrorWords: Readonly<Record<string, Localized>> = {
  ENOENT: localized('不存在', 'does not exist'),
  EACCES: localized('没有访问权限', 'permission denied'),
  EPERM: localized('不允许此操作', 'operation not permitted'),
  EISDIR: folder,
  ELOOP: localized('符号链接循环', 'too many symbolic links'),
  ENAMETOOLONG: localized('路径过长', 'the path is too long'),
  ENOSPC: localized('磁盘空间不足', 'no space left on the disk'),
  EROFS: localized('文件系统只读', 'the file system is read-only'),
  EMFILE: localized('打开的文件过多', 'too many open files'),
  ENFILE: localized('打开的文件过多', 'too many open files'),
  ENOTDIR: localized('路径中有一段不是文件夹', 'a part of the path is no folder'),
  EDQUOT: localized('超出磁盘配额', 'the disk quota is used up'),
  EFBIG: localized('文件过大', 'the file is too large'),
  EBUSY: localized('正被其他程序使用', 'is in use by another program'),
  EIO: localized('磁盘读写出错', 'the disk can’t be read or written'),
};

const unreadableName = localized(
  '的名称不是 UTF-8 编码，无法打开，请先改名',
  'has a name that isn’t UTF-8 and can’t be opened: rename it first',
);

/**
 * What went wrong, as a sentence's end; a system error by its code.
 * @param path of the file or folder, where it may be what went wrong
 */
export function errorWords(error: unknown, path = ''): Localized {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // Names from older Windows archives: the characters that could not be read are lost, and with them the file.
  if (code === 'ENOENT' && path.includes('\ufffd')) return unreadableName;
  const known = code === undefined ? undefined : systemErrorWords[code];
  if (known !== undefined) return known;
  const message = error instanceof Error ? error.message : String(error);
  return localized(message, message);
}

export const words = {
  unknownCommand: (name: string) => localized(`没有命令“${name}”`, `there is no command “${name}”`),
  unknownOption: (name: string) => localized(`没有选项“${name}”`, `there is no option “${name}”`),
  valueMissing: (name: string) => localized(`选项“${name}”缺少值`, `option “${name}” needs a value`),
  valueUnexpected: (name: string) => localized(`选项“${name}”不带值`, `option “${name}” takes no value`),
  wrongValue: (name: string, value: string, choices: readonly string[]) =>
    localized(
      `选项“${name}”的值“${value}”无效，可用：${choices.join('、')}`,
      `“${value}” is no value of option “${name}”; use ${choices.join(', ')}`,
    ),
  pathEmpty: localized('路径为空', 'a path is empty'),
  outputLost: (reason: Localized) => localized(`结果无法写出：${reason['zh-cn']}`, `the output can’t be written: ${reason.en}`),
  pathMissing: localized('请给出要处理的文件、文件夹或通配符', 'name the files, folders or globs to work on'),
  seeHelp: localized('用 --help 查看用法', 'see --help'),
  onePath: localized('请给出一个文件', 'name one file'),
  targetMissing: localized('请用 --to 指定形式', 'name the form with --to'),
  left: (path: string, table: string, reason: string) =>
    localized(`${path}：“${table}”保持原样：${reason}`, `${path}: ${table} is left as it is: ${reason}`),
  converted: (path: string, tables: number) =>
    localized(`${path}：已改写 ${tables} 张表格`, `${path}: ${plural(tables, 'table')} converted`),
  suppressed: (count: number) =>
    localized(
      `按配置文件忽略 ${count} 处，未在此列出`,
      `${plural(count, 'finding')} suppressed by the configuration and not listed here`,
    ),
  noTables: (path: string) => localized(`${path}：没有可转换的表格`, `${path}: there is no table to convert`),
  noMatch: localized('没有匹配的文件', 'matches no file'),
  folder,
  notAFile: localized('不是普通文件', 'is not a regular file'),
  tooLarge: (megabytes: number, limit: number) =>
    localized(`有 ${megabytes} MB，超过 ${limit} MB 的上限`, `has ${megabytes} MB, more than the limit of ${limit} MB`),
  internal: (detail: string) => localized(`处理时发生内部错误：${detail}`, `internal error: ${detail}`),
  workerEnded: localized('处理线程意外结束', 'the working thread ended unexpectedly'),
  changedMeanwhile: localized(
    '在处理期间被其他程序修改，未写入；请重新运行',
    'was changed by another program meanwhile and was not written; run again',
  ),
  readOnly: localized('是只读文件，未写入', 'is read-only and was not written'),
  unwritableText: localized(
    '修改后的文字无法用原编码写出，未写入',
    'the fixed text can’t be written in its encoding; not written',
  ),
  progress: (done: number, total: number) => localized(`已处理 ${done}/${total}`, `${done}/${total} files`),
  fixed: (path: string, changes: number) => localized(`${path}：已修改 ${changes} 处`, `${path}: ${changes} changed`),
  fixSummary: ({ changed, files, skipped, failed }: FixCounts, dryRun: boolean) =>
    localized(
      `${files} 个文件中，${dryRun ? '将修改' : '已修改'} ${changed} 个${skipped > 0 ? `；跳过 ${skipped} 个非年报文件` : ''}${failed > 0 ? `；${failed} 个未能处理` : ''}`,
      `${changed} of ${plural(files, 'file')} ${dryRun ? 'would be' : 'were'} changed${skipped > 0 ? `; ${skipped} skipped as no reports` : ''}${failed > 0 ? `; ${failed} could not be worked on` : ''}`,
    ),
  nothingFixed: localized('配置文件无法读取，未作任何修改', 'the configuration file can’t be read: nothing was changed'),
} as const;

/** The last line of a check for people. */
export function summaryLine(counts: Counts, locale: Locale): string {
  const { files, skipped, failed, errors, warnings, information, hints, fixable, suppressed } = counts;
  if (locale === 'zh-cn') {
    const others = `${skipped > 0 ? `，跳过 ${skipped} 个非年报文件` : ''}${failed > 0 ? `，${failed} 个无法读取` : ''}`;
    const found = `${errors} 个错误，${warnings} 个警告，${information} 条信息，${hints} 条提示`;
    return `已检查 ${files} 个文件${others}：${found}${fixable > 0 ? `；${fixable} 处可用 fix 自动修改` : ''}${suppressed > 0 ? `；按配置忽略 ${suppressed} 处` : ''}`;
  }
  const others = `${skipped > 0 ? `, ${skipped} skipped as no reports` : ''}${failed > 0 ? `, ${failed} unreadable` : ''}`;
  const found = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${information} information, ${plural(hints, 'hint')}`;
  return `${plural(files, 'file')} checked${others}: ${found}${fixable > 0 ? `; ${fixable} can be mended by fix` : ''}${suppressed > 0 ? `; ${suppressed} suppressed` : ''}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
