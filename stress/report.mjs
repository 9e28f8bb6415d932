/** Draws what the stress runs have left in stress/report: `node stress/report.mjs`. One SVG a figure, and a page. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('report/', import.meta.url);
const hosts = ['wasmtime.json', 'node.json'].map((name) => new URL(name, folder)).filter(existsSync)
  .map((url) => JSON.parse(readFileSync(url, 'utf8')));
const COLORS = /** @type {Record<string, string>} */ ({ Wasmtime: '#2563a8', Node: '#c2571a' });
const W = 640, H = 260, LEFT = 70, BOTTOM = 34, TOP = 34;

/** @param {number} n */
const short = (n) => (n >= 1e9 ? `${+(n / 1e9).toFixed(1)} G` : n >= 1e6 ? `${+(n / 1e6).toFixed(1)} M` : n >= 1e3 ? `${+(n / 1e3).toFixed(1)} k` : String(+n.toFixed(2)));

/** @param {string} title @param {string} body */
const svg = (title, body) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" font-family="sans-serif" font-size="11">
<rect width="${W}" height="${H}" fill="#fff"/><text x="${LEFT}" y="18" font-size="13" font-weight="bold">${title}</text>
${body}</svg>`;

/** Lines over rounds. @param {string} title @param {string} unit @param {{ host: string, points: [number, number][] }[]} lines */
function chart(title, unit, lines) {
  const right = Math.max(1, ...lines.flatMap((l) => l.points.map((p) => p[0])));
  const top = 1.15 * Math.max(1, ...lines.flatMap((l) => l.points.map((p) => p[1])));
  const x = (/** @type {number} */ v) => LEFT + (v / right) * (W - LEFT - 20), y = (/** @type {number} */ v) => H - BOTTOM - (v / top) * (H - BOTTOM - TOP);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((f) => `<line x1="${LEFT}" x2="${W - 20}" y1="${y(f * top)}" y2="${y(f * top)}" stroke="#ddd"/>
<text x="${LEFT - 6}" y="${y(f * top) + 4}" text-anchor="end">${short(f * top)}</text><text x="${x(f * right)}" y="${H - 16}" text-anchor="middle">${short(f * right)}</text>`);
  const drawn = lines.map(({ host, points }, i) => `<polyline fill="none" stroke="${COLORS[host]}" stroke-width="1.6" points="${points.map((p) => `${x(p[0]).toFixed(1)},${y(p[1]).toFixed(1)}`).join(' ')}"/>
<text x="${W - 150 + 80 * i}" y="18" fill="${COLORS[host]}">${host}</text>`);
  return svg(title, `${grid.join('\n')}\n${drawn.join('\n')}\n<text x="${W - 20}" y="${H - 3}" text-anchor="end" fill="#666">rounds</text><text x="4" y="18" fill="#666">${unit}</text>`);
}

/** Bars with a bound. @param {string} title @param {{ label: string, value: number, color: string }[]} bars @param {number} [bound] */
function bars(title, bars, bound) {
  const top = 1.2 * Math.max(bound ?? 0, ...bars.map((b) => b.value)), step = (W - LEFT - 20) / bars.length;
  const y = (/** @type {number} */ v) => H - BOTTOM - (v / top) * (H - BOTTOM - TOP);
  const drawn = bars.map((b, i) => `<rect x="${LEFT + i * step + step / 4}" width="${step / 2}" y="${y(b.value)}" height="${y(0) - y(b.value)}" fill="${b.color}"/>
<text x="${LEFT + (i + 0.5) * step}" y="${y(b.value) - 4}" text-anchor="middle">${short(b.value)}</text><text x="${LEFT + (i + 0.5) * step}" y="${H - 16}" text-anchor="middle">${b.label}</text>`);
  const line = bound === undefined ? '' : `<line x1="${LEFT}" x2="${W - 20}" y1="${y(bound)}" y2="${y(bound)}" stroke="#b00" stroke-dasharray="4 3"/><text x="${LEFT - 6}" y="${y(bound) + 4}" text-anchor="end" fill="#b00">${short(bound)}</text>`;
  return svg(title, `<line x1="${LEFT}" x2="${W - 20}" y1="${y(0)}" y2="${y(0)}" stroke="#888"/>${drawn.join('\n')}${line}`);
}

/** @param {(host: any) => [number, number][] | undefined} of */
const lines = (of) => hosts.map((host) => ({ host: host.host, points: of(host) ?? [] }));
const requests = hosts.filter((host) => host.requests);
/** @type {[string, string][]} */
const figures = [
  ['across-rss', chart('The process over mixed evaluations', 'bytes', lines((h) => h.mixed.series.rss))],
  ['across-heap', chart("The host's heap over mixed evaluations", 'bytes', lines((h) => h.mixed.series.heap))],
  ['across-capacity', chart('Pages of the module over mixed evaluations', 'bytes', lines((h) => h.mixed.series.capacity))],
  ['inside-used', chart('Scratch memory in use inside one evaluation', 'bytes', lines((h) => h.inside.series.used))],
  ['density', bars('Bytes an idle interpreter (bound: 2048)', hosts.map((h) => ({ label: `${h.host}, ${short(h.density.count)}`, value: h.density.bytes, color: COLORS[h.host] })), 2048)],
  ...requests.map((h) => /** @type {[string, string]} */ (['requests', bars(`${h.requests.count} requests on ${h.host}: microseconds`, ['p50', 'p90', 'p99', 'p999'].map((p) => ({ label: p, value: h.requests[p], color: COLORS[h.host] })))])),
];
for (const [name, drawing] of figures) writeFileSync(new URL(`${name}.svg`, folder), drawing);

/** @param {any} h */
const rows = (h) => [h.mixed, h.inside].map((r) => `<tr><td>${h.host}</td><td>${r.name}</td><td>${short(r.rounds)}</td><td>${r.micros.toFixed(1)}</td><td>${short(r.used)}</td><td>${r.handles ?? 0}</td><td>${(r.heapSlope ?? 0).toFixed(3)}</td><td>${r.rssSlope.toFixed(3)}</td><td>${r.flat ? 'holds' : '<b>failed</b>'}</td></tr>`).join('\n');
/** @param {any} h */
const back = ({ host, back: b }) => `<tr><td>${host}</td><td>takes ${b.mebibytes} MiB</td>${[b.before, b.peak, b.after].map((n) => `<td>${Math.round(n / 2 ** 20)}</td>`).join('')}<td>${b.holds ? 'holds' : '<b>failed</b>'}</td></tr>`;
/** @param {any} h */
const objects = (h) => (h.objects ?? []).map((/** @type {any} */ o) => `<tr><td>${h.host}</td><td>${o.name}</td><td>${o.during}</td><td>${o.most}</td><td>${o.after}</td><td>${o.must}</td><td>${o.ms.toFixed(1)}</td><td>${o.holds ? 'holds' : '<b>failed</b>'}</td></tr>`).join('\n');
writeFileSync(new URL('index.html', folder), `<!doctype html><html lang="en"><meta charset="utf-8"><title>Feather: stress report</title>
<style>body{font:15px/1.5 sans-serif;max-width:1340px;margin:2em auto;padding:0 1em;color:#222}table{border-collapse:collapse}td,th{padding:.25em .8em;border-bottom:1px solid #ddd;text-align:right}td:nth-child(-n+2),th:nth-child(-n+2){text-align:left}.figures{margin-top:2em;display:flex;flex-wrap:wrap;gap:16px}.figures svg{width:640px;border:1px solid #ddd}</style>
<h1>Feather: stress report</h1><p>${hosts.some((h) => h.long) ? 'The long form.' : 'The short form; <code>make stress LONG=1</code> makes the long one.'}</p>
<table><tr><th>host</th><th>run</th><th>rounds</th><th>µs each</th><th>scratch bytes in use</th><th>handles</th><th>heap B/round</th><th>RSS B/round</th><th></th></tr>
${hosts.map(rows).join('\n')}</table>
<h2>Memory after a peak</h2>
<table><tr><th>host</th><th>evaluation</th><th>before it, MiB</th><th>in it</th><th>after it</th><th></th></tr>
${hosts.filter((h) => h.back).map(back).join('\n')}</table>
<h2>Objects that one evaluation holds</h2>
<table><tr><th>host</th><th>evaluation</th><th>at most during it</th><th>bound</th><th>after it</th><th>must be</th><th>ms</th><th></th></tr>
${hosts.map(objects).join('\n')}</table>
<div class="figures">${figures.map(([, drawing]) => drawing).join('\n')}</div></html>
`);
console.log('stress: stress/report/index.html');
