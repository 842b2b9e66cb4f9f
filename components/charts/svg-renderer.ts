// A module of its own, so that the renderer is fetched only for an export: beside the canvas one it would come along.
// biome-ignore lint/style/noRestrictedImports: part of echarts.ts, kept apart for the reason above.
export { SVGRenderer } from 'echarts/renderers';
