/**
 * Makes what users load: `dist/feather.js`, the host's modules in one, minified. It finds `feather.wasm` where `lib/`
 * does, in the folder above its own.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

const { outputFiles } = await build({
  entryPoints: [path('feather.js')],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  external: ['node:*'],
  write: false,
  minifySyntax: true,
});
// Bundling keeps the comments that tell bundlers of users what to leave alone; so must this.
const comments = /@vite-ignore|webpackIgnore/;
// Members of our classes get short names where no one else uses them: those of the package's interface stay, as does what
// terser knows of the platform, and the tables that are chosen by their names.
const source = (/** @type {string} */ name) => readFileSync(path(name), 'utf8').replace(/\/\*[^]*?\*\//g, '');
const members = readdirSync(path('lib')).flatMap((name) => {
  const text = source(`lib/${name}`);
  return [...text.matchAll(/^  (?:async |\*)?([a-zA-Z]\w*)\(.*\{$/gm), ...text.matchAll(/\bthis\.([a-zA-Z]\w*) =/g)].map((match) => match[1]);
});
const reserved = [...(source('feather.d.ts').match(/[\w$]+/g) ?? []), 'vars', 'commands', 'children'];
const { code = '' } = await minify(outputFiles[0].text, {
  module: true,
  ecma: 2020,
  // Functions that are called once stay functions: in their place they are closures, made at each call, and larger.
  compress: { passes: 3, unsafe_arrows: true, hoist_funs: true, reduce_funcs: false },
  mangle: { properties: { reserved, regex: new RegExp(`^(${[...new Set(members)].join('|')})$`) } },
  format: { comments },
});
mkdirSync(path('dist'), { recursive: true });
writeFileSync(path('dist/feather.js'), `${code}\n`);
