// Waits until the typing in a document rests.
import * as vscode from 'vscode';

export class Debounce {
  /** The version that each document had when it was first asked about: that one isn't waited for. */
  private readonly firstVersions = new WeakMap<vscode.TextDocument, number>();

  /**
   * Resolves after the configured milliseconds, at once for a document just opened.
   * @throws CancellationError as soon as the token is cancelled
   */
  rest(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    const first = this.firstVersions.get(document);
    if (first === undefined) this.firstVersions.set(document, document.version);
    if (first === undefined || first === document.version) return Promise.resolve();
    const milliseconds = vscode.workspace.getConfiguration('disclosureReport').get('debounce', 0);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => {
          listener.dispose();
          resolve();
        },
        Math.max(0, Number(milliseconds) || 0),
      );
      const listener = token.onCancellationRequested(() => {
        clearTimeout(timer);
        listener.dispose();
        reject(new vscode.CancellationError());
      });
    });
  }
}
