// One spelling for each file's URI: editors and Node escape names differently.

/**
 * @param uri as a client writes it: %3A or : in a drive, （ or %EF%BC%88
 * @returns undefined for what is no file on the disk
 */
export function canonicalFileUri(uri: string): string | undefined {
  const match = /^file:\/\/(?:localhost(?=\/))?([^/]*)(\/.*)?$/i.exec(uri);
  if (match === null) return undefined;
  const [, authority = '', path = '/'] = match;
  const segments = path.split('/').filter((segment) => segment !== '');
  return `file://${authority.toLowerCase()}/${segments.map(canonicalSegment).join('/')}`;
}

/**
 * The same for any scheme with folders, such as those of workspaces that are on no disk.
 * @returns undefined for what lies in no folder, or is more than a file, such as an old version of one
 */
export function canonicalUri(uri: string): string | undefined {
  if (/^file:/i.test(uri)) return canonicalFileUri(uri);
  const match = /^([a-z][a-z0-9+.-]+):(?:\/\/([^/?#]*))?(\/[^?#]*)?$/i.exec(uri);
  if (match === null) return undefined;
  const [, scheme = '', authority = '', path] = match;
  if (path === undefined && authority === '') return undefined;
  const segments = (path ?? '/').split('/').filter((segment) => segment !== '');
  return `${scheme.toLowerCase()}://${authority.toLowerCase()}/${segments.map((name) => encodeURIComponent(decoded(name))).join('/')}`;
}

function canonicalSegment(segment: string, index: number): string {
  const name = decoded(segment);
  return encodeURIComponent(index === 0 && /^[A-Z]:$/.test(name) ? name.toLowerCase() : name);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A lone % that was never escaped.
    return segment;
  }
}

/** Whether a file or folder is a folder or lies in it; both canonical. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
