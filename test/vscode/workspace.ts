// The folder that VS Code opens in the tests: reports under names such as people give them.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of the workspace. */
export const workspaceFiles = {
  /** A flawless report, its tables as Word leaves them in plain text. */
  word: '青岚县水务局 2023年度报告（定稿）.txt',
  /** The same report with its tables between pipes. */
  pipes: '青岚县水务局 2023年度报告（定稿）.md',
  /** No report at all. */
  other: '会议纪要（2023）.txt',
} as const;

const fixtures = join(__dirname, 'fixtures');

export async function writeWorkspace(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(join(fixtures, 'report.word.txt'), join(folder, workspaceFiles.word));
  await copyFile(join(fixtures, 'report.pipes.txt'), join(folder, workspaceFiles.pipes));
  await writeFile(join(folder, workspaceFiles.other), '会议纪要\n\n收到议题 12 件，完成 8 件，其余 ３ 件下月再议。\n');
}
