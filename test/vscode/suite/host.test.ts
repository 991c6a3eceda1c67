// The host itself: that what follows runs in a real VS Code, on a folder with an awkward name.
import { strict as assert } from 'node:assert';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { workspaceFiles } from '../workspace.ts';

suite('VS Code', () => {
  test('is new enough, and has the extension under test', () => {
    const [major, minor] = vscode.version.split('.').map(Number);
    assert.ok(major === 1 && minor !== undefined && minor >= 100, vscode.version);
    // Where the run serves a certain version, it is that one.
    assert.equal(vscode.version, process.env.SUITE_VSCODE_VERSION ?? vscode.version);
    assert.ok(vscode.extensions.getExtension('disclosure-report.disclosure-report'));
  });

  test('opens a folder whose path has Chinese, spaces and full-width brackets', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    assert.match(folder.uri.fsPath, /[一-鿿].* .*（/);
    const found = await vscode.workspace.findFiles('**/*.{txt,md}');
    const names = new Set(found.map((uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1)));
    for (const name of Object.values(workspaceFiles)) assert.ok(names.has(name), name);
  });
});
