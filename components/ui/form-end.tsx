import type { ReactNode } from 'react';
import { Button } from './button';

type FormEndProps = {
  /** What the form saves: `Save target`. */
  readonly save: string;
  readonly isSaving: boolean;
  /** Why it was not saved. */
  readonly problem: string | undefined;
  /** Further buttons. */
  readonly children?: ReactNode;
};

/** The end of a form: why it was not saved, and its buttons. */
export function FormEnd({ save, isSaving, problem, children }: FormEndProps) {
  return (
    <>
      {problem && (
        <p role="alert" className="text-bad text-small">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={isSaving}>
          {isSaving ? 'Saving' : save}
        </Button>
        {children}
      </div>
    </>
  );
}
