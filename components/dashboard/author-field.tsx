import { TextField } from '../ui/text-field';

type AuthorFieldProps = {
  /** What the name stands beside: `note`, `change`. */
  readonly beside: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

/** Where a person says who they are. */
export function AuthorField({ beside, ...field }: AuthorFieldProps) {
  return (
    <TextField
      {...field}
      label="Your name"
      maxLength={60}
      autoComplete="name"
      hint={`Others see it beside the ${beside}; it is kept on this device.`}
    />
  );
}
