// What this server speaks beyond LSP: its own requests and notification, and the shapes it accepts.
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod';
import type { TableKind } from '../format/format.ts';
import { tableKinds } from '../format/format.ts';
import type { Severity } from '../rules/rule.ts';
import { convertTargets, largestClipboard, type ReportInfo, recalculationScopes } from '../service.ts';
import type { Encoding } from '../text/encoding.ts';
import type { CheckedWorkspace } from './check-workspace.ts';

const uri = z.string();

/** A document at the version that the client has just now; an answer for another version is refused. */
const versionedDocument = z.looseObject({ uri, version: z.int() });

export const documentParams = z.looseObject({ textDocument: z.looseObject({ uri }) });

export const insertTablesParams = z.looseObject({
  textDocument: versionedDocument,
  kinds: z.array(z.enum(tableKinds)).min(1),
});

export const insertSectionsParams = z.looseObject({
  textDocument: versionedDocument,
  ordinals: z.array(z.int().min(1).max(6)).min(1),
});

export const safeFixesParams = z.looseObject({ textDocument: versionedDocument });

export const newReportParams = z.looseObject({
  unit: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((unit) => !/[\r\n]/.test(unit), 'a unit is named on one line'),
  year: z.int().min(2000).max(2199),
});

/** Sent in `initializationOptions`; only who asks for the status gets its notifications. */
export const initializationOptions = z.looseObject({
  /** Whether it asks for a reason by itself and then sends `disclosureReport/suppress`. */
  suppress: z.boolean().default(false),
  status: z.boolean().default(false),
  commands: z.boolean().default(false),
  /** Whether it answers `disclosureReport/readFolder` and `disclosureReport/readFile`. */
  files: z.boolean().default(false),
  /** URI of the folder with the rules' pages, for a server that can't find them itself. */
  rulePages: z.string().optional(),
});

const position = z.looseObject({ line: z.int().min(0), character: z.int().min(0) });
const range = z.looseObject({ start: position, end: position });

export const codeActionParams = z.looseObject({
  textDocument: z.looseObject({ uri }),
  range,
  context: z.looseObject({ only: z.array(z.string()).nullish() }),
});

export const positionParams = z.looseObject({ textDocument: z.looseObject({ uri }), position });

export type PositionParams = z.infer<typeof positionParams>;

export const positionsParams = z.looseObject({ textDocument: z.looseObject({ uri }), positions: z.array(position).max(1000) });

export const rangeParams = z.looseObject({ textDocument: z.looseObject({ uri }), range });

export const noteParams = z.looseObject({ textDocument: z.looseObject({ uri }), range });

export const recalculateParams = z.looseObject({
  textDocument: versionedDocument,
  scope: z.enum(recalculationScopes),
  position,
});

export const convertParams = z.looseObject({
  textDocument: versionedDocument,
  to: z.enum(convertTargets),
  /** In the one table that is meant; all of them without it. */
  position: position.optional(),
});

/** What the clipboard holds, as HTML and as plain text, and the one selection that it would replace. */
export const pasteParams = z.looseObject({
  textDocument: versionedDocument,
  range,
  html: z.string().max(largestClipboard).optional(),
  text: z.string().max(largestClipboard).optional(),
});

/** Bytes of the largest file whose encoding is looked into. */
const largestMisread = 1024 * 1024;

/** The bytes of the document's file, in base64. */
export const misreadingParams = z.looseObject({
  textDocument: z.looseObject({ uri }),
  bytes: z
    .string()
    .max(Math.ceil(largestMisread / 3) * 4)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64 is needed')
    .refine(({ length }) => length % 4 === 0, 'base64 comes in groups of four'),
});

export const documentDiagnosticParams = z.looseObject({
  textDocument: z.looseObject({ uri }),
  previousResultId: z.string().nullish(),
});

/** What is suppressed: a rule's finding by its subject, and why. */
export const suppressParams = z.looseObject({
  textDocument: z.looseObject({ uri }),
  rule: z.string(),
  at: z.string(),
  reason: z.string().refine((reason) => reason.trim() !== '', 'a reason is needed'),
});

/** One change of a document: a range's replacement, or the whole text where there is no range. */
export const contentChange = z.looseObject({ range: range.optional(), text: z.string() });

/** What a report lacks, at one version of its document. */
export interface MissingParts {
  readonly version: number;
  /** Whether the document is a report at all; nothing is missing from anything else. */
  readonly isReport: boolean;
  readonly tables: readonly { readonly kind: TableKind; readonly title: string }[];
  /** `title` is the whole heading, number included. */
  readonly sections: readonly { readonly ordinal: number; readonly title: string }[];
}

/** Edits that are right for one version of a document. */
export interface VersionedEdits {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** Changes of figures that a person looks through before they are made, in the order of the text. */
export interface FigureEdits {
  readonly version: number;
  /** Whether the document is a report at all; there is nothing to tell of anything else. */
  readonly isReport: boolean;
  /** `row` tells all that is changed in the figure's row, `table` what its table is called. */
  readonly edits: readonly (TextEdit & { readonly row: string; readonly table: string })[];
  /** Why figures stay as they are, and the place of what stands in the way. */
  readonly notice: { readonly message: string; readonly range?: Range } | null;
}

/** Edits that take the place of a plain paste, and what they do in the language of messages. */
export interface PasteResult extends VersionedEdits {
  readonly title: string;
}

/** The encoding of a report's file whose document shows something else; null where nothing is wrong with it. */
export interface MisreadingResult {
  readonly encoding: Encoding | null;
}

/** The change of the configuration file, or why there is none, in the language of messages. */
export type SuppressResult =
  | { readonly edit: WorkspaceEdit; readonly uri: string; readonly problem?: undefined }
  | { readonly edit?: undefined; readonly uri?: undefined; readonly problem: string };

export const workspaceSymbolParams = z.looseObject({ query: z.string().max(1000) });

/** `progress` is the token under which the work done is told. */
/** `uri` names the one file of the workspace that is to be checked; all of them where it is absent. */
export const checkWorkspaceParams = z.looseObject({ progress: z.string().max(100), uri: z.string().optional() });

/** How many files are checked, of how many. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** The server's own requests, by method. */
export interface OwnRequests {
  'disclosureReport/missing': { params: z.infer<typeof documentParams>; result: MissingParts };
  'disclosureReport/insertTables': { params: z.infer<typeof insertTablesParams>; result: VersionedEdits };
  'disclosureReport/insertSections': { params: z.infer<typeof insertSectionsParams>; result: VersionedEdits };
  'disclosureReport/safeFixes': { params: z.infer<typeof safeFixesParams>; result: VersionedEdits };
  'disclosureReport/recalculate': { params: z.infer<typeof recalculateParams>; result: FigureEdits };
  'disclosureReport/fillBlanks': { params: z.infer<typeof safeFixesParams>; result: FigureEdits };
  'disclosureReport/convert': {
    params: z.infer<typeof convertParams>;
    /** `left` says of each table that stays as it is which one it is, and why. */
    result: VersionedEdits & { readonly left: readonly string[] };
  };
  'disclosureReport/note': { params: z.infer<typeof noteParams>; result: { readonly note: string } };
  'disclosureReport/paste': { params: z.infer<typeof pasteParams>; result: PasteResult | null };
  'disclosureReport/misreading': { params: z.infer<typeof misreadingParams>; result: MisreadingResult };
  'disclosureReport/suppress': { params: z.infer<typeof suppressParams>; result: SuppressResult };
  'disclosureReport/checkWorkspace': { params: z.infer<typeof checkWorkspaceParams>; result: CheckedWorkspace };
  'disclosureReport/newReport': { params: z.infer<typeof newReportParams>; result: { readonly snippet: string } };
}

/** Sent after a document was opened or changed, or the settings were. */
export interface StatusNotification {
  readonly uri: string;
  readonly version: number;
  readonly isReport: boolean;
  readonly info: ReportInfo | null;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** The server's own notification, by method. */
export interface OwnNotifications {
  'disclosureReport/status': StatusNotification;
}
