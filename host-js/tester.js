#!/usr/bin/env node
/**
 * `tester.js --batch`: answers conformance cases, one JSON object a line in, one a line out. Every script gets a fresh
 * interpreter whose host commands are registered through the public API, so this is that API's test as well.
 */
import { createInterface } from 'node:readline';
import { Feather, FeatherError } from './feather.js';
import { installed } from './kinds/installed.js';

/** A counter of 64 bits, for the foreign type of the same name. */
class Counter {
  value = 0n;

  /** @param {number | bigint} amount */
  add(amount) {
    const sum = this.value + BigInt(amount);
    if (BigInt.asIntN(64, sum) !== sum) throw new Error('counter overflow');
    return (this.value = sum);
  }
}

/** What every evaluation may take: a script that never ends must not end the tester. */
const LIMITS = { deadlineMs: 10_000, memory: 1 << 30 };

/**
 * A fresh interpreter as the protocol wants it.
 * @param {Feather} feather @param {(text: string) => void} write
 */
function prepare(feather, write) {
  const interp = feather.interp(LIMITS);
  interp.set('milestone', 'm1');
  interp.set('current-step', 'm1');
  interp.register('say-hello', () => write('hello\n'));
  interp.register('echo', (...args) => write(args.join(' ') + '\n'), 'string');
  interp.register('count', (...args) => args.length);
  interp.registerType('Counter', {
    create: () => new Counter(),
    methods: {
      get: { call: (counter) => counter.value },
      set: { params: ['int'], call: (counter, n) => void (counter.value = BigInt(n)) },
      incr: { call: (counter) => counter.add(1) },
      add: { params: ['int'], call: (counter, n) => counter.add(n) },
    },
  });
  return interp;
}

/** @param {Feather} feather @param {string} script */
function run(feather, script) {
  let stdout = '';
  const interp = prepare(feather, (text) => void (stdout += text));
  const parsed = interp.parse(script);
  if (parsed.status === 'incomplete') {
    return { return: 'TCL_OK', result: `{INCOMPLETE ${parsed.start} ${parsed.end}}`, error: '', stdout: '', stderr: '', exit: 2 };
  }
  if (parsed.status === 'invalid') {
    const { start, end, message } = parsed;
    return { return: 'TCL_ERROR', result: `{ERROR ${start} ${end} {${message}}}`, error: message, stdout: '', stderr: '', exit: 3 };
  }
  try {
    const result = interp.evalString(script);
    if (result !== '') stdout += result + '\n';
    return { return: 'TCL_OK', result, error: '', stdout, stderr: '', exit: 0 };
  } catch (error) {
    if (!(error instanceof FeatherError)) throw error;
    return { return: 'TCL_ERROR', result: '', error: error.message, stdout: `${stdout}${error.message}\n`, stderr: '', exit: 1 };
  }
}

if (process.argv[2] !== '--batch' || process.argv.length > 3) {
  process.stderr.write('usage: tester.js --batch\n');
  process.exit(2);
}
const feather = await Feather.load(undefined, { kinds: await installed() });
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, script } = JSON.parse(line);
  process.stdout.write(JSON.stringify({ id, ...run(feather, script) }) + '\n');
}
