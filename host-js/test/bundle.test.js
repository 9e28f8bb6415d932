/** dist/feather.js, which the package gives out, is the same as feather.js and its parts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { decimal } from '../kinds/decimal.js';
import * as source from '../feather.js';
// The package by its own name: what users import.
import * as built from 'feather-tcl';

const feather = await built.Feather.load(undefined, { kinds: [decimal()] });

test('it is what the package exports, in one file', async () => {
  assert.equal(import.meta.resolve('feather-tcl'), new URL('../dist/feather.js', import.meta.url).href);
  assert.deepEqual(Object.keys(built), Object.keys(source));
  const text = readFileSync(new URL(import.meta.resolve('feather-tcl')), 'utf8');
  assert.doesNotMatch(text, /\bfrom\s*["'`]/);
  assert.match(text, /import\(\s*\/\*\s*@vite-ignore/, 'bundlers are told to leave the import of node:fs alone');
  assert.match(text, /new URL\("..\/feather.wasm",import.meta.url\)/, 'bundlers find the module');
});

test('it evaluates, and keeps what it kept', () => {
  const interp = feather.interp();
  interp.register('double', (n) => 2 * n, ['int']);
  assert.equal(interp.eval('proc twice x {double $x}; set kept [twice 21]'), 42);
  assert.equal(interp.call('twice', '4'), 8);
  assert.equal(interp.eval('decimal add 0.1 0.2').toString(), '0.3');
  interp.eval('for {set i 0} {$i < 1000} {incr i} {dict set large $i $i}');
  const later = new source.Feather(readFileSync(new URL('../feather.wasm', import.meta.url))).restore(interp.snapshot());
  assert.equal(later.get('kept'), 42);
  assert.equal(later.eval('dict get $large 999'), 999);
});

test('its errors have their names', async () => {
  const interp = feather.interp();
  assert.throws(() => interp.eval('error no'), (error) => error instanceof built.ScriptError && error.name === 'ScriptError' && error.message === 'no');
  assert.throws(() => interp.eval('while 1 {}', { steps: 1000 }), { name: 'LimitError', limit: 'steps' });
  await assert.rejects(built.Feather.load(new URL('./none.wasm', import.meta.url)), { code: 'ENOENT' });
  interp.register('later', async () => 7);
  assert.equal(await interp.evalAsync('later'), 7);
});
