// The façade as a value that is passed in, so that tests can pass another.
import type * as service from '../service.ts';

export type Service = Pick<
  typeof service,
  | 'analyze'
  | 'blankFills'
  | 'codeLenses'
  | 'completions'
  | 'convert'
  | 'definition'
  | 'findingSubject'
  | 'foldingRanges'
  | 'formatEdits'
  | 'highlights'
  | 'hover'
  | 'inlayHints'
  | 'looksLikeReport'
  | 'missingSections'
  | 'missingTables'
  | 'newReportSnippet'
  | 'outline'
  | 'recordOf'
  | 'recordOfText'
  | 'recalculations'
  | 'reportInfo'
  | 'reviewNote'
  | 'safeEdits'
  | 'sectionInsertions'
  | 'selectionRanges'
  | 'semanticTokens'
  | 'tableInsertions'
>;
