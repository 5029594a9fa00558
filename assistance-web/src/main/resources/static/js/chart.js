/* Draws <div data-chart data-source="#id"> from ECharts options in the JSON script with that id; strict CSP: canvas, text tooltip. */
(() => {
  'use strict';
  const colours = ['#1a5dab', '#d9822b', '#2c8a57', '#8a4fae', '#b3323a', '#5b6b7d'];
  const text = { fontFamily: getComputedStyle(document.body).fontFamily, color: '#1b2733' };
  document.querySelectorAll('[data-chart]').forEach(area => {
    const source = document.querySelector(area.dataset.source);
    if (!source || !window.echarts) { return; }
    const options = JSON.parse(source.textContent);
    const chart = window.echarts.init(area, null, { renderer: 'canvas', locale: 'ZH' });
    chart.setOption({ color: colours, textStyle: text, animation: false, grid: { left: 8, right: 16, top: 40, bottom: 36, containLabel: true },
      legend: { bottom: 0 }, ...options,
      tooltip: { trigger: 'axis', ...options.tooltip, renderMode: 'richText' } });
    new ResizeObserver(() => chart.resize()).observe(area);
    window.addEventListener('beforeprint', () => chart.resize());
  });
})();
