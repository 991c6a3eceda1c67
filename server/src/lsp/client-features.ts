// What the connected editor can do, read once from its initialize request.
import type { InitializeParams } from 'vscode-languageserver';
import { CodeActionKind, InsertTextMode, MarkupKind, ResourceOperationKind } from 'vscode-languageserver';
import * as z from 'zod';
import { initializationOptions } from './protocol.ts';

export interface ClientFeatures {
  /** The language tag of its user interface; undefined where it doesn't tell. */
  readonly localeTag: string | undefined;
  /** Asks for diagnostics itself, again where it is told to; the server pushes them otherwise. */
  readonly pullsDiagnostics: boolean;
  /** Sends the changes of a document in the order in which they were made. */
  readonly ordersChanges: boolean;
  /** Asks again for inlay hints where it is told to. */
  readonly refreshesInlayHints: boolean;
  /** Asks again for code lenses where it is told to. */
  readonly refreshesCodeLenses: boolean;
  readonly relatedInformation: boolean;
  /** Makes a diagnostic's code a link. */
  readonly codeLinks: boolean;
  readonly versionedDiagnostics: boolean;
  /** Takes code actions with edits, not commands alone. */
  readonly codeActions: boolean;
  readonly preferredActions: boolean;
  /** Takes edits that name the version they are made for. */
  readonly versionedEdits: boolean;
  /** Makes new files in an edit. */
  readonly fileCreation: boolean;
  /** Asks for the reason of a suppression by itself. */
  readonly suppressCommand: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly snippets: boolean;
  /** Can be told to leave the white space of an inserted text alone. */
  readonly keepsWhiteSpace: boolean;
  /** The most folding ranges that it wants. */
  readonly foldingLimit: number;
  /** Answers workspace/configuration. */
  readonly configuration: boolean;
  /** Lets the server register for changes of the configuration. */
  readonly configurationChanges: boolean;
  /** Lets the server register for changes of files. */
  readonly watchedFiles: boolean;
  /** Shows how far work is that the server began by itself. */
  readonly workDoneProgress: boolean;
  /** Tells when the folders of its workspace change. */
  readonly workspaceFolders: boolean;
  readonly markdownHovers: boolean;
  /** Takes a workspace symbol that names a document and no place in it. */
  readonly symbolsWithoutRange: boolean;
  /** Takes a definition with the range that it was asked for. */
  readonly definitionLinks: boolean;
  /** Has this extension's own commands, e.g. to show a place. */
  readonly commands: boolean;
  /** Reads files for the server. */
  readonly files: boolean;
  /** URI of the folder with the rules' pages, where the client knows it. */
  readonly rulePages: string | undefined;
  /** Asked for this server's status notifications. */
  readonly status: boolean;
}

/** @param params of the initialize request; a capability that is absent or null is one that the client lacks */
export function clientFeatures(params: InitializeParams): ClientFeatures {
  const { workspace, textDocument } = params.capabilities;
  const completionItem = textDocument?.completion?.completionItem;
  const options = initializationOptions.safeParse(params.initializationOptions);
  return {
    localeTag: typeof params.locale === 'string' ? params.locale : undefined,
    pullsDiagnostics: pullsDiagnostics(params),
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    ordersChanges: ordersChanges(params),
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true || textDocument?.diagnostic?.relatedInformation === true,
    codeLinks:
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true ||
      textDocument?.diagnostic?.codeDescriptionSupport === true,
    versionedDiagnostics: textDocument?.publishDiagnostics?.versionSupport === true,
    codeActions: isObject(textDocument?.codeAction?.codeActionLiteralSupport),
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    fileCreation:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    suppressCommand: options.success && options.data.suppress,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    snippets: completionItem?.snippetSupport === true,
    keepsWhiteSpace: completionItem?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.asIs) === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workDoneProgress: params.capabilities.window?.workDoneProgress === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    symbolsWithoutRange: workspace?.symbol?.resolveSupport !== undefined,
    markdownHovers: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    commands: options.success && options.data.commands,
    files: options.success && options.data.files,
    rulePages: options.success ? options.data.rulePages : undefined,
    status: options.success && options.data.status,
  };
}

/** Helix writes `diagnostic` where the protocol says `diagnostics`, and does what it stands for. */
const refreshCapability = z.looseObject({ diagnostic: z.looseObject({ refreshSupport: z.boolean() }) });

/**
 * Other reports and configuration files change what is found in a document. An editor that asks only when the document
 * itself changes, as Neovim before 0.11 does, would show what is no longer so: it is pushed its diagnostics.
 */
function pullsDiagnostics({ capabilities: { workspace, textDocument } }: InitializeParams): boolean {
  if (!isObject(textDocument?.diagnostic)) return false;
  if (workspace?.diagnostics?.refreshSupport === true) return true;
  const helix = refreshCapability.safeParse(workspace);
  return helix.success && helix.data.diagnostic.refreshSupport;
}

/** The first version of Helix that sends changes in their order: year and month. */
const orderlyHelix = [25, 7] as const;

/** Before 25.07 Helix sends each change by a task of its own, and of two quick ones the second may come first. */
function ordersChanges({ clientInfo }: InitializeParams): boolean {
  if (typeof clientInfo?.name !== 'string' || clientInfo.name.toLowerCase() !== 'helix') return true;
  const [year = Number.NaN, month = Number.NaN] = String(clientInfo.version).split('.').map(Number);
  return year > orderlyHelix[0] || (year === orderlyHelix[0] && month >= orderlyHelix[1]);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The kind of the action that applies all safe fixes: part of the editor's own `source.fixAll`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.disclosureReport`;
