// What a report lacks and the edits that insert it, as answers to the client's commands.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TableKind } from '../format/format.ts';
import { sectionHeading } from '../format/format.ts';
import { currentFormat } from '../format/formats.ts';
import type { Edit } from '../text/span.ts';
import type { Standing } from './documents.ts';
import { textEditsOf } from './positions.ts';
import type { MissingParts, VersionedEdits } from './protocol.ts';
import type { Service } from './service-type.ts';

export function missingPartsOf(document: TextDocument, standing: Standing, service: Service): MissingParts {
  const { version } = document;
  if (standing.kind !== 'report') return { version, isReport: false, tables: [], sections: [] };
  const { analysis } = standing;
  return {
    version,
    isReport: true,
    tables: service.missingTables(analysis).map((kind) => ({ kind, title: titleOfTable(kind) })),
    sections: service.missingSections(analysis).map((ordinal) => ({ ordinal, title: headingOf(ordinal) })),
  };
}

export function versionedEdits(document: TextDocument, edits: readonly Edit[]): VersionedEdits {
  return { version: document.version, edits: textEditsOf(document, edits) };
}

/** A table is called by its section. */
function titleOfTable(kind: TableKind): string {
  return currentFormat.sections.find((section) => section.table === kind)?.title ?? kind;
}

function headingOf(ordinal: number): string {
  const section = currentFormat.sections.find((candidate) => candidate.ordinal === ordinal);
  return section === undefined ? String(ordinal) : sectionHeading(section);
}
