// The façade as a value that is passed in, so that tests can pass another.
import type * as service from '../service.ts';

export type Service = Pick<
  typeof service,
  | 'analyze'
  | 'completions'
  | 'foldingRanges'
  | 'looksLikeReport'
  | 'missingSections'
  | 'missingTables'
  | 'newReportSnippet'
  | 'outline'
  | 'reportInfo'
  | 'safeEdits'
  | 'sectionInsertions'
  | 'tableInsertions'
>;
