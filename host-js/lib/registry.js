/** What an embedder registers: host commands and types. */

/** @import * as Api from '../feather.js' */
/** @import { Bind, Params } from './convert.js' */
/** @import { State } from './state.js' */

import { coded, ScriptError } from './errors.js';
import { linkOf } from './link.js';
import { stateLimit } from './limits.js';
import { splitName } from './state.js';
import { flatList, putBytes, written } from './write.js';

/** @param {string} name @param {Function} fn @param {Params} [params] @returns {Bind} */
function bindOf(name, fn, params) {
  if (typeof fn !== 'function') throw new TypeError('a command is a function');
  return { name, fn, params: params === 'value' ? undefined : params, records: 0, missing: false };
}

/** What stands in for what a restored state names, until it is registered. @param {string} what @param {string} name */
function missing(what, name) {
  const fn = () => {
    throw new ScriptError(`host ${what} "${name}" is not registered`, coded('FEATHER', 'UNREGISTERED', name));
  };
  return { ...bindOf(name, fn), missing: true };
}

/** The number of a host command that is not registered yet. @param {State} state @param {string} name */
export function expectBind(state, name) {
  const known = state.binds?.findIndex((bind) => bind.missing && bind.name === name) ?? -1;
  return known < 0 ? state.addBind(missing('command', name)) : known;
}

/** The number of a type that is not registered yet. @param {State} state @param {string} name */
export function expectType(state, name) {
  const types = (state.types ??= []), known = types.findIndex((type) => type.name === name);
  return known < 0 ? types.push({ name, create: missing('type', name), methods: [], drop: undefined, missing: true }) - 1 : known;
}

/** @param {State} state @returns {string[]} */
export function unregistered(state) {
  const binds = state.binds?.filter((bind) => bind.missing && bind.records > 0) ?? [];
  return [...binds, ...(state.types?.filter((type) => type.missing) ?? [])].map((one) => one.name);
}

/** @param {State} state @param {string} name @param {(...args: any[]) => unknown} fn @param {Params} [params] */
export function register(state, name, fn, params) {
  const bind = bindOf(name, fn, params);
  let found = false;
  state.binds?.forEach((known, number, binds) => {
    if (!known.missing || known.name !== name) return;
    binds[number] = { ...bind, records: known.records };
    found = true;
  });
  if (!found) define(state, name, flatList(['bind', state.addBind(bind)]));
}

/** @param {State} state @param {string} name @param {Api.ForeignSpec} spec */
export function registerType(state, name, spec) {
  const types = (state.types ??= []), methods = Object.entries(spec.methods ?? {});
  const known = types.findIndex((type) => type.missing && type.name === name), number = known < 0 ? types.length : known;
  types[number] = {
    name,
    create: bindOf(name, spec.create, spec.params),
    methods: methods.map(([method, { call, params = [] }]) => bindOf(method, call, params)),
    drop: spec.drop,
  };
  const record = flatList(['type', number, name, methods.map(([method, { params = [] }]) => [method, ...params])]).slice();
  if (known < 0) define(state, name, record);
  else redefine(state, number, record);
}

/** Gives the commands of a type that was missing its record: the methods may be others now. @param {State} state @param {number} number @param {Uint8Array} record */
function redefine(state, number, record) {
  for (const space of state.all()) {
    for (const [name, slot] of [...(space.commands?.map ?? [])]) {
      const old = /** @type {Uint8Array} */ (slot.record), link = linkOf(old);
      if (link?.kind !== 'type' || link.value !== number) continue;
      // Traces that are around it stay.
      const kept = written(() => (putBytes(old.subarray(0, link.from)), putBytes(record))).slice();
      if (state.setCommand(state.space(space.name) ?? space, name, kept) < 0) throw stateLimit();
    }
  }
  state.changes++;
}

/** Writes a command's record, and the namespace that it belongs to. @param {State} state @param {string} name @param {Uint8Array} record */
function define(state, name, record) {
  const [where, tail] = splitName(name), bytes = record.slice();
  const space = state.createSpace(where);
  if (space === null || state.setCommand(space, tail, bytes) < 0) throw stateLimit();
  // The engine looks whether the name is one of its own.
  state.flags |= 1 << 30;
  state.changes++;
}
