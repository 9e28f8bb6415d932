/** What an interpreter is: plain data under names. */

/** @import * as Api from '../feather.js' */
/** @import { Limits } from './limits.js' */
/** @import { Instance } from './instance.js' */
/** @import { Bind } from './convert.js' */
/** @import { Host } from './host.js' */
/** @import { Stored } from './objects.js' */
/** @import { Slot } from './table.js' */

import { linkOf } from './link.js';
import { DEFAULT_LIMITS, DEFAULT_STATE } from './limits.js';
import { Counters, forget, Holding } from './objects.js';
import { none } from './read.js';
import { drop, Savepoint } from './savepoint.js';
import { Table } from './table.js';

/** What a record, a name and a namespace are taken to cost beside their bytes. */
const ENTRY_COST = 64;

/** What keeping a name costs. @param {string} name */
function costOf(name) {
  let bytes = name.length;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    // A pair of surrogates is four bytes of UTF-8.
    if (c > 127) bytes += c > 0x7ff && (c < 0xd800 || c > 0xdfff) ? 2 : 1;
  }
  return bytes + ENTRY_COST;
}

/**
 * A namespace: what the module stored under names. Tables are made when first needed. One that has more users is never
 * changed in place.
 */
export class Space {
  /** Tables of namespaces, interpreters whose global one it is, and savepoints. */
  users = 1;

  /** @param {string} name its full name */
  constructor(name) {
    this.name = name;
    /** Variables' records. @type {Table | null} */
    this.vars = null;
    /** @type {Table | null} */
    this.commands = null;
    /** Full names of the direct children. @type {Table | null} */
    this.children = null;
    /** @type {Uint8Array | null} */
    this.record = null;
  }

  /** @param {'vars' | 'commands' | 'children'} name */
  table(name) {
    return (this[name] ??= new Table());
  }

  /** A copy for one of its users, which uses this one no more. */
  part() {
    const copy = new Space(this.name);
    if (this.vars) copy.vars = new Table(this.vars).hold();
    if (this.commands) copy.commands = new Table(this.commands);
    if (this.children) copy.children = new Table(this.children);
    copy.record = this.record;
    this.users--;
    return copy;
  }

  /** Has one user less; after the last one nobody needs what it holds. */
  leave() {
    if (--this.users === 0) this.vars?.forget();
  }
}

/** Namespaces by their full names. @extends {Map<string, Space>} */
class Spaces extends Map {
  /** Interpreters. */
  users = 1;
}

/** The next version of a command's definition, for all interpreters of this process. */
let nextVersion = 1;
let nextInterp = 1;

/** All that an interpreter is. A new one shares everything with another one, and copies what it writes to. */
export class State {
  /** @type {Space} */
  root;
  /** The other namespaces. @type {Spaces} */
  spaces;
  /** @type {number} */
  flags;
  /** Names and records, in bytes. @type {number} */
  bytes;
  /** Host commands, types and objects by their numbers. @type {Bind[] | null} */
  binds;
  /** @type {ForeignType[] | null} */
  types;

  /**
   * @param {Host} host @param {State | null} template what to share @param {Limits | null} limits
   * @param {Api.EvalOptions} [options]
   */
  constructor(host, template, limits, options) {
    this.id = nextInterp++;
    if (nextInterp > 0x7fffffff) nextInterp = 1;
    this.host = host;
    this.limits = limits;
    /** What evaluations get that name no options. */
    this.options = options;
    this.flags = template ? template.flags : 0;
    this.bytes = template ? template.bytes : 0;
    /** Counts what the embedder changed, so that the module hears of it (bit 7 of a bind reply), and what it heard. */
    this.changes = 0;
    this.told = 0;
    /** Evaluations that wait for promises. */
    this.waiting = 0;
    this.root = template ? template.root : new Space('::');
    this.spaces = template ? template.spaces : new Spaces();
    if (template) {
      this.root.users++;
      this.spaces.users++;
    }
    /** The instance that runs an evaluation of this interpreter now. @type {Instance | null} */
    this.active = null;
    this.binds = template?.binds ? [...template.binds] : null;
    this.types = template?.types ? [...template.types] : null;
    /** @type {Map<number, ForeignObject> | null} */
    this.objects = null;
    this.nextObject = 1;
    /** The transactions that are open, the innermost last. @type {Savepoint[] | null} */
    this.saves = null;
    /** Whether it has been forked, or is a fork. */
    this.shares = false;
    /** The counts of the maps, sets and so on that it has; made with the first of them. @type {Counters | null} */
    this.things = null;
  }

  get counters() {
    return (this.things ??= new Counters());
  }

  /** Whether objects may grow by so many bytes: within the state's limit, and the evaluation's memory. @param {number} more */
  fits(more) {
    const { stateBytes, memory } = this.limits ?? DEFAULT_LIMITS, { bytes, before } = this.counters;
    return this.bytes + bytes + more <= stateBytes && bytes - before + more <= memory;
  }

  /** Another interpreter with the same content, shared until one of them writes. */
  fork() {
    return new State(this.host, this, this.limits, this.options);
  }

  /** Opens a transaction; every one is ended by `end`. */
  begin() {
    const save = new Savepoint(this);
    (this.saves ??= []).push(save);
    return save;
  }

  /** Ends a transaction, with those inside of it: what it changed stays, or everything is as it was. @param {Savepoint} save @param {boolean} keep */
  end(save, keep) {
    const { saves } = this;
    while (saves?.includes(save)) {
      const last = /** @type {Savepoint} */ (saves.pop()), outer = saves.at(-1);
      if (!keep) {
        last.restore(this);
        this.changes++;
      } else if (outer) last.join(outer);
      else last.complete();
    }
    if (saves?.length === 0) this.saves = null;
  }

  /** @param {number} more @returns {boolean} whether it fits, and then it is counted */
  charge(more) {
    const max = this.limits === null ? DEFAULT_STATE : this.limits.stateBytes;
    if (more > 0 && this.bytes + (this.things?.bytes ?? 0) + more > max) return false;
    this.bytes += more;
    return true;
  }

  /** The namespace, for writing: a copy when it is shared. @param {Space} space */
  own(space) {
    const isRoot = space === this.root, spaces = isRoot ? this.spaces : this.ownSpaces();
    if (space.users === 1) return space;
    const copy = space.part();
    if (isRoot) this.root = copy;
    else spaces.set(space.name, copy);
    return copy;
  }

  /** Gives up all namespaces: nobody needs this interpreter any more. */
  leave() {
    this.root.leave();
    if (--this.spaces.users === 0) for (const space of this.spaces.values()) space.leave();
  }

  /** A namespace by its full name. @param {string} name */
  space(name) {
    return name === '::' ? this.root : this.spaces.get(name);
  }

  /** All namespaces; what a change replaces meanwhile comes as it was. */
  *all() {
    yield this.root;
    yield* this.spaces.values();
  }

  ownSpaces() {
    if (this.spaces.users > 1) {
      this.spaces.users--;
      this.spaces = new Spaces(this.spaces);
      for (const space of this.spaces.values()) space.users++;
    }
    return this.spaces;
  }

  /** @param {Space} space @param {string} name @param {Stored} record kept, with its holds */
  setVar(space, name, record) {
    let old = space.vars?.map.get(name);
    const more = record.length - (old === undefined ? -costOf(name) : old.record.length);
    if (more !== 0 && !this.charge(more)) {
      forget(record);
      return false;
    }
    const vars = (this.own(space).vars ??= new Table());
    // A copy has holds of its own.
    if (old?.record instanceof Holding) old = vars.map.get(name);
    vars.set(name, record, 0, old);
    const kept = this.saves !== null && this.saves[this.saves.length - 1].keep('vars', space.name, name, old);
    if (!kept) forget(old?.record);
    return true;
  }

  /** @param {Space} space @param {string} name */
  unsetVar(space, name) {
    return this.#remove(space, 'vars', name, 0) !== undefined;
  }

  /** @param {Space} space @param {'vars' | 'commands'} table @param {string} name @param {number} extra */
  #remove(space, table, name, extra) {
    if (!space[table]?.map.has(name)) return undefined;
    const { map } = this.own(space).table(table), old = /** @type {Slot} */ (map.get(name));
    this.bytes -= old.record.length + costOf(name) + extra;
    map.delete(name);
    if (!this.saves?.at(-1)?.keep(table, space.name, name, old)) forget(old.record);
    return old;
  }

  /** @param {Space} space @param {string} name @param {Uint8Array} record @returns {number} the version; -1: too much */
  setCommand(space, name, record) {
    const old = space.commands?.map.get(name);
    if (!this.charge(record.length - (old === undefined ? -costOf(name) - 4 : old.record.length))) return -1;
    const version = nextVersion++;
    this.countBind(record, 1);
    if (old !== undefined) this.countBind(/** @type {Uint8Array} */ (old.record), -1);
    this.own(space).table('commands').set(name, shared(record), version, old);
    this.saves?.at(-1)?.keep('commands', space.name, name, old);
    return version;
  }

  /** @param {Space} space @param {string} name */
  deleteCommand(space, name) {
    const old = this.#remove(space, 'commands', name, 4);
    if (old !== undefined) this.countBind(/** @type {Uint8Array} */ (old.record), -1);
    return old !== undefined;
  }

  /** Counts the records that name a host command: without one, its place is free. @param {Uint8Array} record @param {number} by */
  countBind(record, by) {
    const link = this.binds && linkOf(record);
    const bind = link?.kind === 'bind' ? this.binds?.[link.value] : undefined;
    if (bind && link) /** @type {Bind[]} */ (this.binds)[link.value] = { ...bind, records: bind.records + by };
  }

  /** Makes a namespace and its parents. @param {string} name @returns {Space | null} null: too much */
  createSpace(name) {
    const missing = [];
    for (let n = name; this.space(n) === undefined; n = parentOf(n)) missing.push(n);
    for (const full of missing.reverse()) {
      if (!this.charge(2 * costOf(full))) return null;
      const parent = this.own(/** @type {Space} */ (this.space(parentOf(full)))), save = this.saves?.at(-1);
      save?.keep('children', parent.name, full, undefined);
      save?.keepWhole(full, null);
      parent.table('children').set(full, none, 0, undefined);
      this.ownSpaces().set(full, new Space(full));
    }
    return /** @type {Space} */ (this.space(name));
  }

  /** Forgets a namespace and what is below it; the global one stays. @param {string} name */
  deleteSpace(name) {
    if (name === '::' || !this.spaces.has(name)) return false;
    const spaces = this.ownSpaces(), below = [name], save = this.saves?.at(-1);
    const parent = this.own(/** @type {Space} */ (this.space(parentOf(name))));
    save?.keep('children', parent.name, name, parent.children?.map.get(name));
    parent.children?.map.delete(name);
    for (let full; (full = below.pop()) !== undefined; ) {
      const space = /** @type {Space} */ (spaces.get(full));
      for (const [key, { record }] of space.vars?.map ?? []) this.bytes -= record.length + costOf(key);
      for (const [key, { record }] of space.commands?.map ?? []) {
        this.bytes -= record.length + costOf(key) + 4;
        this.countBind(/** @type {Uint8Array} */ (record), -1);
      }
      for (const child of space.children?.map.keys() ?? []) below.push(child);
      spaces.delete(full);
      this.bytes -= 2 * costOf(full) + (space.record?.length ?? 0);
      if (!save?.keepWhole(full, space)) space.leave();
    }
    return true;
  }

  /** @param {Space} space @param {Uint8Array} record */
  setRecord(space, record) {
    if (!this.charge(record.length - (space.record?.length ?? 0))) return false;
    this.saves?.at(-1)?.keepRecord(space.name, space.record);
    this.own(space).record = record;
    return true;
  }

  /** @param {ForeignType} type @param {any} object */
  addObject(type, object) {
    (this.objects ??= new Map()).set(this.nextObject, { type, object });
    this.saves?.at(-1)?.keepObject(this.nextObject, null);
    return this.nextObject++;
  }

  /** @param {number} number @returns {boolean} whether there was such an object */
  dropObject(number) {
    const entry = this.objects?.get(number), save = this.saves?.at(-1);
    if (entry === undefined) return false;
    this.objects?.delete(number);
    if (save === undefined || !save.keepObject(number, entry)) drop(entry);
    return true;
  }

  /** Keeps a host command; gives its number. @param {Bind} bind */
  addBind(bind) {
    const binds = (this.binds ??= []);
    // Between evaluations and transactions nothing brings a record back.
    const free = this.active === null && this.saves === null ? binds.findIndex((old) => old.records === 0) : -1;
    if (free < 0) return binds.push(bind) - 1;
    binds[free] = bind;
    return free;
  }
}

/** Command records that were stored lately, by a hash: interpreters that define the same procedures share them. @type {Uint8Array[]} */
const definitions = [];
const LARGEST_SHARED = 4096;

/** @param {Uint8Array} record */
function shared(record) {
  if (record.length > LARGEST_SHARED) return record;
  let hash = record.length;
  for (let i = 0; i < record.length; i++) hash = (Math.imul(hash, 31) + record[i]) | 0;
  const at = hash & 255, known = definitions[at];
  if (known?.length === record.length && known.every((byte, i) => byte === record[i])) return known;
  return (definitions[at] = record);
}

/** @param {string} name the full name of a namespace that is not the global one */
function parentOf(name) {
  const cut = name.lastIndexOf('::');
  return cut <= 0 ? '::' : name.slice(0, cut);
}

/** Splits the name of a variable or command: the namespace's full name and the rest. @param {string} name @returns {[string, string]} */
export function splitName(name) {
  const cut = name.lastIndexOf('::');
  if (cut < 0) return ['::', name];
  const space = name.slice(0, cut).replace(/:{2,}/g, '::').replace(/^::|::$/g, '');
  return [space === '' ? '::' : '::' + space, name.slice(cut + 2)];
}

/**
 * @typedef {{ create: Bind, methods: Bind[], drop: Function | undefined, name: string, missing?: boolean }} ForeignType
 * @typedef {{ type: ForeignType, object: any }} ForeignObject
 */
