// Answers where a figure in the prose stands in the tables, and which prose speaks of a cell.
import type { Connection, Definition, LocationLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundDefinition } from '../service.ts';
import type { ClientFeatures } from './client-features.ts';
import { rangeOf } from './positions.ts';
import * as protocol from './protocol.ts';
import { onDocument } from './requests.ts';
import type { Service } from './service-type.ts';
import type { Session } from './session.ts';

/** @param currentSession throws a ResponseError where the connection isn't in a state to be asked */
export function registerDefinition(connection: Connection, service: Service, currentSession: () => Session): void {
  connection.onDefinition(
    onDocument<protocol.PositionParams, Definition | LocationLink[] | null>(
      currentSession,
      protocol.positionParams,
      null,
      ({ document, standing, params, session }) => {
        if (standing.kind !== 'report') return null;
        const found = service.definition(standing.analysis, document.offsetAt(params.position));
        return found === undefined ? null : definitionOf(document, found, session.surroundings.features);
      },
    ),
  );
}

/** Links tell what is underlined; a client that doesn't know them gets the places alone. */
function definitionOf(
  document: TextDocument,
  { origin, targets }: FoundDefinition,
  { definitionLinks }: Pick<ClientFeatures, 'definitionLinks'>,
): Definition | LocationLink[] {
  const { uri } = document;
  const ranges = targets.map((target) => rangeOf(document, target));
  if (!definitionLinks) return ranges.map((range) => ({ uri, range }));
  const originSelectionRange = rangeOf(document, origin);
  return ranges.map((range) => ({ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range }));
}
