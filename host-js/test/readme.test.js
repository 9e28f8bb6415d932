/** Every JavaScript block of README.md runs, and gives what its `// =>` comments say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^## (.*)$|^```js\n([^]*?)^```$/gm)];
const module = new URL('../feather.js', import.meta.url).href;

let heading = 'first block', checks = 0;
for (const [, title, code] of blocks) {
  if (title !== undefined) {
    heading = title;
    continue;
  }
  const body = code.replaceAll("'feather-tcl'", `'${module}'`).replace(/'feather-tcl\/(kinds\/[^']+)'/g, (_, file) => `'${new URL(`../${file}`, import.meta.url)}'`).replace(/^(.*?);? \/\/ => (.*)$/gm, (_, expression, value) => {
    checks++;
    return `assert.deepEqual((${expression}), (${value}));`;
  });
  test(`README: ${heading}`, () => import(`data:text/javascript,${encodeURIComponent(`import assert from 'node:assert/strict';\n${body}`)}`));
}

test('README: the blocks were found', () => {
  assert.ok(blocks.length > 10 && checks > 20, `${blocks.length} headings and blocks, ${checks} checks`);
});
