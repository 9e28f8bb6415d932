// The golden cases of the engine (tests/cases), through the module in JavaScript.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Feather, ScriptError } from '../feather.js';
import { all } from '../kinds/index.js';

const folder = new URL('../../tests/cases/', import.meta.url);

/** The cases of a file, in the form that tests/cases/README.md describes. @param {string} name */
function* cases(name) {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
  for (let at = 0; at < lines.length; at++) {
    if (lines[at] === '' || lines[at].startsWith('#')) continue;
    const place = `${name}:${at + 1}`, script = [], expected = [];
    let kind = '';
    for (; at < lines.length && lines[at] !== ''; at++) {
      const line = lines[at], mark = line.slice(0, 3);
      if (kind !== '') expected.push(line.startsWith('   ') ? line.slice(3) : line);
      else if (mark === '-> ' || mark === '!> ') (kind = mark), expected.push(line.slice(3));
      else if (line === '->') (kind = '-> '), expected.push('');
      else script.push(line);
    }
    assert.notEqual(kind, '', `${place}: a case without -> or !>`);
    yield { place, script: script.join('\n'), expected: kind + expected.join('\n') };
  }
}

test('golden cases', async () => {
  const feather = await Feather.load(undefined, { kinds: all() });
  const failed = [];
  let run = 0;
  for (const name of readdirSync(folder).filter((n) => n.endsWith('.tcl')).sort()) {
    for (const { place, script, expected } of cases(name)) {
      run++;
      let got;
      try {
        got = '-> ' + feather.interp().evalString(script);
      } catch (error) {
        got = (error instanceof ScriptError ? '!> ' : `${error.name}: `) + error.message;
      }
      if (got !== expected) failed.push(`${place}\n${script}\n  want ${expected}\n  got  ${got}`);
    }
  }
  assert.ok(run > 0, 'no cases found');
  assert.equal(failed.length, 0, `${failed.length} of ${run} cases failed:\n${failed.slice(0, 20).join('\n\n')}`);
});
