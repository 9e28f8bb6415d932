/** cli.js and tester.js, as programs. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'feather-'));
after(() => rmSync(folder, { recursive: true }));
const program = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** @param {string[]} args @param {string} [input] */
function feather(args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program('cli.js'), ...args], { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}
function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('-e, a file with arguments, and standard input', () => {
  assert.deepEqual(feather(['-e', 'puts hi']), { status: 0, stdout: 'hi\n', stderr: '' });
  assert.deepEqual(feather(['-e', 'puts $argv/$argc/$argv0', 'a', 'b c']).stdout, 'a {b c}/2/feather\n');
  const path = file('args.tcl', 'puts "$argv0 $argc [lindex $argv 1]"\n');
  assert.equal(feather([path, '-x', 'two words']).stdout, `${path} 2 two words\n`);
  assert.deepEqual(feather([], 'puts -nonewline a\nputs stdout b\nputs stderr c\n'), { status: 0, stdout: 'ab\n', stderr: 'c\n' });
});

test('puts prints what Tcl prints', () => {
  assert.equal(feather(['-e', 'puts [expr {2.0 * 3}]; puts [list a {b c} {}]; puts [expr {1e100}]; puts é€😀']).stdout, '6.0\na {b c} {}\n1e+100\né€😀\n');
  const lines = feather(['-e', 'for {set i 0} {$i < 50000} {incr i} { puts "line $i" }']).stdout.split('\n');
  assert.equal(lines.length, 50_001);
  assert.equal(lines[49_999], 'line 49999');
});

test('gets reads lines into locals and results', () => {
  const path = file('gets.tcl', 'proc all {} { while {[gets stdin line] >= 0} { puts "<$line>" }; list [gets stdin] [gets stdin line] }\nputs [all]\n');
  assert.equal(feather([path], 'one\n\nthrée\nno newline').stdout, '<one>\n<>\n<thrée>\n<no newline>\n{} -1\n');
});

test('exit ends the program with its status, from any depth', () => {
  assert.deepEqual(feather(['-e', 'puts a; catch {exit 3}; puts b']), { status: 3, stdout: 'a\n', stderr: '' });
  assert.equal(feather(['-e', `source ${file('exit.tcl', 'exit 4')}; exit 5`]).status, 4);
  assert.equal(feather(['-e', 'exit']).status, 0);
  assert.match(feather(['-e', 'exit x']).stderr, /expected integer but got "x"/);
});

test('errors go to standard error with their trace; the status is 1', () => {
  const path = file('error.tcl', 'puts before\nproc f {} {\n    error boom\n}\nf\n');
  const run = feather([path]);
  assert.equal(run.status, 1);
  assert.equal(run.stdout, 'before\n');
  assert.equal(run.stderr, `boom\n    while executing\n"error boom"\n    (procedure "f" line 2)\n    invoked from within\n"f"\n    (file "${path}" line 5)\n`);
  const missing = feather(['/nowhere/x.tcl']);
  assert.deepEqual([missing.status, missing.stderr], [1, 'couldn\'t read file "/nowhere/x.tcl": no such file or directory\n']);
});

test('the commands have the texts of tclsh', () => {
  const texts = {
    'gets': 'wrong # args: should be "gets channelId ?varName?"',
    'gets foo': 'can not find channel named "foo"',
    'gets stdout': 'channel "stdout" wasn\'t opened for reading',
    'puts': 'wrong # args: should be "puts ?-nonewline? ?channelId? string"',
    'puts a b c d': 'wrong # args: should be "puts ?-nonewline? ?channelId? string"',
    'puts foo a': 'can not find channel named "foo"',
    'puts stdin a': 'channel "stdin" wasn\'t opened for writing',
    'flush': 'wrong # args: should be "flush channelId"',
    'flush stdin': 'channel "stdin" wasn\'t opened for writing',
    'source': 'wrong # args: should be "source ?-encoding name? fileName"',
    'source /nowhere': 'couldn\'t read file "/nowhere": no such file or directory',
    'exit a': 'expected integer but got "a"',
    'exit 1 2': 'wrong # args: should be "exit ?returnCode?"',
  };
  const script = Object.keys(texts).map((command) => `catch {${command}} m; puts $m`).join('\n');
  assert.deepEqual(feather(['-e', script]).stdout.trimEnd().split('\n'), Object.values(texts));
  assert.equal(feather(['-e', 'catch {source /nowhere}; puts $errorCode']).stdout, 'POSIX ENOENT {no such file or directory}\n');
});

test('source evaluates in the frame of its caller', () => {
  const path = file('lib.tcl', 'set local 5\nproc fromlib {} { return lib }\n');
  assert.equal(feather(['-e', `proc p {} { source ${path}; incr local }; puts [p]; puts [fromlib]`]).stdout, '6\nlib\n');
});

test('--stats, --help, --version and wrong options', () => {
  const stats = feather(['--stats', '-e', 'set x [string repeat a 100000]; puts done']);
  assert.match(stats.stderr, /^host calls +\d+\n[^]*^arena used +0 bytes\narena peak +\d{6,} bytes\n[^]*^scratch handles +0\n/m);
  assert.match(feather(['--help']).stdout, /^feather: a small .*\n\nUsage:\n/);
  assert.match(feather(['--version']).stdout, /^feather \d+\.\d+\.\d+\n$/);
  for (const wrong of [['--wrong'], ['-e'], ['--steps', '0'], ['--time', 'x'], ['--memory=-1']]) {
    const { status, stderr } = feather(wrong);
    assert.equal(status, 2, wrong.join(' '));
    assert.match(stderr, /^feather: .*\nTry 'feather --help'.\n$/);
  }
  assert.equal(feather(['--steps=1000', '-e', 'while 1 {}']).status, 1);
  assert.equal(feather(['--time', '0.05', '-e', 'while 1 {}']).status, 1);
  assert.equal(feather(['-', 'a'], 'puts $argv').stdout, 'a\n');
});

test('tester: the batch protocol', () => {
  const cases = [
    ['echo [list a b] [expr {1.0}] $milestone ${current-step}', { return: 'TCL_OK', result: '', stdout: 'a b 1.0 m1 m1\n', exit: 0 }],
    ['set x 5', { return: 'TCL_OK', result: '5', stdout: '5\n', exit: 0 }],
    ['info exists x', { result: '0', exit: 0 }],
    ['say-hello; count a {*}{b c}', { result: '3', stdout: 'hello\n3\n', exit: 0 }],
    ['echo {a', { return: 'TCL_OK', result: '{INCOMPLETE 5 7}', stdout: '', exit: 2 }],
    ['echo {}}', { return: 'TCL_ERROR', result: '{ERROR 5 8 {extra characters after close-brace}}', error: 'extra characters after close-brace', exit: 3 }],
    ['echo a; nope', { return: 'TCL_ERROR', error: 'invalid command name "nope"', stdout: 'a\ninvalid command name "nope"\n', exit: 1 }],
    ['set c [Counter new]; $c set 40; $c add 1; list $c [$c incr] [Counter new]', { result: 'counter1 42 counter2', exit: 0 }],
    ['break', { return: 'TCL_ERROR', error: 'invoked "break" outside of a loop', exit: 1 }],
  ];
  const input = cases.map(([script], id) => JSON.stringify({ id, script })).join('\n') + '\n';
  const { stdout, status } = spawnSync(process.execPath, [program('tester.js'), '--batch'], { input, encoding: 'utf8' });
  assert.equal(status, 0);
  const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  cases.forEach(([script, expected], id) => {
    assert.deepEqual({ ...answers[id], ...expected }, answers[id], script);
    assert.equal(answers[id].id, id);
  });
});
