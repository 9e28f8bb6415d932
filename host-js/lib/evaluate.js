/** Evaluation: one entry point, from the host's values to the host's values. */

/** @import * as Api from '../feather.js' */
/** @import { State } from './state.js' */
/** @import { Instance } from './instance.js' */
/** @import { Savepoint } from './savepoint.js' */

import { BAD_CALL, ERROR, FLAG_CHANGED, FLAG_PLAIN, INCOMPLETE, INVALID, LIMIT, OK, SUSPENDED, TERMINATED } from './abi.js';
import { badCall, coded, describe, FeatherError, LimitError, ScriptError, TerminatedError } from './errors.js';
import { mapOf } from './read.js';
import { copyTo, writeList, writeText } from './write.js';
import { limitsFor, setLimits } from './limits.js';
import { Frame } from './instance.js';

/** @typedef {'eval' | 'exec' | 'parse' | 'init'} What */

/** How many entry points may be nested on one instance: each takes native stack, of which JavaScript has little. */
const MAX_NESTING = 100;

/** The instance for an evaluation: the one that runs it already, the one whose host command asks, or an idle one. @param {State} state */
function instanceFor(state) {
  const { active, host } = state;
  if (active !== null && active.frame !== null) {
    if (active.dead) throw active.death;
    return active;
  }
  const { running } = host;
  // Limits belong to the instance: who has limits of its own gets an instance of its own.
  return running !== null && !running.dead && running.frame !== null && !state.limits?.own ? running : host.take();
}

/** @param {Frame} frame @param {Instance} instance */
function push(frame, instance) {
  const { host } = frame.state;
  frame.outerActive = frame.state.active;
  frame.outerRunning = host.running;
  frame.outerDepth = host.depth++;
  instance.frame = frame;
  // The peaks of its objects are those of its outermost evaluation.
  if (frame.outerActive === null) frame.state.things?.rewind();
  frame.state.active = host.running = instance;
}

/** Leaves a frame without ending it. @param {Frame} frame */
export function suspend(frame) {
  const { host } = frame.state;
  frame.state.active = frame.outerActive;
  host.running = frame.outerRunning;
  host.depth = frame.outerDepth;
}

/** Ends an entry point; after the outermost one the scratch table is forgotten. @param {Frame} frame @param {Instance} instance */
function pop(frame, instance) {
  suspend(frame);
  instance.callInAll(frame.state);
  instance.frame = frame.prev;
  if (frame.prev === null) {
    instance.clear();
    if (instance.worn || instance.nextHandle > 0x7f000000) instance.kill(new FeatherError('the handles of this instance are used up'));
    frame.state.host.release(instance);
  }
}

/**
 * One entry point, from the host's value to the host's value.
 * @param {State} state @param {Api.EvalOptions | undefined} options
 * @param {What} what
 * @param {string | readonly unknown[]} input text, or the words of a command
 * @param {number} flags
 */
export function enter(state, options, what, input, flags) {
  const limits = limitsFor(state, options);
  if (state.host.depth >= MAX_NESTING) {
    throw new ScriptError('too many nested evaluations (infinite loop?)', coded('TCL', 'LIMIT', 'STACK'));
  }
  const save = options !== undefined && options.transaction ? begin(state) : null;
  const instance = instanceFor(state), frame = new Frame(state, instance, options ?? state.options);
  if (state.changes !== state.told) {
    // Only a module that has the interpreter in use has to read it anew.
    if (frame.prev !== null) flags |= FLAG_CHANGED;
    state.told = state.changes;
  }
  if (state.flags === 0) flags |= FLAG_PLAIN;
  const status = step(frame, instance, save, what, () => {
    if (frame.prev === null) setLimits(instance, limits);
    return invoke(instance, state.id, what, input, flags);
  });
  // An evaluation that waits has to hear of what this one did.
  if (state.waiting > 0) state.changes++;
  return finish(frame, status);
}

/**
 * One call of the module. Unless its evaluation is to wait for a promise it has ended then, and its transaction with it.
 * @param {Frame} frame @param {Instance} instance @param {Savepoint | null} save @param {What} what @param {() => number} call gives a status
 */
export function step(frame, instance, save, what, call) {
  const { state } = frame;
  push(frame, instance);
  let status;
  try {
    status = call();
    if (status === SUSPENDED && frame.pending !== null) return status;
    checkResult(frame, status, what);
  } catch (error) {
    const reason = error instanceof Refused ? error.cause : instance.kill(error);
    pop(frame, instance);
    if (save !== null) state.end(save, false);
    throw reason;
  }
  pop(frame, instance);
  if (save !== null) state.end(save, status === OK || status === TERMINATED);
  return status;
}

/** Opens a transaction. @param {State} state */
export function begin(state) {
  if (state.saves !== null && state.waiting > 0) throw new FeatherError('an evaluation waits, and a transaction with it');
  return state.begin();
}

/** Every entry point hands over its result, but these two may have none. @param {Frame} frame @param {number} status @param {What} what */
function checkResult(frame, status, what) {
  if (frame.status === status) return;
  if (frame.status === -1 && status === OK && (what === 'init' || what === 'parse')) return;
  badCall(`the module returned status ${status} without its result`);
}

/** Carries an error that arose before the module was called: it harms no instance. */
class Refused extends Error {}

/** @param {Instance} instance @param {number} id @param {What} what @param {string | readonly unknown[]} input @param {number} flags @returns {number} */
export function invoke(instance, id, what, input, flags) {
  if (what === 'init') return instance.exports.feather_interp_init(id);
  let n, ptr = 0;
  try {
    n = typeof input === 'string' ? writeText(input) : writeList(input);
  } catch (error) {
    throw new Refused('', { cause: error });
  }
  if (n > 0) {
    ptr = instance.alloc(n) >>> 0;
    if (ptr === 0) throw new Refused('', { cause: LimitError.of('memory', 'not enough memory for the script') });
    copyTo(instance.span(ptr, n), ptr, n);
  }
  if (what === 'eval') return instance.eval(id, ptr, n, flags);
  return what === 'exec' ? instance.exec(id, ptr, n, flags) : instance.exports.feather_parse_command(id, ptr, n);
}

/** What `feather_parse_command` says of a text that is not complete. */
export class Unfinished {
  /** @param {number} status @param {any[]} value */
  constructor(status, value) {
    this.status = status;
    this.value = value;
  }
}

/** The value of an evaluation that ended, or its error. @param {Frame} frame @param {number} status */
export function finish(frame, status) {
  const { value } = frame;
  if (status === OK) return value;
  if (status === TERMINATED) throw new TerminatedError(value);
  if ((status === INCOMPLETE || status === INVALID) && Array.isArray(value)) return new Unfinished(status, value);
  const message = describe(Array.isArray(value) ? value[0] : value);
  const options = Array.isArray(value) ? mapOf(value[1]) : undefined;
  if (status === LIMIT) throw new LimitError(message, options);
  if (status === BAD_CALL) badCall(message);
  if (status !== ERROR) badCall(`the module returned the unknown status ${status}`);
  const { thrown } = frame, code = options?.get('-errorcode');
  if (typeof code === 'string' && /[{}"\\]/.test(code)) {
    try {
      options?.set('-errorcode', ask(frame.state, ['::lrange', code, 0, 'end'], 0));
    } catch {
      // It is no list, and stays one word.
    }
  }
  const same = thrown instanceof Error ? thrown.message === message : thrown !== undefined && describe(thrown) === message;
  throw new ScriptError(message, options, same ? thrown : undefined);

}
/** Has the module run a command: the host does not know Tcl's notation. @param {State} state @param {unknown[]} words @param {number} flags */
export const ask = (state, words, flags) => enter(state, undefined, 'exec', words, flags);
