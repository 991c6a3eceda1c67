// What one initialized connection holds: the client's features, the settings, the documents.
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CheckOptionsSource } from './check-options.ts';
import type { ClientFeatures } from './client-features.ts';
import { Configuration } from './configuration.ts';
import type { Standing, Standings } from './documents.ts';
import type { RulePages } from './rule-pages.ts';
import type { Surroundings } from './surroundings.ts';

export class Session {
  readonly configuration: Configuration;
  private readonly checkOptions: CheckOptionsSource;

  constructor(
    connection: Connection,
    readonly features: ClientFeatures,
    readonly documents: TextDocuments<TextDocument>,
    private readonly standings: Standings,
    private readonly rulePages: RulePages,
  ) {
    this.configuration = new Configuration(connection, features);
    this.checkOptions = new CheckOptionsSource(this.configuration);
  }

  get surroundings(): Surroundings {
    return { features: this.features, locale: this.configuration.locale, rulePages: this.rulePages };
  }

  standingOf(document: TextDocument): Standing {
    return this.standings.of(document, this.checkOptions.of(document.uri));
  }

  /** Stays the same as long as the document's diagnostics, their language included, do. */
  resultId(document: TextDocument): string {
    const { locale } = this.configuration;
    return `${this.standings.resultId(document, this.checkOptions.of(document.uri))}-${locale}`;
  }

  forget(document: TextDocument): void {
    this.standings.forget(document);
  }
}
