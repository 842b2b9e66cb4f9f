import { remember } from '../shell/remember';

const cookie = 'person';

/** The name under which a person changes things, as they gave it last; empty before that. */
export function personName(): string {
  const value = document.cookie
    .split('; ')
    .find((part) => part.startsWith(`${cookie}=`))
    ?.slice(cookie.length + 1);
  try {
    return decodeURIComponent(value ?? '');
  } catch {
    return '';
  }
}

/** Keeps the name for the next time. */
export function rememberPerson(name: string): void {
  remember(cookie, encodeURIComponent(name.trim()));
}
