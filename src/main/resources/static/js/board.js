'use strict';

/* Draws each picture of the board from the table that stands beside it, so that both always say the same. */

const style = getComputedStyle(document.documentElement);
const colour = (name) => style.getPropertyValue('--' + name).trim();
const INK = colour('ink');
const SOFT = colour('soft');
const LINE = colour('line');
const ZONES = { red: colour('red'), yellow: '#c58a00', green: colour('green') };
const FONT = getComputedStyle(document.body).fontFamily;
const charts = [];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2027-03-05 as 5 Mar. */
function shortDay(day) {
  return Number(day.slice(8, 10)) + ' ' + MONTHS[Number(day.slice(5, 7)) - 1];
}

/** 4500000 as 4.5 M: an axis has no room for all of it. */
function shortNumber(value) {
  const steps = [[1e9, ' G'], [1e6, ' M'], [1e3, ' k']];
  const step = steps.find(([size]) => Math.abs(value) >= size);
  return step ? Number((value / step[0]).toPrecision(4)) + step[1] : String(Number(value.toPrecision(4)));
}

function longNumber(value) {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 }).replaceAll(',', '\u202f');
}

/** A round number that is not less than what is to be shown, and how far its lines are apart. */
function ceiling(value) {
  if (value <= 0) {
    return { top: 1, interval: 0.25 };
  }
  const size = 10 ** Math.floor(Math.log10(value));
  const steps = [[1, 5], [1.5, 3], [2, 4], [2.5, 5], [3, 3], [4, 4], [5, 5], [6, 3], [8, 4], [10, 5]];
  const [factor, parts] = steps.find(([factor]) => factor * size >= value * 0.999999);
  return { top: factor * size, interval: factor * size / parts };
}

/** The zones as pairs of borders, each a share of what was expected; Infinity is the picture's border. */
function zones(direction, yellow, red) {
  const low = [['red', -Infinity, 1 - red], ['yellow', 1 - red, 1 - yellow]];
  const high = [['yellow', 1 + yellow, 1 + red], ['red', 1 + red, Infinity]];
  if (direction === 'higher') {
    return [...low, ['green', 1 - yellow, Infinity]];
  }
  return direction === 'lower'
    ? [['green', -Infinity, 1 + yellow], ...high]
    : [...low, ['green', 1 - yellow, 1 + yellow], ...high];
}

function zone(name, from, to, points, bottom, top) {
  const border = (share, point) =>
    share === Infinity ? top : share === -Infinity ? bottom : Math.min(top, Math.max(bottom, point.expected * share));
  return {
    type: 'custom',
    name,
    silent: true,
    clip: true,
    z: 0,
    tooltip: { show: false },
    data: [[0, 0]],
    renderItem(params, api) {
      const upper = points.map((point, place) => api.coord([place, border(to, point)]));
      const lower = points.map((point, place) => api.coord([place, border(from, point)])).reverse();
      return { type: 'polygon', shape: { points: [...upper, ...lower] }, style: { fill: ZONES[name], opacity: 0.13 } };
    }
  };
}

/** Where on the axis a day stands: the first point that is not before it; none outside. */
function placeOf(day, points) {
  return day < points[0].day ? 0 : points.findIndex((point) => point.day >= day);
}

/** A strip on top of the picture for each alert, from the day that opened it until it closed or is still open. */
function alertStrips(alerts, points, newest) {
  const strips = alerts.map((alert) => [placeOf(alert.opened, points), alert.closed ? placeOf(alert.closed, points) : newest])
    .filter(([opened, closed]) => opened >= 0 && closed !== 0)
    .map(([opened, closed]) => [opened, closed < 0 ? points.length - 1 : Math.max(opened, closed)]);
  return {
    type: 'custom',
    name: 'alert',
    silent: true,
    tooltip: { show: false },
    data: strips,
    encode: { x: [0, 1] },
    z: 4,
    renderItem(params, api) {
      const [from] = api.coord([api.value(0), 0]);
      const [to] = api.coord([api.value(1), 0]);
      return {
        type: 'rect',
        shape: { x: Math.max(params.coordSys.x, from - 2), y: params.coordSys.y, width: Math.max(4, to - from), height: 6 },
        style: { fill: ZONES.red }
      };
    }
  };
}

function draw(figure) {
  const points = [...figure.querySelectorAll('tbody tr')].map((row) => ({
    day: row.dataset.day,
    expected: row.dataset.expected === undefined ? null : Number(row.dataset.expected),
    actual: row.dataset.actual === undefined ? null : Number(row.dataset.actual),
    colour: row.dataset.colour
  }));
  if (points.length === 0) {
    figure.querySelector('.plot').remove();
    return;
  }
  const { direction } = figure.dataset;
  const red = Number(figure.dataset.red);
  const shown = points.flatMap((point) => [point.actual ?? 0, (point.expected ?? 0) * (direction === 'higher' ? 1 : 1 + red)]);
  const compared = points.every((point) => point.expected !== null);
  const { top, interval } = ceiling(Math.max(...shown) * 1.05);
  const lowest = Math.min(0, ...shown);
  const bottom = lowest < 0 ? -interval * Math.ceil(-lowest / interval) : 0;
  const newest = points.reduce((found, point, place) => point.actual === null ? found : place, 0);
  const bands = !compared ? [] : zones(direction, Number(figure.dataset.yellow), red)
    .map(([name, from, to]) => zone(name, from, to, points, bottom, top));
  const chart = echarts.init(figure.querySelector('.plot'), null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: 8, right: 20, top: 12, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'line', lineStyle: { color: SOFT } },
      formatter(items) {
        const point = points[items[0].dataIndex];
        const actual = point.actual === null ? 'not measured' : longNumber(point.actual);
        return `${point.day}<br>actual ${actual}` + (compared ? `<br>expected ${longNumber(point.expected)}` : '')
          + (point.colour ? `<br>${point.colour}` : '');
      }
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map((point) => point.day),
      axisLabel: { formatter: shortDay, color: SOFT, padding: [0, 3], hideOverlap: true, showMaxLabel: true, alignMaxLabel: 'right', alignMinLabel: 'left' },
      axisLine: { lineStyle: { color: SOFT } },
      axisTick: { show: false }
    },
    yAxis: {
      type: 'value',
      min: bottom,
      max: top,
      interval,
      axisLabel: { formatter: shortNumber, color: SOFT },
      splitLine: { lineStyle: { color: LINE } }
    },
    series: [
      ...bands,
      {
        type: 'line', name: 'expected', data: points.map((point) => point.expected), symbol: 'none', silent: true,
        lineStyle: { color: SOFT, width: 1.5, type: 'dashed' }, z: 2
      },
      {
        type: 'line', name: 'actual', data: points.map((point) => point.actual), connectNulls: true,
        symbol: 'circle', symbolSize: points.length > 45 ? 3 : 5, showAllSymbol: true,
        lineStyle: { color: colour('brand'), width: 2.5 }, itemStyle: { color: colour('brand') }, z: 3
      },
      alertStrips(JSON.parse(figure.dataset.alerts || '[]'), points, newest)
    ]
  });
  charts.push(chart);
}

/* What the channels earned. */

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
  made.append(...children);
  return made;
}

function channelTable(answer) {
  const head = element('tr', {}, ...['Channel', 'Conversions', 'Value', 'Share'].map((word, place) =>
    element('th', place === 0 ? { scope: 'col' } : { scope: 'col', class: 'number' }, word)));
  const rows = answer.channels.map((channel) => element('tr', {},
    element('th', { scope: 'row' }, channel.channel),
    element('td', { class: 'number' }, longNumber(Number(channel.conversions))),
    element('td', { class: 'number' }, longNumber(Number(channel.value))),
    element('td', { class: 'number' }, (Number(channel.share) * 100).toFixed(1) + ' %')));
  return element('table', { 'aria-labelledby': 'channels' },
    element('thead', {}, head), element('tbody', {}, ...rows));
}

function drawChannels(plot, answer) {
  const channels = [...answer.channels].reverse();
  plot.style.height = 60 + 30 * channels.length + 'px';
  const chart = echarts.init(plot, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: 28, right: 64, top: 8, bottom: 4, containLabel: true },
    xAxis: { type: 'value', axisLabel: { formatter: (share) => Math.round(share * 100) + ' %', color: SOFT }, splitLine: { lineStyle: { color: LINE } } },
    yAxis: { type: 'category', data: channels.map((channel) => channel.channel), axisLabel: { color: INK, width: 150, overflow: 'truncate' }, axisTick: { show: false }, axisLine: { lineStyle: { color: SOFT } } },
    series: [{
      type: 'bar', data: channels.map((channel) => Number(channel.share)), barMaxWidth: 18, itemStyle: { color: colour('brand') },
      label: { show: true, position: 'right', color: INK, formatter: (item) => (item.value * 100).toFixed(1) + ' %' }
    }]
  });
  charts.push(chart);
}

async function attribution(section) {
  const form = section.querySelector('form');
  const answerPlace = section.querySelector('.answer');
  const tell = (words) => answerPlace.replaceChildren(element('p', { class: 'note' }, words));
  const choice = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  const days = new URLSearchParams(window.location.search);
  ['from', 'to'].filter((name) => days.get(name)).forEach((name) => choice.set(name, days.get(name)));
  try {
    const response = await fetch(section.dataset.url + '?' + choice, { headers: { Accept: 'application/json' } });
    const answer = await response.json();
    if (!response.ok) {
      tell(answer.detail ?? 'The channels cannot be shown now.');
    } else if (answer.channels.length === 0) {
      tell('No touches of customers have been reported yet, so no channel has earned anything.');
    } else {
      const plot = element('div', { class: 'plot', role: 'img', 'aria-label': 'Share of each channel; the figures stand in the table below' });
      const said = `${longNumber(Number(answer.conversions))} conversions worth ${answer.currency} ${longNumber(Number(answer.value))} from ${answer.from} to ${answer.to}`
        + (answer.model === 'time-decay' ? `; a touch counts half after ${answer.halfLifeDays} days` : '');
      const file = element('p', { class: 'note no-print' },
        element('a', { href: section.dataset.file + '?' + choice }, 'CSV', element('span', { class: 'unseen' }, ' of the channels')));
      const advice = answer.suggestions.map((one) => element('li', {}, one.suggestion));
      const table = element('div', { class: 'scrolls', role: 'region', tabindex: '0', 'aria-labelledby': 'channels' }, channelTable(answer));
      answerPlace.replaceChildren(element('p', {}, said), plot, table, file,
        ...(advice.length > 0 ? [element('h3', {}, 'Where budget should move'), element('ul', {}, ...advice)] : []));
      drawChannels(plot, answer);
    }
  } catch (failure) {
    tell('The channels cannot be shown now.');
    throw failure;
  }
}

document.querySelectorAll('figure.curve').forEach(draw);
document.querySelectorAll('.attribution').forEach((section) => {
  section.querySelector('form').addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    attribution(section);
  });
  attribution(section);
});

const resize = () => charts.forEach((chart) => chart.resize());
window.addEventListener('resize', resize);
window.addEventListener('beforeprint', resize);
