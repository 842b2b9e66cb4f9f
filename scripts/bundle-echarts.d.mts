/** Makes the bundle unless it is there already; gives its path from the root of the project. */
export function bundleEcharts(): Promise<string>;
