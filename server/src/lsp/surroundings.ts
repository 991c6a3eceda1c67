// What every answer depends on beside the document: the client, the language of messages, the pages to link to.
import type { Locale } from '../text/localized.ts';
import type { ClientFeatures } from './client-features.ts';
import type { RulePages } from './rule-pages.ts';

export interface Surroundings {
  readonly features: ClientFeatures;
  readonly locale: Locale;
  readonly rulePages: RulePages;
}
