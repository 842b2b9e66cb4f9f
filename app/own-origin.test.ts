import { expect, it } from 'vitest';
import { isOwnOrigin } from './own-origin';

it.each([
  [{ origin: 'https://shop.example', host: 'shop.example' }, true],
  [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
  [{ origin: 'https://shop.example', host: 'inner:3000', 'x-forwarded-host': 'shop.example' }, true],
  [{ origin: 'https://evil.example', host: 'shop.example' }, false],
  [{ origin: 'http://localhost:3001', host: 'localhost:3000' }, false],
  [{ origin: 'null', host: 'shop.example' }, false],
  [{ host: 'shop.example' }, false],
])('%j is own: %s', (headers, own) => {
  expect(isOwnOrigin(new Headers(headers as Record<string, string>))).toBe(own);
});
