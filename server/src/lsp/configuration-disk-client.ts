// Configuration files as the client reads them for the server: asked for once, told of when they have come.
import type { ConfigurationText } from '../configuration/configuration-files.ts';
import { decodeText } from '../text/encoding.ts';
import type { ClientReading } from './client-reading.ts';
import {
  type ConfigurationDisk,
  largestConfiguration,
  noConfigurationText,
  unreadableConfiguration,
} from './configuration-disk.ts';
import { canonicalUri, isWithin } from './workspace-uri.ts';

export interface ConfigurationHost {
  /** URIs of the workspace's folders. */
  folders(): readonly string[];
  configurationArrived(path: string): void;
}

/** A path is the URI in plain words, `scheme:authority/folder/name`: it never begins with a slash or a drive's letter. */
export class ClientConfigurationDisk implements ConfigurationDisk {
  private readonly known = new Map<string, ConfigurationText | undefined>();
  private readonly asked = new Map<string, Promise<void>>();

  constructor(
    private readonly reading: ClientReading,
    private readonly host: ConfigurationHost,
  ) {}

  /** Only what lies in the workspace's folders is read. */
  pathOf(uri: string): string | undefined {
    const canonical = canonicalUri(uri);
    if (canonical === undefined || !this.isInWorkspace(canonical)) return undefined;
    const [scheme = '', rest = ''] = canonical.split('://');
    const [authority = '', ...names] = rest.split('/');
    return [`${scheme}:${authority}`, ...names.filter((name) => name !== '').map(decodeURIComponent)].join('/');
  }

  uriOf(path: string): string {
    const [root = '', ...names] = path.split('/');
    const colon = root.indexOf(':');
    return `${root.slice(0, colon)}://${root.slice(colon + 1)}/${names.map(encodeURIComponent).join('/')}`;
  }

  read(path: string): ConfigurationText | undefined {
    if (!this.known.has(path) && !this.asked.has(path) && this.isInWorkspace(this.uriOf(path))) this.ask(path);
    return this.known.get(path);
  }

  changed(path: string): void {
    for (const known of this.known.keys()) if (isWithin(known, path)) this.ask(known);
  }

  answersAtOnce(): boolean {
    return false;
  }

  arriving(): Promise<void> | undefined {
    return this.asked.size === 0 ? undefined : Promise.all(this.asked.values()).then(() => undefined);
  }

  private isInWorkspace(canonical: string): boolean {
    return this.host.folders().some((told) => {
      const folder = canonicalUri(told);
      return folder !== undefined && isWithin(canonical, folder);
    });
  }

  private ask(path: string): void {
    const asking = this.load(path).then((text) => {
      // Asked again meanwhile: what was answered may be out of date.
      if (this.asked.get(path) !== asking) return;
      this.asked.delete(path);
      const before = this.known.get(path);
      this.known.set(path, text);
      if (text?.text !== before?.text || text?.problem !== before?.problem) this.host.configurationArrived(path);
    });
    this.asked.set(path, asking);
  }

  private async load(path: string): Promise<ConfigurationText | undefined> {
    try {
      const bytes = await this.reading.file(this.uriOf(path), largestConfiguration);
      if (bytes === undefined) return undefined;
      const decoded = bytes === 'too-large' ? undefined : decodeText(bytes).decoded;
      return decoded === undefined ? noConfigurationText : { text: decoded.text };
    } catch (error) {
      return unreadableConfiguration(error);
    }
  }
}
