/** Self-registering series and components; the package ships no types for these entries. */
declare module 'echarts/lib/chart/*';
declare module 'echarts/lib/component/*';
