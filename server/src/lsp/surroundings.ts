// What every answer depends on beside the document: the client and the language of messages.
import type { Locale } from '../text/localized.ts';
import type { ClientFeatures } from './client-features.ts';

export interface Surroundings {
  readonly features: ClientFeatures;
  readonly locale: Locale;
}
