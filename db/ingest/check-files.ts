import { Refusal } from '@/db/refusal';
import { type CheckedFile, checkFile } from './check-file';
import type { Progress } from './progress';

/**
 * Checks files one after the other and tells `onChecked` each that is good. Throws one Refusal that names the problems of
 * all files.
 */
export async function checkFiles(
  paths: readonly string[],
  onProgress: ((progress: Progress) => void) | undefined,
  signal: AbortSignal | undefined,
  onChecked: (file: CheckedFile) => void,
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    const onBytes = (bytes: number, of: number): void =>
      onProgress?.({ stage: 'checking', file: path, bytes, of });
    try {
      const file = await checkFile(path, onBytes, signal);
      checked.push(file);
      onChecked(file);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new Refusal([...problems, 'Nothing was loaded.'].join('\n'));
  return checked;
}
