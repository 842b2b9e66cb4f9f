import { createHash, randomBytes } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { everyone, type Viewer } from '@/lib/answer/cache';

const cookie = 'viewer';
const YEAR_SECONDS = 31_536_000;

/** The database keeps the hash alone: who reads it cannot pass for the person. */
const nameOf = (secret: string) => createHash('sha256').update(secret).digest('hex').slice(0, 40);

/** Who asks, by the cookie that their first change made; without one they keep nothing for themselves. */
export async function readViewer(): Promise<Viewer> {
  const secret = (await cookies()).get(cookie)?.value;
  return secret ? { ...everyone, person: nameOf(secret) } : everyone;
}

/** Who changes something: the person of the cookie, which is made where there is none. Only for server actions. */
export async function makePerson(): Promise<string> {
  const { person } = await readViewer();
  if (person !== null) return person;
  const secret = randomBytes(24).toString('base64url');
  const isSecure = (await headers()).get('x-forwarded-proto')?.startsWith('https') ?? false;
  (await cookies()).set(cookie, secret, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path: '/',
    maxAge: YEAR_SECONDS,
  });
  return nameOf(secret);
}
