// The help texts, one for the program and one a command.
import { type Localized, localized } from '../text/localized.ts';

const pathsChinese = `路径可以是文件、文件夹（递归查找 *.txt、*.md、*.html，不含隐藏项和 node_modules）
或加引号的通配符（如 "年报/**/*.txt"）；“-” 表示标准输入。
文件夹和通配符中看不出是年报的文件会跳过并计数；直接指定的文件总会处理。
编码：UTF-8（有无 BOM 均可）、带标记的 UTF-16，否则按 GB18030 读取。文件上限 64 MB。`;

const pathsEnglish = `A PATH is a file, a folder (searched for *.txt, *.md and *.html, but for hidden entries
and node_modules) or a quoted glob such as "reports/**/*.txt"; “-” is standard input.
Files of folders and globs that don't look like reports are skipped and counted; a file that is named is always
worked on. Encodings: UTF-8 with or without a BOM, UTF-16 with one, else GB18030. Files have up to 64 MB.`;

const statusChinese = '退出状态：0 没有错误；1 有错误级别的问题；2 用法有误、配置有误或有文件无法读取（其余文件照常检查）。';
const statusEnglish =
  'Exit status: 0 no errors; 1 findings of severity error; 2 wrong usage or configuration, or a file that can’t be read\n(the others are still checked).';

export const programHelp: Localized = localized(
  `检查政府信息公开工作年度报告。

用法：disclosure-report <命令> [选项] 路径…

命令：
  check    检查，列出问题
  fix      应用安全的修改（不改变任何数据和含义）
  extract  提取三张表的数据
  convert  把表格改写成另一种形式
  lsp      启动语言服务器，供各种编辑器使用

选项：
  --locale zh-cn|en  输出语言，默认 zh-cn
  -h, --help         显示帮助；“disclosure-report help <命令>” 显示该命令的选项和退出状态
  -V, --version      显示版本
`,
  `Checks Chinese government information disclosure annual reports.

Usage: disclosure-report <command> [options] PATH…

Commands:
  check    list what is wrong
  fix      apply the safe fixes, which change no figure and no meaning
  extract  the figures of the three tables
  convert  write the tables in another form
  lsp      start the language server, for any editor

Options:
  --locale zh-cn|en  language of the output, zh-cn by default
  -h, --help         this help; “disclosure-report help <command>” for a command's options and exit status
  -V, --version      the version
`,
);

export const checkHelp: Localized = localized(
  `用法：disclosure-report check [选项] 路径…

选项：
  --format text|json|sarif|github  输出格式，默认 text
  --config 文件                    只用这个配置文件；不写时，每份年报用其所在文件夹起
                                   向上最近的 .disclosure-report.json
  --locale zh-cn|en                输出语言，默认 zh-cn

同一单位相邻两个年度的年报都在路径之中时，还核对两年衔接的数据，文件名不限。
配置文件忽略的问题只计数；sarif 照列，并写明理由（suppressions）。

${pathsChinese}

${statusChinese}
`,
  `Usage: disclosure-report check [options] PATH…

Options:
  --format text|json|sarif|github  output format, text by default
  --config FILE                    the one configuration file that counts; without it, each report's nearest
                                   .disclosure-report.json from its folder upwards
  --locale zh-cn|en                language of the output, zh-cn by default

Where a unit's reports on two years running are among the paths, what follows from year to year is compared too,
whatever the files are called. Findings that the configuration suppresses are counted only; sarif has them with
their reasons (suppressions).

${pathsEnglish}

${statusEnglish}
`,
);

export const fixHelp: Localized = localized(
  `用法：disclosure-report fix [选项] 路径…

应用安全的修改，直到没有可改之处。其他字节、编码、BOM、换行符和文件权限保持不变。
“-” 从标准输入读取，修改后的全文写到标准输出。

选项：
  --dry-run          只显示将要作出的修改（统一 diff，UTF-8），不写文件
  --config 文件      只用这个配置文件；不写时，每份年报用其所在文件夹起向上最近的 .disclosure-report.json
  --locale zh-cn|en  输出语言，默认 zh-cn

${pathsChinese}

退出状态：0 完成；2 用法有误、配置有误或有文件无法读写（其余文件照常处理；
--config 的文件读不了时，什么都不改）。
`,
  `Usage: disclosure-report fix [options] PATH…

Applies the safe fixes until none is left. Every other byte, the encoding, BOM, line ends and permissions stay.
“-” reads standard input and writes the fixed text to standard output.

Options:
  --dry-run          show what would change (a unified diff in UTF-8) and write nothing
  --config FILE      the one configuration file that counts; without it, each report's nearest
                     .disclosure-report.json from its folder upwards
  --locale zh-cn|en  language of the output, zh-cn by default

${pathsEnglish}

Exit status: 0 done; 2 wrong usage or configuration, or a file that can’t be read or written
(the others are still worked on; where the file of --config can’t be read, nothing is changed).
`,
);

export const extractHelp: Localized = localized(
  `用法：disclosure-report extract [选项] 路径…

选项：
  --format json|csv  输出格式，默认 json。行号从 0 开始。
                     csv 为带 BOM 的 UTF-8（Excel 可直接打开），每个数据一行；
                     会被电子表格当作公式的内容前加一个单引号。
  --locale zh-cn|en  输出语言，默认 zh-cn

${pathsChinese}

退出状态：0 完成；2 用法有误或有文件无法读取（其余文件照常处理）。
`,
  `Usage: disclosure-report extract [options] PATH…

Options:
  --format json|csv  output format, json by default. Lines count from 0.
                     csv is UTF-8 with a BOM, which Excel opens as it is, one line a figure;
                     a text that a spreadsheet would run as a formula gets a leading apostrophe.
  --locale zh-cn|en  language of messages, zh-cn by default

${pathsEnglish}

Exit status: 0 done; 2 wrong usage or a file that can’t be read (the others are still worked on).
`,
);

export const convertHelp: Localized = localized(
  `用法：disclosure-report convert 路径 --to pipe|tab|cells|html [选项]

把一份年报的表格改写成另一种形式，全文写到标准输出，编码、BOM 和换行符不变。各格数据原样保留；
表头和行名改为官方文字。有缺行、多格等情况、改写会丢失内容的表格保持原样，并说明原因。

选项：
  --to pipe|tab|cells|html  pipe 为 Markdown 表格，tab 以制表符分隔，cells 每格一行、行末一条竖线，html 为网页表格
  --write                   写回文件，不写标准输出
  --locale zh-cn|en         输出语言，默认 zh-cn

退出状态：0 全部改写；1 有表格保持原样；2 用法有误或文件无法读写。
`,
  `Usage: disclosure-report convert PATH --to pipe|tab|cells|html [options]

Writes a report to standard output with its tables in another form; encoding, BOM and line ends stay. Every figure
stays as it stands, labels become the official ones. A table of which something would be lost (a row is missing, a
cell too many) is left as it is, and the reason told.

Options:
  --to pipe|tab|cells|html  pipe is Markdown, tab tab-separated, cells a cell a line with a pipe behind it, html HTML
  --write                   write the file itself, and nothing to standard output
  --locale zh-cn|en         language of messages, zh-cn by default

Exit status: 0 all converted; 1 a table was left as it is; 2 wrong usage, or a file that can’t be read or written.
`,
);

export const lspHelp: Localized = localized(
  `用法：disclosure-report lsp --stdio

启动语言服务器，通过标准输入输出与编辑器通信（LSP）。
`,
  `Usage: disclosure-report lsp --stdio

Starts the language server, which talks LSP on standard input and output.
`,
);
