// The index of a workspace's reports in the real server: how soon it is built, what it holds, and how it answers meanwhile.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { residentMegabytes } from './language-server.ts';
import { LanguageClient } from './lsp-client.ts';
import { milliseconds, printTable, timesOf } from './measure.ts';
import { reportsOfTwoYears } from './texts.ts';

const reportCount = 10_000;
const runs = 3;

/** @param folder absolute; the reports are written below it */
export async function measureIndex(program: string, folder: string): Promise<void> {
  const workspace = join(folder, 'workspace');
  rmSync(workspace, { recursive: true, force: true });
  let bytes = 0;
  let last = '';
  for (const { text, unit, year } of reportsOfTwoYears(reportCount)) {
    const place = join(workspace, String(year));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${unit}.${text.includes('<table') ? 'html' : 'txt'}`), text);
    bytes += Buffer.byteLength(text);
    if (year === 2022) last = text;
  }
  const rows = [['', 'seconds', 'processor s', 'reports/s', 'memory MB', 'peak MB', 'answer median ms', 'p95 ms', 'longest ms']];
  for (let run = 0; run < runs; run++) rows.push(await measureRun(program, workspace, last, String(run + 1)));
  printTable(`The index of ${reportCount} reports (${Math.round(bytes / 1024)} KB), and requests answered meanwhile`, rows);
  rmSync(workspace, { recursive: true, force: true });
}

/** @param last a report of the workspace, whose next year is opened: it is told of a second time when the index is built */
async function measureRun(program: string, workspace: string, last: string, label: string): Promise<string[]> {
  const client = new LanguageClient([program, '--stdio'], { debounce: 0 });
  const capabilities = {
    window: { workDoneProgress: true },
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
  };
  const uri = pathToFileURL(join(workspace, '..', 'next.txt')).href;
  const start = performance.now();
  await client.initialize(capabilities, [pathToFileURL(workspace).href]);
  const first = client.notification('textDocument/publishDiagnostics');
  const text = last.replaceAll('2022', '2023').replace(/(上年结转政府信息公开申请数量\D*)\d+/, '$199');
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'disclosure-report', version: 1, text } });
  await first;
  let isBuilt = false;
  const built = client.notification('textDocument/publishDiagnostics').then((told) => {
    isBuilt = true;
    if (!JSON.stringify(told).includes('history/')) throw new Error('the report of the year before was not found');
  });
  const answers: number[] = [];
  while (!isBuilt) {
    const asked = performance.now();
    await client.request('textDocument/foldingRange', { textDocument: { uri } });
    answers.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await built;
  const seconds = (performance.now() - start) / 1000;
  const memory = residentMegabytes(client.pid);
  const processor = processorSeconds(client.pid);
  const peak = residentMegabytes(client.pid, 'VmHWM');
  await client.stop();
  const { median, p95 } = timesOf(answers);
  return [
    `run ${label}`,
    seconds.toFixed(2),
    processor.toFixed(2),
    (reportCount / seconds).toFixed(0),
    Number.isNaN(memory) ? '–' : memory.toFixed(0),
    Number.isNaN(peak) ? '–' : peak.toFixed(0),
    milliseconds(median),
    milliseconds(p95),
    milliseconds(Math.max(...answers)),
  ];
}

/** What a process has worked, in all its threads: other work of the machine doesn't count; not a number where the system doesn't tell. */
function processorSeconds(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (pid === undefined || !existsSync(file)) return Number.NaN;
  // Behind the program's name, which may hold spaces: the 12th and 13th are ticks in user and system mode, 100 a second.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
