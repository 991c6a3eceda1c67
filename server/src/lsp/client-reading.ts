// Asks the client for files and folders, and believes nothing of its answers' shape.
import type { Connection } from 'vscode-languageserver';
import { type ClientRequests, readFileResult, readFolderResult } from './client-requests.ts';

export type FolderEntry = ClientRequests['disclosureReport/readFolder']['result']['entries'][number];

export class ClientReading {
  constructor(private readonly connection: Connection) {}

  async folder(uri: string): Promise<readonly FolderEntry[]> {
    return readFolderResult.parse(await this.ask('disclosureReport/readFolder', { uri })).entries;
  }

  /**
   * @param limit bytes
   * @returns undefined where there is no such file
   * @throws where it can't be read
   */
  async file(uri: string, limit: number): Promise<Uint8Array | 'too-large' | undefined> {
    const answer = readFileResult.parse(await this.ask('disclosureReport/readFile', { uri, limit }));
    if (answer.state === 'gone') return undefined;
    if (answer.state === 'too-large') return 'too-large';
    const bytes = bytesOf(answer.content);
    return bytes.length > limit ? 'too-large' : bytes;
  }

  private ask<M extends keyof ClientRequests>(method: M, params: ClientRequests[M]['params']): Promise<unknown> {
    return this.connection.sendRequest(method, params);
  }
}

/** @throws where it is no base64 */
function bytesOf(content: string): Uint8Array {
  const characters = atob(content);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index++) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
