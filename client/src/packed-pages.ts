// The rules' pages in a browser, where the extension's own files have web addresses that would leave the editor.
import * as vscode from 'vscode';

const scheme = 'disclosure-report-page';

/** Such paths the extension's defaults show as pages, and not as Markdown's text. */
const folder = '/disclosure-report.disclosure-report-web';

/** URI of the folder with the rules' pages. */
export const packedRulePages = `${scheme}:${folder}/docs/rules`;

export function providePackedPages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const page = vscode.Uri.joinPath(extensionUri, path.slice(folder.length));
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    },
  });
}
