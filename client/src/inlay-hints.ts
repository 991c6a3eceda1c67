// Shows the server's inlay hints, those of a line that is typed in only once the cursor has left it.
import * as vscode from 'vscode';
import type { BaseLanguageClient, CodeActionMiddleware, InlayHintsMiddleware } from 'vscode-languageclient';
import { type Places, SteadyHints } from './steady-hints.ts';

/**
 * Milliseconds. So long after an edit VS Code trims and pads the hints of the cursor's line, even those that are the
 * same as before; then it asks once more by itself.
 */
const rest = 800;

interface State {
  readonly hints: SteadyHints<vscode.InlayHint>;
  /** When the text was edited last, in milliseconds of the system's clock. */
  editedAt: number;
}

type ProvideInlayHints = NonNullable<InlayHintsMiddleware['provideInlayHints']>;
type ProvideCodeActions = NonNullable<CodeActionMiddleware['provideCodeActions']>;

export class InlayHintsWhileTyping implements vscode.Disposable {
  private readonly states = new Map<vscode.TextDocument, State>();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    client.middleware.provideInlayHints = this.provide;
    client.middleware.provideCodeActions = provideFixes;
    this.disposables = [
      vscode.commands.registerCommand('disclosureReport.updateInlayHints', (uri: unknown) => this.releaseAll(uri)),
      vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.states.delete(document)),
      vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
        // Who saves has come to an end; VS Code's saving by itself comes in the midst of typing.
        if (reason === vscode.TextDocumentSaveReason.Manual) this.release(document, new Set());
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) =>
        this.release(document, cursorLinesOf(document)),
      ),
      vscode.window.onDidChangeActiveTextEditor(() => {
        for (const document of this.states.keys()) this.release(document, cursorLinesOf(document));
      }),
    ];
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
    this.states.clear();
  }

  private readonly provide: ProvideInlayHints = async (document, range, token, next) => {
    const state = this.stateOf(document);
    await this.untilRest(document, state, token);
    if (token.isCancellationRequested) return undefined;
    const { version } = document;
    const answer = await next(document, range, token);
    if (!answer || token.isCancellationRequested || document.version !== version) return answer;
    state.hints.release(cursorLinesOf(document));
    const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const fresh = answer.map((hint) => ({ hint, offset: document.offsetAt(hint.position) }));
    const shown = state.hints.settle(fresh, within, placesIn(document));
    return shown.map(({ hint, offset }) => atPosition(hint, document.positionAt(offset)));
  };

  private stateOf(document: vscode.TextDocument): State {
    const known = this.states.get(document);
    if (known !== undefined) return known;
    const state: State = { hints: new SteadyHints(), editedAt: 0 };
    // Nothing would forget a document that was closed meanwhile.
    if (!document.isClosed) this.states.set(document, state);
    return state;
  }

  /** Leaves unanswered what would be shown trimmed; what is shown stays as it is. */
  private async untilRest(document: vscode.TextDocument, state: State, token: vscode.CancellationToken): Promise<void> {
    state.hints.release(cursorLinesOf(document));
    if (state.hints.isTypingAwayFromHints(placesIn(document))) return;
    const milliseconds = state.editedAt + rest - Date.now();
    if (milliseconds > 0) await pause(Math.min(milliseconds, rest), token);
  }

  private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const state = this.states.get(document);
    if (state === undefined) return;
    const changes = contentChanges.map(({ range, rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      length: rangeLength,
      startLine: range.start.line,
      endLine: range.end.line,
      text,
    }));
    state.hints.follow(changes, cursorLinesOf(document));
    if (changes.length > 0) state.editedAt = Date.now();
  }

  /** For edits that nobody typed. @param uri of the document, as a string */
  private releaseAll(uri: unknown): void {
    for (const document of this.states.keys()) {
      if (document.uri.toString() === uri) this.release(document, new Set());
    }
  }

  private release(document: vscode.TextDocument, cursorLines: ReadonlySet<number>): void {
    if (this.states.get(document)?.hints.release(cursorLines) !== true) return;
    this.client.getFeature('textDocument/inlayHint').getProvider(document)?.onDidChangeInlayHints.fire();
  }
}

/** An edit of the line at the cursor can't be told from typing there; so each fix says that it was made. */
const provideFixes: ProvideCodeActions = async (document, range, context, token, next) => {
  const actions = await next(document, range, context, token);
  for (const action of actions ?? []) {
    if (!(action instanceof vscode.CodeAction) || action.edit === undefined) continue;
    action.command ??= { title: '', command: 'disclosureReport.updateInlayHints', arguments: [document.uri.toString()] };
  }
  return actions;
};

/** The lines with a cursor that typing would go to. */
function cursorLinesOf(document: vscode.TextDocument): ReadonlySet<number> {
  const editor = vscode.window.activeTextEditor;
  return new Set(editor?.document === document ? editor.selections.map(({ active }) => active.line) : []);
}

function placesIn(document: vscode.TextDocument): Places {
  return {
    lineAt: (offset) => document.positionAt(offset).line,
    wordStartAt: (offset) => {
      const position = document.positionAt(offset);
      const word = document.getWordRangeAtPosition(position);
      if (word !== undefined) return document.offsetAt(word.start);
      // A blank figure has no word: what stands before it counts for one.
      return position.character === 0 ? offset : offset - 1;
    },
  };
}

function atPosition(hint: vscode.InlayHint, position: vscode.Position): vscode.InlayHint {
  if (hint.position.isEqual(position)) return hint;
  const there = new vscode.InlayHint(position, hint.label, hint.kind);
  return Object.assign(there, { ...hint, position });
}

function pause(milliseconds: number, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    const listener = token.onCancellationRequested(end);
  });
}
