/** Interpreters, as an embedder sees them. */

/** @import * as Api from '../feather.js' */
/** @import { Params } from './convert.js' */

import { FLAG_GLOBAL, FLAG_STRING, INCOMPLETE } from './abi.js';
import { describe, ScriptError, SnapshotError } from './errors.js';
import { getValue, none, pos, readFrom } from './read.js';
import { copyOf, writeRecord } from './write.js';
import { flagsOf, flatten, KIND_NAMES, lend, packRecord } from './objects.js';
import { stateLimit } from './limits.js';
import { splitName, State } from './state.js';
import { ask, begin, enter, Unfinished } from './evaluate.js';
import { enterAsync } from './async.js';
import { register, registerType, unregistered } from './registry.js';
import { write } from './snapshot.js';
import { figures } from './host.js';

/**
 * Gives up what an interpreter that is garbage shared with others, which would go on copying it, and counting its objects.
 * An evaluation that waits still needs it.
 */
const sharers = new FinalizationRegistry((/** @type {State} */ state) => state.waiting > 0 || state.leave());

/** A Tcl interpreter. Made by {@link Feather.interp}; holds no memory of the module, so nothing needs to be freed. */
export class Interp {
  /** @type {State} */
  #state;

  /** @param {unknown} state */
  constructor(state) {
    if (!(state instanceof State)) throw new TypeError('interpreters are made by feather.interp()');
    this.#state = state;
  }

  /** The number by which the module knows this interpreter. */
  get id() {
    return this.#state.id;
  }

  /** Evaluates a script and gives its result as a plain value. @param {string} script @param {Api.EvalOptions} [options] */
  eval(script, options) {
    return enter(this.#state, options, 'eval', text(script), options?.global ? FLAG_GLOBAL : 0);
  }

  /** Evaluates a script and gives its result as Tcl prints it. @param {string} script @param {Api.EvalOptions} [options] @returns {string} */
  evalString(script, options) {
    return describe(enter(this.#state, options, 'eval', text(script), FLAG_STRING | (options?.global ? FLAG_GLOBAL : 0)));
  }

  /** As `eval`, but host commands may answer with promises. @param {string} script @param {Api.EvalOptions} [options] */
  evalAsync(script, options) {
    return enterAsync(this.#state, options, 'eval', text(script), options?.global ? FLAG_GLOBAL : 0);
  }

  /** Runs one command: its words are values, nothing is parsed or quoted. @param {string} name @param {...unknown} args */
  call(name, ...args) {
    return enter(this.#state, undefined, 'exec', [text(name), ...args], 0);
  }

  /** As `call`, but host commands may answer with promises. @param {string} name @param {...unknown} args */
  callAsync(name, ...args) {
    return enterAsync(this.#state, undefined, 'exec', [text(name), ...args], 0);
  }

  /** The value of a variable of a namespace (by default the global one) or of an array's element; undefined: there is none. @param {string} name */
  get(name) {
    const state = this.#state, [space, tail] = splitName(text(name));
    if (isElement(tail)) {
      if (!ask(state, ['::info', 'exists', name], FLAG_GLOBAL)) return undefined;
      return ask(state, ['::set', name], FLAG_GLOBAL);
    }
    const kept = state.space(space)?.vars?.map.get(tail)?.record;
    if (kept === undefined || !(flagsOf(kept) & 1)) return undefined;
    if (flagsOf(kept) & 2) throw new ScriptError(`can't read "${name}": variable is array`);
    const packed = typeof kept === 'string', record = packed ? lend(kept) : flatten(kept);
    readFrom(record, 1, packed ? kept.length : record.length);
    return getValue();
  }

  /** Sets a variable of a namespace (by default the global one) or an array's element. @param {string} name @param {unknown} value */
  set(name, value) {
    const state = this.#state, [where, tail] = splitName(text(name));
    if (isElement(tail)) {
      ask(state, ['::set', name, value], FLAG_GLOBAL);
      return;
    }
    const space = state.space(where);
    if (space === undefined) throw new ScriptError(`can't set "${name}": parent namespace doesn't exist`);
    const kept = space.vars?.map.get(tail)?.record, flags = kept === undefined ? 1 : flagsOf(kept);
    let traces = none;
    if (kept !== undefined && flags !== 1) {
      const old = flatten(kept);
      if (flags & 2) throw new ScriptError(`can't set "${name}": variable is array`);
      readFrom(old, 1, old.length);
      if (flags & 1) getValue();
      if (flags & 4) traces = old.subarray(pos);
    }
    const size = writeRecord(traces.length ? 5 : 1, value, traces), record = copyOf(size, packRecord);
    state.changes++;
    // The value's own code may have changed the namespaces.
    if (!state.setVar(state.space(where) ?? space, tail, record)) throw stateLimit();
  }

  /** Forgets a variable or an array's element; whether there was one. @param {string} name @returns {boolean} */
  unset(name) {
    const state = this.#state, [where, tail] = splitName(text(name));
    const space = state.space(where), old = space?.vars?.map.get(tail)?.record;
    const element = isElement(tail);
    if (space === undefined || (old === undefined && !element)) return false;
    if (element || (old !== undefined && flagsOf(old) & 4)) {
      // An element, or a variable with traces: the module's business.
      if (!ask(state, ['::info', 'exists', name], FLAG_GLOBAL)) return false;
      ask(state, ['::unset', name], FLAG_GLOBAL);
      return true;
    }
    state.changes++;
    return state.unsetVar(space, tail);
  }

  /**
   * Makes a function a command. It gets its words as plain values, or as the types that are named: one for each, or one
   * for all.
   * @param {string} name @param {(...args: any[]) => unknown} fn @param {Params} [params]
   */
  register(name, fn, params) {
    register(this.#state, text(name), fn, params);
  }

  /**
   * Makes a command `name new ?arg …?` whose objects are commands with the given methods, and `destroy`.
   * @param {string} name @param {Api.ForeignSpec} spec
   */
  registerType(name, spec) {
    registerType(this.#state, text(name), spec);
  }

  /** Names of host commands and types that a restored interpreter has and that are not registered yet. */
  unregistered() {
    return unregistered(this.#state);
  }

  /** The interpreter as bytes. @returns {Uint8Array} */
  snapshot() {
    return write(this.#state);
  }

  /** Another interpreter with the same content, shared until one of them writes. */
  fork() {
    if (this.#state.objects?.size) throw new SnapshotError('the interpreter holds foreign objects, which cannot be copied');
    const fork = new Interp(this.#state.fork());
    this.#share();
    fork.#share();
    return fork;
  }

  #share() {
    const state = this.#state;
    if (!state.shares) sharers.register(this, state);
    state.shares = true;
  }

  /**
   * Runs a function; when it throws, the interpreter is exactly as it was before.
   * @template T @param {() => T} work @returns {T}
   */
  transaction(work) {
    const state = this.#state, save = begin(state);
    let done = false;
    try {
      const result = work();
      if (result instanceof Promise) throw new TypeError('a transaction cannot wait: use evalAsync with { transaction: true }');
      done = true;
      return result;
    } finally {
      state.end(save, done);
    }
  }

  /** Whether the text's first command is complete. Offsets count bytes of UTF-8. @param {string} source @returns {Api.ParseResult} */
  parse(source) {
    const result = enter(this.#state, undefined, 'parse', text(source), 0);
    if (!(result instanceof Unfinished)) return { status: 'complete' };
    const [start, end, message] = result.value;
    return result.status === INCOMPLETE ? { status: 'incomplete', start, end } : { status: 'invalid', start, end, message };
  }

  /** What this interpreter keeps, and the figures of the instance that ran the last evaluation. @returns {Api.Stats} */
  stats() {
    const { bytes, objects: foreign, host } = this.#state;
    let namespaces = 0, variables = 0, commands = 0;
    for (const space of this.#state.all()) {
      namespaces++;
      variables += space.vars?.map.size ?? 0;
      commands += space.commands?.map.size ?? 0;
    }
    const { things } = this.#state, objects = /** @type {Record<string, Api.ObjectFigures>} */ ({});
    KIND_NAMES.forEach((name, kind) => {
      if (kind > 0) objects[name] = { live: things?.live[kind] ?? 0, peak: things?.peak[kind] ?? 0 };
    });
    return { ...figures(host), objects, objectBytes: things?.bytes ?? 0, stateBytes: bytes, namespaces, variables, commands, foreignObjects: foreign?.size ?? 0 };
  }
}

/** Whether a name is that of an array's element. @param {string} name */
const isElement = (name) => name.endsWith(')') && name.includes('(');

/** Text from the embedder. @param {unknown} value @returns {string} */
function text(value) {
  if (typeof value !== 'string') throw new TypeError(`expected a string, not a ${typeof value}`);
  return value;
}
