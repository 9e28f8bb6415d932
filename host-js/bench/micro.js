/**
 * What single things cost: `node bench/micro.js [FILTER]`. The goals stand beside the names.
 */
import { bench, group, run } from 'mitata';
import { Feather } from '../feather.js';
import { readFileSync } from 'node:fs';

const module = new WebAssembly.Module(readFileSync(new URL('../feather.wasm', import.meta.url)));
const feather = new Feather(module);
const interp = feather.interp();
interp.eval(`
    proc add {a b} { expr {$a + $b} }
    proc calls n { for {set i 0} {$i < $n} {incr i} { nothing } }
    proc doubles n { for {set i 0} {$i < $n} {incr i} { double $i } }
    proc joins n { for {set i 0} {$i < $n} {incr i} { joined abc def } }
    proc fib n { expr {$n < 2 ? $n : [fib [expr {$n - 1}]] + [fib [expr {$n - 2}]]} }
`);
interp.register('nothing', () => {});
interp.register('double', (n) => 2 * n);
interp.register('joined', (a, b) => a + b);
interp.set('g', 1);

group('evaluations', () => {
  bench('a trivial eval: set x 1 (goal: 2 µs)', () => interp.eval('set x 1'));
  bench('an eval of 60 characters', () => interp.eval('set x 1; set y 2; expr {$x + $y + 1 + 2 + 3 + 4 + 5 + 6}    '));
  bench('a global variable read and written', () => interp.eval('incr g'));
  bench('a proc with two ints, by call (goal: 1.2 µs)', () => interp.call('add', 1, 2));
  bench('an error, caught in JavaScript', () => {
    try {
      interp.eval('error x');
    } catch {
      return;
    }
  });
});

group('1000 calls of a host command (goal: 300 µs)', () => {
  bench('without arguments', () => interp.call('calls', 1000));
  bench('an int for an int', () => interp.call('doubles', 1000));
  bench('two strings for a string', () => interp.call('joins', 1000));
});

group('variables from JavaScript', () => {
  bench('get an int', () => interp.get('g'));
  bench('set an int', () => interp.set('g', 42));
  bench('set and get a string', () => (interp.set('s', 'hello world'), interp.get('s')));
});

group('making', () => {
  bench('a fresh interpreter (goal: 2 µs)', () => feather.interp());
  bench('a fresh instance (goal: 150 µs)', () => new Feather(module)).gc('inner');
  bench('a fresh interpreter and its first eval', () => feather.interp().eval('set x 1'));
});

// What one change or look costs in an evaluation of its own on large state: it follows the change, not the size.
for (const size of [100, 10_000, 100_000]) {
  const it = feather.interp();
  it.eval(`for {set i 0} {$i < ${size}} {incr i} {dict set d k$i $i; lappend l $i}`);
  const scripts = [
    'dict set ::d k50 v', 'dict set ::d new v; dict unset ::d new', 'dict get $::d k50', 'dict exists $::d k50', 'lindex $::l 50',
    'llength $::l', 'lset ::l 50 v', 'lappend ::l v',
  ];
  group(`${size} entries`, () => {
    for (const script of scripts) bench(script, () => it.eval(script));
  });
}

group('compute', () => {
  bench('fib 20', () => interp.call('fib', 20));
});

await run({ filter: process.argv[2] ? new RegExp(process.argv[2]) : undefined });
