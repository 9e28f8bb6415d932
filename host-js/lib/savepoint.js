/**
 * What a transaction has changed, as it was before: the first former content of every name that was touched. Both setting
 * a savepoint and going back to it cost what was changed. Savepoints nest; one that completes hands what it holds to the
 * one around it.
 */

/** @import { ForeignObject, Space, State } from './state.js' */
/** @import { Slot } from './table.js' */

import { forget } from './objects.js';

/** A namespace as it was. */
class Before {
  /** @type {Map<string, Slot | undefined>} */
  vars = new Map();
  /** @type {Map<string, Slot | undefined>} */
  commands = new Map();
  /** @type {Map<string, Slot | undefined>} */
  children = new Map();
  /** @type {{ was: Uint8Array | null } | null} */
  record = null;
  /** It was made or deleted: the whole of it before that. What is above tells how it was before that. @type {{ was: Space | null } | null} */
  whole = null;

  /** Gives up what it holds: nothing goes back to it. */
  forget() {
    for (const was of this.vars.values()) forget(was?.record);
    this.whole?.was?.leave();
  }
}

const TABLES = /** @type {const} */ (['vars', 'commands', 'children']);

export class Savepoint {
  /** @param {State} state */
  constructor(state) {
    this.flags = state.flags;
    this.bytes = state.bytes;
    /** @type {Map<string, Before>} */
    this.spaces = new Map();
    /** Foreign objects that were made (null) or dropped; those stay alive here. @type {Map<number, ForeignObject | null>} */
    this.objects = new Map();
  }

  /** Where to keep what a namespace was; undefined when it was made or deleted since. @param {string} name */
  space(name) {
    let before = this.spaces.get(name);
    if (before === undefined) this.spaces.set(name, (before = new Before()));
    return before.whole === null ? before : undefined;
  }

  /** Whether it is kept here now. @param {typeof TABLES[number]} table @param {string} space @param {string} name @param {Slot | undefined} was */
  keep(table, space, name, was) {
    const before = this.space(space)?.[table], kept = before !== undefined && !before.has(name);
    if (kept) before.set(name, was);
    return kept;
  }

  /** @param {string} space @param {Uint8Array | null} was */
  keepRecord(space, was) {
    const before = this.space(space);
    if (before !== undefined) before.record ??= { was };
  }

  /** @param {string} space @param {Space | null} was null: it did not exist */
  keepWhole(space, was) {
    const before = this.space(space);
    if (before !== undefined) before.whole = { was };
    return before !== undefined;
  }

  /** @param {number} number @param {ForeignObject | null} was null: it was made */
  keepObject(number, was) {
    const made = this.objects.get(number) === null;
    if (made) this.objects.delete(number);
    else this.objects.set(number, was);
    // Made and dropped since: it is as if it had never been.
    return !made;
  }

  /** Hands everything to a savepoint around this one. @param {Savepoint} outer */
  join(outer) {
    for (const [name, later] of this.spaces) {
      const before = outer.space(name);
      if (before === undefined) {
        later.forget();
        continue;
      }
      for (const table of TABLES) {
        for (const [key, was] of later[table]) {
          if (before[table].has(key)) forget(was?.record);
          else before[table].set(key, was);
        }
      }
      before.record ??= later.record;
      before.whole = later.whole;
    }
    for (const [number, was] of this.objects) if (!outer.keepObject(number, was)) drop(was);
  }

  /** Lets go of what was dropped: the transaction is complete. */
  complete() {
    for (const was of this.objects.values()) drop(was);
    for (const before of this.spaces.values()) before.forget();
  }

  /** Brings everything back. @param {State} state */
  restore(state) {
    for (const [name, before] of this.spaces) {
      if (before.whole !== null) {
        const made = state.space(name), { was } = before.whole, spaces = state.ownSpaces();
        for (const slot of made?.commands?.map.values() ?? []) state.countBind(/** @type {Uint8Array} */ (slot.record), -1);
        made?.leave();
        if (was === null) {
          spaces.delete(name);
          continue;
        }
        for (const slot of was.commands?.map.values() ?? []) state.countBind(/** @type {Uint8Array} */ (slot.record), 1);
        spaces.set(name, was);
      }
      const now = state.space(name);
      if (now === undefined) continue;
      const space = state.own(now);
      for (const [key, was] of before.commands) {
        const slot = space.commands?.map.get(key);
        if (slot) state.countBind(/** @type {Uint8Array} */ (slot.record), -1);
        if (was) state.countBind(/** @type {Uint8Array} */ (was.record), 1);
      }
      for (const key of before.vars.keys()) forget(space.vars?.map.get(key)?.record);
      for (const table of TABLES) for (const [key, was] of before[table]) space.table(table).putBack(key, was);
      if (before.record !== null) space.record = before.record.was;
    }
    for (const [number, was] of this.objects) {
      if (was !== null) (state.objects ??= new Map()).set(number, was);
      else {
        drop(state.objects?.get(number) ?? null);
        state.objects?.delete(number);
      }
    }
    state.flags = this.flags;
    state.bytes = this.bytes;
  }
}

/** Tells the embedder that a foreign object is gone. @param {ForeignObject | null} entry */
export function drop(entry) {
  try {
    entry?.type.drop?.(entry.object);
  } catch {
    // The object is gone either way, and a script that deletes a command has no use for the error.
  }
}
