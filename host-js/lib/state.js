/** What an interpreter is: plain data under names. */

/** @import * as Api from '../feather.js' */
/** @import { Limits } from './limits.js' */
/** @import { Instance } from './instance.js' */
/** @import { Bind } from './convert.js' */
/** @import { Host } from './host.js' */

import { DEFAULT_STATE } from './limits.js';

/** What a record, a name and a namespace are taken to cost beside their bytes. */
const ENTRY_COST = 64;

/** A namespace: what the module stored under names. Maps are made when first needed. */
class Space {
  /** @param {string} name its full name @param {number} owner the state that may write to it */
  constructor(name, owner) {
    this.name = name;
    this.owner = owner;
    /** Variables' records. @type {Map<string, Uint8Array> | null} */
    this.vars = null;
    /** Commands' versions (4 bytes) and records. @type {Map<string, Uint8Array> | null} */
    this.commands = null;
    /** Full names of the direct children. @type {Set<string> | null} */
    this.children = null;
    /** @type {Uint8Array | null} */
    this.record = null;
  }
}

/** The next version of a command's definition, for all interpreters of this process. */
let nextVersion = 1;
let nextInterp = 1;

/**
 * All that an interpreter is. A new one shares everything with the template that `feather_interp_init` prepared, and
 * copies what it writes to.
 */
export class State {
  /** @type {Space} */
  root;
  /** @type {Map<string, Space>} */
  spaces;
  /** @type {number} */
  flags;
  /** Names and records, in bytes. @type {number} */
  bytes;

  /** @param {Host} host @param {State | null} template @param {Limits | null} limits @param {Api.EvalOptions} [options] */
  constructor(host, template, limits, options) {
    this.id = nextInterp++;
    if (nextInterp > 0x7fffffff) nextInterp = 1;
    this.host = host;
    this.limits = limits;
    /** What evaluations get that name no options. */
    this.options = options;
    this.flags = template ? template.flags : 0;
    this.bytes = template ? template.bytes : 0;
    /** Counts what the embedder changed, so that the module hears of it (bit 7 of a bind reply). */
    this.changes = 0;
    this.spacesShared = template !== null;
    this.root = template ? template.root : new Space('::', this.id);
    this.spaces = template ? template.spaces : new Map([['::', this.root]]);
    /** The instance that runs an evaluation of this interpreter now. @type {Instance | null} */
    this.active = null;
    /** Host commands, types and objects by their numbers. @type {Bind[] | null} */
    this.binds = null;
    /** @type {ForeignType[] | null} */
    this.types = null;
    /** @type {Map<number, ForeignObject> | null} */
    this.objects = null;
    this.nextObject = 1;
  }

  /** @param {number} more @returns {boolean} whether it fits, and then it is counted */
  charge(more) {
    const max = this.limits === null ? DEFAULT_STATE : this.limits.stateBytes;
    if (more > 0 && this.bytes + more > max) return false;
    this.bytes += more;
    return true;
  }

  /** The namespace, for writing: a copy when it is still the template's. @param {Space} space */
  own(space) {
    if (space.owner === this.id) return space;
    const copy = new Space(space.name, this.id);
    if (space.vars) copy.vars = new Map(space.vars);
    if (space.commands) copy.commands = new Map(space.commands);
    if (space.children) copy.children = new Set(space.children);
    copy.record = space.record;
    this.ownSpaces().set(space.name, copy);
    if (space === this.root) this.root = copy;
    return copy;
  }

  ownSpaces() {
    if (this.spacesShared) this.spaces = new Map(this.spaces);
    this.spacesShared = false;
    return this.spaces;
  }

  /** @param {Space} space @param {string} name @param {Uint8Array} record a copy that is kept */
  setVar(space, name, record) {
    const vars = (this.own(space).vars ??= new Map()), old = vars.get(name);
    const more = record.length - (old === undefined ? -name.length - ENTRY_COST : old.length);
    if (more !== 0 && !this.charge(more)) return false;
    vars.set(name, record);
    return true;
  }

  /** @param {Space} space @param {string} name */
  unsetVar(space, name) {
    const old = space.vars?.get(name);
    if (old === undefined) return false;
    this.bytes -= old.length + name.length + ENTRY_COST;
    return Boolean(this.own(space).vars?.delete(name));
  }

  /** @param {Space} space @param {string} name @param {Uint8Array} record @returns {number} the version; -1: too much */
  setCommand(space, name, record) {
    const old = space.commands?.get(name);
    if (!this.charge(record.length + 4 - (old === undefined ? -name.length - ENTRY_COST : old.length))) return -1;
    const version = nextVersion++;
    const kept = new Uint8Array(record.length + 4);
    for (let i = 0; i < 4; i++) kept[i] = version >>> (8 * i);
    kept.set(record, 4);
    (this.own(space).commands ??= new Map()).set(name, kept);
    return version;
  }

  /** @param {Space} space @param {string} name */
  deleteCommand(space, name) {
    const old = space.commands?.get(name);
    if (old === undefined) return false;
    this.bytes -= old.length + name.length + ENTRY_COST;
    return Boolean(this.own(space).commands?.delete(name));
  }

  /** Makes a namespace and its parents. @param {string} name @returns {Space | null} null: too much */
  createSpace(name) {
    const missing = [];
    for (let n = name; !this.spaces.has(n); n = parentOf(n)) missing.push(n);
    for (const full of missing.reverse()) {
      if (!this.charge(full.length + 2 * ENTRY_COST)) return null;
      const parent = this.own(/** @type {Space} */ (this.spaces.get(parentOf(full))));
      (parent.children ??= new Set()).add(full);
      this.ownSpaces().set(full, new Space(full, this.id));
    }
    return /** @type {Space} */ (this.spaces.get(name));
  }

  /** Forgets a namespace and what is below it; the global one is emptied. @param {string} name */
  deleteSpace(name) {
    if (!this.spaces.has(name)) return false;
    const spaces = this.ownSpaces(), below = [name];
    for (let full; (full = below.pop()) !== undefined; ) {
      const space = /** @type {Space} */ (spaces.get(full));
      for (const [key, record] of space.vars ?? []) this.bytes -= record.length + key.length + ENTRY_COST;
      for (const [key, record] of space.commands ?? []) this.bytes -= record.length + key.length + ENTRY_COST;
      for (const child of space.children ?? []) below.push(child);
      spaces.delete(full);
      if (full === '::') spaces.set(full, (this.root = new Space(full, this.id)));
      else this.bytes -= full.length + 2 * ENTRY_COST + (space.record?.length ?? 0);
    }
    if (name !== '::') this.own(/** @type {Space} */ (spaces.get(parentOf(name)))).children?.delete(name);
    return true;
  }
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
 * @typedef {{ create: Bind, methods: Bind[], drop: Function | undefined }} ForeignType
 * @typedef {{ type: ForeignType, object: any }} ForeignObject
 */
