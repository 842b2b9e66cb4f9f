import { CircleAlert, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';

export type MessageAction = { readonly label: string; readonly onPress: () => void };

type MessageProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly action?: MessageAction;
};

function Message({ icon, title, text, action }: MessageProps) {
  return (
    <div className="grid h-full place-content-center justify-items-center gap-1 p-4 text-center">
      <span className="mb-1 text-faint [&>svg]:size-5">{icon}</span>
      <p className="max-w-[44ch] font-medium text-body">{title}</p>
      {text && <p className="max-w-[48ch] text-small text-soft">{text}</p>}
      {action && (
        <Button size="small" className="mt-2" onClick={action.onPress}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

/** Says why there is nothing to see, and what to do about it. */
export function EmptyState({ why, hint, action }: { why: string; hint?: string; action?: MessageAction }) {
  return (
    <Message
      icon={<Inbox aria-hidden />}
      title={why}
      {...(hint !== undefined && { text: hint })}
      {...(action && { action })}
    />
  );
}

/** Says what went wrong, with a way to try again. */
export function ErrorState({ message, onRetry }: { message: string; onRetry?: () => void }) {
  return (
    <div role="alert" className="h-full">
      <Message
        icon={<CircleAlert aria-hidden className="text-bad" />}
        title="This could not be loaded"
        text={message}
        {...(onRetry && { action: { label: 'Try again', onPress: onRetry } })}
      />
    </div>
  );
}
