// Replaces a file's content in one step, and only if nobody else changed it meanwhile.
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

export type WriteResult = 'written' | 'changed-meanwhile' | 'read-only';

/**
 * Writes through a temporary file in the same folder, which is renamed: a reader sees the old content or the new.
 * The file's permissions stay, its owner too where this process may give files away; a symbolic link stays one, and the file that it leads to is replaced.
 * @param location absolute path
 * @param expected the content that the new one was made from
 * @throws Error where the system refuses; the file is then as it was
 */
export function writeAtomically(location: string, expected: Uint8Array, content: Uint8Array): WriteResult {
  const target = realpathSync(location);
  if (!isWritable(target)) return 'read-only';
  const temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeNewFile(temporary, content, statSync(target));
    // As late as can be: between this look and the renaming nothing else is done.
    if (!sameBytes(readFileSync(target), expected)) return 'changed-meanwhile';
    renameSync(temporary, target);
    return 'written';
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Renaming needs no permission of the file itself, but whoever made it read-only meant it. */
function isWritable(location: string): boolean {
  try {
    accessSync(location, constants.W_OK);
  } catch {
    return false;
  }
  // A superuser may write anything; the permission bits tell what is meant.
  return (statSync(location).mode & 0o222) !== 0;
}

function writeNewFile(location: string, content: Uint8Array, { mode, uid, gid }: Stats): void {
  const descriptor = openSync(location, 'wx', mode & 0o7777);
  try {
    for (let written = 0; written < content.length; ) written += writeSync(descriptor, content, written);
    keepOwner(descriptor, uid, gid);
    // The process's mask may have taken bits away at opening.
    fchmodSync(descriptor, mode & 0o7777);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A superuser who mends another's file must not take it away; for anyone else the file is their own already. */
function keepOwner(descriptor: number, uid: number, gid: number): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // The system doesn't let this user give files away: the content counts more.
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
