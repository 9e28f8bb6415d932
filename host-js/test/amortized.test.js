/**
 * Growing and changing an unshared value of a global costs the same however large it is: so says what is allocated, which
 * copies of the value would make grow with the square of the rounds.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Feather } from '../feather.js';

const feather = await Feather.load();

/** Commands that change a global, what it is before, and what shows that all were done; N is the number of rounds. */
const CHANGES = [
  ['lappend v $i', '', 'llength $v', (n) => n],
  ['append v xxxxx', '', 'string length $v', (n) => 5 * n],
  ['dict set v k$i $i', '', 'dict size $v', (n) => n],
  ['dict incr v k$i', '', 'dict size $v', (n) => n],
  ['dict lappend v k $i', '', 'llength [dict get $v k]', (n) => n],
  ['dict append v k xxxxx', '', 'string length [dict get $v k]', (n) => 5 * n],
  ['lset v $i x', '[lrepeat N 0]', 'lsearch -all -inline $v 0', () => ''],
  ['lset v end+1 x', '', 'llength $v', (n) => n],
  ['lset v 0 $i x', '[list [lrepeat N 0]]', 'lsearch -all -inline [lindex $v 0] 0', () => ''],
  ['dict set v a k$i $i', '', 'dict size [dict get $v a]', (n) => n],
  ['lpop v', '[lrepeat N 0]', 'llength $v', () => 0],
  ['set v [map insert $v k$i $i]', '[map create]', 'map size $v', (n) => n],
];

/** An interpreter with the value that the rounds begin with. */
function prepared(before, rounds) {
  const interp = feather.interp();
  interp.eval(`set v ${before.replace('N', rounds) || '{}'}; set i 0`);
  return interp;
}

for (const [change, before, question, answer] of CHANGES) {
  test(`${change}: in one evaluation`, () => {
    const costs = [500, 5000].map((rounds) => {
      const interp = prepared(before, rounds);
      interp.eval(`for {set i 0} {$i < ${rounds}} {incr i} { ${change} }`);
      const { bytesAllocated, steps, hostCalls } = interp.stats();
      assert.equal(interp.evalString(question), String(answer(rounds)));
      return { bytesAllocated, steps, hostCalls };
    });
    for (const figure of Object.keys(costs[0])) {
      const [few, many] = costs.map((cost) => cost[figure]);
      assert.ok(many < 20 * few + 1000, `${figure}: ${few} for 500 rounds, ${many} for 5000`);
    }
  });

  // Texts are whole values: an evaluation that changes one takes it in and gives it back.
  if (!/append v.* xxxxx/.test(change)) test(`${change}: in evaluations of their own`, () => {
    // What the last rounds cost, after few and after many.
    const costs = [200, 20_000].map((rounds) => {
      const interp = prepared(before, rounds + 10);
      interp.eval(`for {} {$i < ${rounds}} {incr i} { ${change} }`);
      let [bytes, calls] = [0, 0];
      for (let i = 0; i < 10; i++) {
        interp.eval(`${change}; incr i`);
        const { bytesAllocated, hostCalls } = interp.stats();
        [bytes, calls] = [bytes + bytesAllocated, calls + hostCalls];
      }
      assert.equal(interp.evalString(question), String(answer(rounds + 10)));
      return { bytes, calls };
    });
    for (const figure of Object.keys(costs[0])) {
      const [few, many] = costs.map((cost) => cost[figure]);
      assert.ok(many < 2 * few + 1000, `${figure}: ${few} after 200 rounds, ${many} after 20000`);
    }
  });
}
