// Shows how far the reading of the workspace's reports is, where it takes long enough to be noticed.
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { type Locale, localized } from '../text/localized.ts';
import type { ClientFeatures } from './client-features.ts';

/** Fewer files are read at once. */
const manyFiles = 200;
/** Milliseconds after which any work is worth telling. */
const longTime = 1000;

const title = localized('正在读取工作区中的年报', 'Reading the reports in the workspace');

export class ReadingProgress {
  private reporter: WorkDoneProgressServerReporter | undefined;
  private asked = false;
  private ended = false;
  private percentage = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly connection: Connection,
    private readonly features: ClientFeatures,
    private readonly locale: Locale,
  ) {
    this.timer = setTimeout(() => this.show(), longTime);
  }

  /** Whether the user has had enough of it. */
  get isCancelled(): boolean {
    return this.reporter?.token.isCancellationRequested === true;
  }

  /** @param total files to read */
  found(total: number): void {
    if (total > manyFiles) this.show();
  }

  read(done: number, total: number): void {
    const percentage = Math.floor((done * 100) / total);
    if (percentage === this.percentage) return;
    this.percentage = percentage;
    this.reporter?.report(percentage, `${done}/${total}`);
  }

  end(): void {
    clearTimeout(this.timer);
    this.ended = true;
    this.reporter?.done();
    this.reporter = undefined;
  }

  /** The work doesn't wait for the client's answer. */
  private show(): void {
    if (this.asked || this.ended || !this.features.workDoneProgress) return;
    this.asked = true;
    this.connection.window.createWorkDoneProgress().then(
      (reporter) => {
        reporter.begin(title[this.locale], this.percentage, undefined, true);
        if (this.ended) reporter.done();
        else this.reporter = reporter;
      },
      (error: unknown) => this.connection.console.error(`the client shows no progress: ${error}`),
    );
  }
}
