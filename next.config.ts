import type { NextConfig } from 'next';

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks types; a build that did it again would cost 5 s more.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['postgres'],
};

export default config;
