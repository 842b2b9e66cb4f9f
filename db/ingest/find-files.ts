import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@/db/refusal';

/**
 * The files that the paths name, each once; a folder stands for all `.csv` and `.csv.gz` in it, by name.
 * Throws one Refusal that lists every path that leads nowhere.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) problems.push(`${path}: there is no such file.`);
    else if (found.isFile()) files.set(await realpath(path), path);
    else if (!found.isDirectory()) problems.push(`${path}: it is neither a file nor a folder.`);
    else {
      const names = (await readdir(path)).filter((name) => /\.csv(\.gz)?$/i.test(name)).sort();
      if (names.length === 0) problems.push(`${path}: the folder holds no .csv and no .csv.gz file.`);
      for (const name of names) files.set(await realpath(join(path, name)), join(path, name));
    }
  }
  if (paths.length === 0) problems.push('Name at least one .csv or .csv.gz file, or a folder of them.');
  if (problems.length > 0) throw new Refusal(problems.join('\n'));
  return [...files.values()];
}
