/** The picture of a comparison: a row a program, a dot a competitor, on a logarithmic axis. */

const LEFT = 130, RIGHT = 30, TOP = 86, BOTTOM = 34, WIDTH = 820, ROW = 15;
const COLOURS = ['#0b6e4f', '#2f7fd1', '#b0a8a0'];
const INK = '#222', PALE = '#777', GRID = '#e4e4e4', BEHIND = '#c0392b';

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** @param {number[]} numbers */
const geometricMean = (numbers) => Math.exp(numbers.reduce((sum, x) => sum + Math.log(x), 0) / numbers.length);

/** Powers of two, written as people do. @param {number} power */
const tick = (power) => (power < 0 ? `1/${2 ** -power}` : `${2 ** power}`);

/**
 * Draws how many times as fast each of `series` is as the one at 1; the first two are ours, and a name is red where one
 * of them is behind.
 *
 * @param {{ title: string, subtitle: string, series: string[], rows: { name: string, values: (number | undefined)[] }[] }} data
 * @returns {string} the SVG
 */
export function draw({ title, subtitle, series, rows }) {
  const means = series.map((_, i) => {
    const known = rows.map(({ values }) => values[i]).filter((x) => x !== undefined);
    return known.length > 0 ? geometricMean(known) : undefined;
  });
  const lines = [...rows, { name: 'geometric mean', values: means }];
  const all = lines.flatMap(({ values }) => values).filter((x) => x !== undefined);
  const low = Math.floor(Math.log2(Math.min(0.5, ...all))), high = Math.ceil(Math.log2(Math.max(4, ...all)));
  const x = /** @param {number} value */ (value) =>
    Math.round((LEFT + ((Math.log2(value) - low) / (high - low)) * (WIDTH - LEFT - RIGHT)) * 10) / 10;
  const bottom = TOP + lines.length * ROW + 8, height = bottom + BOTTOM;
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="12" y="24" font-size="16" font-weight="bold" fill="${INK}">${escaped(title)}</text>`,
    `<text x="12" y="42" fill="${PALE}">${escaped(subtitle)}</text>`,
  ];
  let at = 12;
  series.forEach((name, i) => {
    const mean = means[i], label = mean === undefined ? name : `${name}: ${mean.toFixed(2)} in the mean`;
    out.push(`<circle cx="${at + 5}" cy="58" r="4" fill="${COLOURS[i]}"/>`, `<text x="${at + 14}" y="62" fill="${INK}">${escaped(label)}</text>`);
    at += 34 + label.length * 6;
  });
  for (let power = low; power <= high; power++) {
    const one = power === 0, px = x(2 ** power);
    out.push(`<line x1="${px}" x2="${px}" y1="${TOP - 6}" y2="${bottom}" stroke="${one ? INK : GRID}"/>`);
    for (const y of [TOP - 9, bottom + 14]) out.push(`<text x="${px}" y="${y}" text-anchor="middle" fill="${one ? INK : PALE}">${tick(power)}</text>`);
  }
  lines.forEach(({ name, values }, i) => {
    const y = TOP + i * ROW + 8, last = i === lines.length - 1;
    const behind = values.slice(0, 2).some((value) => value !== undefined && value < 1);
    out.push(
      `<text x="${LEFT - 10}" y="${y + 4}" text-anchor="end" fill="${behind ? BEHIND : INK}"${last ? ' font-weight="bold"' : ''}>${escaped(name)}</text>`,
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="${GRID}" stroke-dasharray="1 3"/>`,
    );
    for (let s = values.length - 1; s >= 0; s--) {
      const value = values[s];
      if (value !== undefined) out.push(`<circle cx="${x(value)}" cy="${y}" r="4" fill="${COLOURS[s]}"/>`);
    }
  });
  return `${[...out, '</svg>'].join('\n')}\n`;
}
