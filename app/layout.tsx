import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ToolsProvider } from '@/components/shell/tools';
import { ToastHost } from '@/components/ui/toasts';
import { themeCss } from '@/lib/look/css';
import { RAIL_COOKIE, readRail, readThemeChoice, THEME_COOKIE } from '@/lib/look/preferences';
import { palettes } from '@/lib/look/tokens';
import { answer } from './actions';
import { keepBookmark } from './changes';
import './globals.css';
import { items } from './items';

export const metadata: Metadata = {
  title: { default: 'Cartograph', template: '%s · Cartograph' },
  description: 'Self-hosted dashboards for a shop: exact, explained, instant.',
  icons: { icon: '/icon.svg' },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: palettes.light.page },
    { media: '(prefers-color-scheme: dark)', color: palettes.dark.page },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  return (
    <html
      lang="en"
      data-theme={readThemeChoice(jar.get(THEME_COOKIE)?.value)}
      data-rail={readRail(jar.get(RAIL_COOKIE)?.value)}
      suppressHydrationWarning
    >
      <head>
        <style>{themeCss()}</style>
      </head>
      <body>
        <ToolsProvider tools={{ items, ask: answer, keepBookmark }}>{children}</ToolsProvider>
        <ToastHost />
      </body>
    </html>
  );
}
