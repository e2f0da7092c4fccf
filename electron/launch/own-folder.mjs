import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folder that the launcher keeps for the person who runs it: the browser's profile and the secret are in it. */
export function ownFolder() {
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'Yanshoutai');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Yanshoutai');
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'yanshoutai');
}

const secretName = 'launcher-secret';

/**
 * The secret by which a launcher and the server of an earlier one recognise each other: 64 hex digits in a file that only its owner may read. Made when it is first asked for, and anew
 * where others could read it. Where no file can be kept the secret is good for this run alone: then a second start does not recognise the first.
 * @param {string} folder
 * @returns {string}
 */
export function launcherSecret(folder) {
  const path = join(folder, secretName);
  try {
    const kept = readSecret(path);
    if (kept !== undefined) return kept;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return makeSecret(path);
  } catch {
    return randomBytes(32).toString('hex');
  }
}

/**
 * The secret in a file; undefined where there is none, or one that is not this user's own. A link is not followed.
 * @param {string} path
 */
function readSecret(path) {
  let file;
  try {
    file = openSync(path, process.platform === 'win32' ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch {
    return undefined;
  }
  try {
    const { mode, uid } = fstatSync(file);
    const isOwn = process.platform === 'win32' || ((mode & 0o077) === 0 && uid === process.getuid?.());
    const text = readFileSync(file, 'utf8').trim();
    return isOwn && /^[0-9a-f]{64}$/.test(text) ? text : undefined;
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a fresh secret, in place of one that is no good. Of two launchers that do it at once both take the one that came first.
 * @param {string} path
 */
function makeSecret(path) {
  const fresh = join(dirname(path), `${secretName}.${randomBytes(8).toString('hex')}.part`);
  writeFileSync(fresh, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(fresh, path);
  } catch {
    if (readSecret(path) === undefined) renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
  const secret = readSecret(path);
  if (secret === undefined) throw new Error('the secret cannot be read back');
  return secret;
}
