import { notify } from './toasts';

/** Tells what was done with a way to undo it, and what went wrong where that fails. */
export function notifyUndo(
  text: string,
  undo: () => Promise<{ readonly error: string } | null | undefined>,
): void {
  const onPress = async () => {
    const failure = await undo();
    if (failure) notify({ kind: 'failed', text: failure.error });
  };
  notify({ kind: 'done', text, action: { label: 'Undo', onPress: () => void onPress() } });
}
