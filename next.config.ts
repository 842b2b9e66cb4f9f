import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_SERVER } from 'next/constants';
import { bundleEcharts } from './scripts/bundle-echarts.mjs';

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks types; a build that did it again would cost 5 s more.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['postgres'],
};

/**
 * Whatever compiles the application takes the bundled echarts in place of the module that chart.tsx names in full;
 * a server that only serves needs none.
 */
export default async (phase: string): Promise<NextConfig> => {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const echarts = await bundleEcharts();
  return { ...config, turbopack: { resolveAlias: { '@/components/charts/echarts': echarts } } };
};
