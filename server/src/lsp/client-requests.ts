// What the server asks of a client beyond LSP: files that it can't read itself.
import * as z from 'zod';

/** What a client answers that reads files for the server. Content is in base64. */
export const readFolderResult = z.looseObject({
  entries: z.array(z.looseObject({ name: z.string(), kind: z.enum(['file', 'folder']) })),
});

export const readFileResult = z.discriminatedUnion('state', [
  z.looseObject({ state: z.literal('read'), content: z.string() }),
  z.looseObject({ state: z.literal('gone') }),
  z.looseObject({ state: z.literal('too-large') }),
]);

/** The server's requests to a client that reads files for it, by method. */
export interface ClientRequests {
  'disclosureReport/readFolder': { params: { readonly uri: string }; result: z.infer<typeof readFolderResult> };
  /** `limit` counts bytes. */
  'disclosureReport/readFile': {
    params: { readonly uri: string; readonly limit: number };
    result: z.infer<typeof readFileResult>;
  };
}
