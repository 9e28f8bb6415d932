/**
 * Makes what users load: `dist/feather.js`, the host's modules in one, minified. It finds `feather.wasm` where `lib/`
 * does, in the folder above its own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
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
});
// Bundling keeps the comments that tell bundlers of users what to leave alone; so must this.
const comments = /@vite-ignore|webpackIgnore/;
const { code = '' } = await minify(outputFiles[0].text, { module: true, ecma: 2020, compress: { passes: 3 }, format: { comments } });
mkdirSync(path('dist'), { recursive: true });
writeFileSync(path('dist/feather.js'), `${code}\n`);
