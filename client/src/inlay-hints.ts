// Shows the server's inlay hints, those of a line that is typed in only once the cursor has left it.
import * as vscode from 'vscode';
import type { BaseLanguageClient, InlayHintsMiddleware } from 'vscode-languageclient';
import { type PlacedHint, SteadyHints } from './steady-hints.ts';

/**
 * Milliseconds. So long after a keystroke VS Code trims and pads new hints of its line, even those that are the same
 * as before; then it asks once more by itself.
 */
const rest = 800;

interface State {
  readonly hints: SteadyHints<vscode.InlayHint>;
  /** When there was typing last, in milliseconds of the system's clock. */
  typedAt: number;
}

type ProvideInlayHints = NonNullable<InlayHintsMiddleware['provideInlayHints']>;

export class InlayHintsWhileTyping implements vscode.Disposable {
  private readonly states = new Map<vscode.TextDocument, State>();
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly client: BaseLanguageClient) {
    client.middleware.provideInlayHints = this.provide;
    this.disposables = [
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
    const fresh = answer.map((hint) => placed(document, hint));
    const shown = state.hints.settle(fresh, within, (offset) => document.positionAt(offset).line);
    return shown.map(({ hint, offset }) => atPosition(hint, document.positionAt(offset)));
  };

  private stateOf(document: vscode.TextDocument): State {
    const known = this.states.get(document);
    if (known !== undefined) return known;
    const state: State = { hints: new SteadyHints(), typedAt: 0 };
    // Nothing would forget a document that was closed meanwhile.
    if (!document.isClosed) this.states.set(document, state);
    return state;
  }

  /** Leaves unanswered what would be shown trimmed; what is shown stays as it is. */
  private async untilRest(document: vscode.TextDocument, state: State, token: vscode.CancellationToken): Promise<void> {
    state.hints.release(cursorLinesOf(document));
    if (state.hints.isTypingBesideHints((offset) => document.positionAt(offset).line)) return;
    const milliseconds = state.typedAt + rest - Date.now();
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
    if (state.hints.follow(changes, cursorLinesOf(document))) state.typedAt = Date.now();
  }

  private release(document: vscode.TextDocument, cursorLines: ReadonlySet<number>): void {
    if (this.states.get(document)?.hints.release(cursorLines) !== true) return;
    this.client.getFeature('textDocument/inlayHint').getProvider(document)?.onDidChangeInlayHints.fire();
  }
}

/** The lines with a cursor that typing would go to. */
function cursorLinesOf(document: vscode.TextDocument): ReadonlySet<number> {
  const editor = vscode.window.activeTextEditor;
  return new Set(editor?.document === document ? editor.selections.map(({ active }) => active.line) : []);
}

function placed(document: vscode.TextDocument, hint: vscode.InlayHint): PlacedHint<vscode.InlayHint> {
  const offset = document.offsetAt(hint.position);
  const word = document.getWordRangeAtPosition(hint.position);
  // A blank figure has no word: what stands before it counts for one.
  const wordLength = word === undefined ? Math.min(1, hint.position.character) : hint.position.character - word.start.character;
  return { hint, wordStart: offset - wordLength, offset };
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
