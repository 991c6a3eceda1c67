// The open documents, and what is known of the version that each one has.
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFileName } from '../configuration/configuration-files.ts';
import type { PlacedProblem } from '../configuration/json-tree.ts';
import { readConfigurationText } from '../configuration/read-configuration.ts';
import type { RecordData } from '../model/report-record.ts';
import type { Analysis, CheckOptions } from '../service.ts';
import { contentChange } from './protocol.ts';
import type { Service } from './service-type.ts';

/** The language of documents that are reports whatever their text says. */
const reportLanguage = 'disclosure-report';

/** The languages of documents that are reports where their text shows it. */
const textLanguages: ReadonlySet<string> = new Set(['plaintext', 'markdown', 'text', 'txt']);

/** UTF-16 code units above which a document isn't checked. */
export const sizeLimit = 16 * 1024 * 1024;

/** What a document is, at one version. */
export type Standing =
  | { readonly kind: 'report'; readonly analysis: Analysis }
  | { readonly kind: 'configuration'; readonly problems: readonly PlacedProblem[] }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'other' };

interface Known {
  readonly version: number;
  readonly options: CheckOptions;
  readonly standing: Standing;
  /** Differs for every version of every document that was ever open. */
  readonly resultId: string;
}

/** Open documents, changed in place by the editor's edits. */
export function createDocuments(): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update: (document, changes, version) => {
      for (const change of changes) applyChange(document, change, version);
      return document;
    },
  });
}

function applyChange(document: TextDocument, untrusted: unknown, version: number): void {
  const change = contentChange.parse(untrusted);
  if (change.range === undefined) {
    TextDocument.update(document, [{ text: change.text }], version);
    return;
  }
  // A line past the end is taken for the end: the document's own line table must not be told of lines that it hasn't.
  const start = document.positionAt(document.offsetAt(change.range.start));
  const end = document.positionAt(document.offsetAt(change.range.end));
  TextDocument.update(document, [{ range: { start, end }, text: change.text }], version);
}

/** Whatever language the editor takes it for. */
export function isConfigurationFile(uri: string): boolean {
  return uri.endsWith(`/${configurationFileName}`);
}

/** The one cache: what each open document is, kept for its current version alone. */
export class Standings {
  private readonly known = new WeakMap<TextDocument, Known>();
  private count = 0;

  constructor(private readonly service: Service) {}

  /** What a document is now, computed at most once for a version and one object of options. */
  of(document: TextDocument, options: CheckOptions): Standing {
    return this.knownOf(document, options).standing;
  }

  /**
   * What an open document says to other reports; undefined where it is no report. What was examined at this version is
   * not read again, whatever it was examined with, and nothing is checked for it.
   */
  recordOf(document: TextDocument, uri: string): RecordData | undefined {
    const before = this.known.get(document);
    if (before?.version === document.version) {
      return before.standing.kind === 'report' ? this.service.recordOf(before.standing.analysis, uri) : undefined;
    }
    const { languageId } = document;
    const isText = languageId === reportLanguage || textLanguages.has(languageId);
    const text = document.getText();
    return isText && text.length <= sizeLimit ? this.service.recordOfText(text, uri) : undefined;
  }

  /** An id that stays as long as the diagnostics do. */
  resultId(document: TextDocument, options: CheckOptions): string {
    return this.knownOf(document, options).resultId;
  }

  /** Whether a document was examined at its version, but with other options. */
  isOutdated(document: TextDocument, options: CheckOptions): boolean {
    const before = this.known.get(document);
    return before !== undefined && before.version === document.version && before.options !== options;
  }

  forget(document: TextDocument): void {
    this.known.delete(document);
  }

  private knownOf(document: TextDocument, options: CheckOptions): Known {
    const before = this.known.get(document);
    if (before?.version === document.version && before.options === options) return before;
    this.count += 1;
    const known = {
      version: document.version,
      options,
      standing: this.examine(document, options),
      resultId: String(this.count),
    };
    this.known.set(document, known);
    return known;
  }

  private examine(document: TextDocument, options: CheckOptions): Standing {
    const { languageId } = document;
    const text = document.getText();
    if (isConfigurationFile(document.uri)) return { kind: 'configuration', problems: readConfigurationText(text).problems };
    if (languageId !== reportLanguage && !(textLanguages.has(languageId) && this.service.looksLikeReport(text))) {
      return { kind: 'other' };
    }
    if (text.length > sizeLimit) return { kind: 'too-large' };
    return { kind: 'report', analysis: this.service.analyze(text, options) };
  }
}
