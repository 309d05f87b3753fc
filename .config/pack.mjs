// The package as it is published, as a file.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { stage } from './stage.mjs';

/** Packs what was built into `folder` and returns the path of the tarball. */
export function packInto(folder) {
  const answer = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: stage,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return join(folder, JSON.parse(answer)[0].filename);
}
