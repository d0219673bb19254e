/** Where the real input lies that some tests read: beside the repository, or where VADEMECUM_SHARED says. Not part of it. */
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));
export const shared = process.env.VADEMECUM_SHARED ?? join(root, '..', 'shared');
export const hasShared = existsSync(join(shared, 'mailstore'));
/** For test titles: why a test does not run. */
export const needsShared =
  'needs the real input beside the repository (or VADEMECUM_SHARED), which is not there';

/** A content folder made of the real input and this project's own site.yaml, scenarios and templates. */
export function seedContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-seed-'));
  for (const part of ['wiki', 'notes', 'snapshots']) {
    cpSync(join(shared, 'mailstore', part), join(folder, part), { recursive: true, mode: 0 });
  }
  for (const part of ['site.yaml', 'scenarios', 'templates']) {
    cpSync(join(root, 'content', part), join(folder, part), { recursive: true });
  }
  return folder;
}
