import { fonts, type Palette } from '@/lib/look/tokens';

/** The ECharts theme of a palette: quiet grid lines, no axis boxes, text in the page's font, since drawn text cannot inherit. */
export function chartTheme(palette: Palette, fontFamily: string = fonts.sans) {
  const axis = {
    axisLine: { show: false, lineStyle: { color: palette.lineStrong } },
    axisTick: { show: false },
    axisLabel: { color: palette.textFaint, fontSize: 12, margin: 10 },
    splitLine: { show: false, lineStyle: { color: palette.line, width: 1 } },
    axisPointer: { lineStyle: { color: palette.lineStrong, width: 1, type: 'solid' } },
  };
  return {
    color: [...palette.series],
    backgroundColor: 'transparent',
    textStyle: { fontFamily, fontSize: 12, color: palette.text },
    categoryAxis: { ...axis, axisLine: { ...axis.axisLine, show: true } },
    valueAxis: { ...axis, splitLine: { ...axis.splitLine, show: true } },
    logAxis: { ...axis, splitLine: { ...axis.splitLine, show: true } },
    legend: {
      textStyle: { color: palette.textSoft, fontSize: 12, padding: [0, 8, 0, 2] },
      inactiveColor: palette.lineStrong,
      itemGap: 8,
    },
    tooltip: {
      backgroundColor: palette.raised,
      borderColor: palette.lineStrong,
      borderWidth: 1,
      padding: [8, 10],
      textStyle: { color: palette.text, fontSize: 12 },
      extraCssText:
        'border-radius:8px;box-shadow:0 4px 16px rgb(0 0 0 / 0.14);font-variant-numeric:tabular-nums;',
    },
    line: { symbol: 'circle', symbolSize: 6, lineStyle: { width: 2 } },
  };
}
