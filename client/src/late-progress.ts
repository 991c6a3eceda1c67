// Shows the progress of what takes long, with a button to cancel it; of what is done at once, nothing.
import * as vscode from 'vscode';

/** Milliseconds after which a person wants to see that something is going on. */
const delay = 700;

export class LateProgress {
  private readonly timer: ReturnType<typeof setTimeout>;
  private readonly ended: Promise<void>;
  private resolveEnded: () => void = () => undefined;
  private shown: vscode.Progress<{ message: string }> | undefined;
  private message = '';

  /** @param cancellation cancelled by the button */
  constructor(title: string, cancellation: vscode.CancellationTokenSource) {
    this.ended = new Promise((resolve) => {
      this.resolveEnded = resolve;
    });
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    this.timer = setTimeout(() => {
      vscode.window.withProgress(options, (progress, token) => {
        token.onCancellationRequested(() => cancellation.cancel());
        this.shown = progress;
        progress.report({ message: this.message });
        return this.ended;
      });
    }, delay);
  }

  report(message: string): void {
    this.message = message;
    this.shown?.report({ message });
  }

  end(): void {
    clearTimeout(this.timer);
    this.resolveEnded();
  }
}
