/** An instance of the module, and the entry points under way on it. */

/** @import * as Api from '../feather.js' */
/** @import { State } from './state.js' */
/** @import { Slot } from './table.js' */
/** @import { Space } from './state.js' */
/** @import { Thing } from './objects.js' */
/** @import { Bind, Params } from './convert.js' */
/** @import { ForeignType } from './state.js' */

import { OK, REPLY_CHANGED, REPLY_PENDING } from './abi.js';
import { badCall, describe, FeatherError, ForeignHandleError, LimitError, StaleHandleError, TrapError } from './errors.js';
import { encoder, readText, SHORT } from './text.js';
import { atEnd, getByte, getCount, getPart, getValue, malformed, none, readFrom, readValue, skipValue } from './read.js';
import { flatList, written } from './write.js';
import { apply } from './convert.js';
import { DEFAULT_LIMITS } from './limits.js';
import { late } from './large.js';
import { flatten, Holding, LIST, putStored, release, storeRecord } from './objects.js';
import { putReply, thrownReply } from './reply.js';

/** How much one evaluation may keep in the scratch table, in entries and in bytes. */
const MAX_HANDLES = 1 << 20, MAX_SCRATCH = 1 << 28;

/** Two replies that cost nothing. */
const EMPTY_LIST = Uint8Array.of(7, 0);

/** One entry point under way. */
export class Frame {
  /** @param {State} state @param {Instance} instance @param {Api.EvalOptions | undefined} options */
  constructor(state, instance, options) {
    this.state = state;
    this.prev = instance.frame;
    this.status = -1;
    /** @type {any} */
    this.value = undefined;
    /** What a host command threw last: the cause of a script error with the same message. @type {unknown} */
    this.thrown = undefined;
    this.deadline = this.prev === null ? Infinity : this.prev.deadline;
    /** @type {AbortSignal | undefined} */
    this.signal = undefined;
    /** @type {(() => boolean) | undefined} */
    this.interrupt = undefined;
    if (options !== undefined) {
      if (options.deadlineMs !== undefined) {
        this.deadline = Math.min(this.deadline, performance.now() + options.deadlineMs);
      }
      this.signal = options.signal;
      this.interrupt = options.interrupt;
    }
    /** Whether a host command may answer with a promise, and the one that did. */
    this.async = false;
    /** @type {PromiseLike<unknown> | null} */
    this.pending = null;
    this.changes = 0;
    /** What is put back when the frame is left. */
    this.outerActive = state.active;
    this.outerRunning = state.host.running;
    this.outerDepth = state.host.depth;
  }
}

/** Which record has lent its hold on an object. @typedef {{ space: string, name: string, number: number }} Loan */
/**
 * What one scratch handle stands for: bytes or an object.
 * @typedef {{ interp: number, bytes: Uint8Array, text: string | null, thing: Thing | null, loan: Loan | null }} Scratch
 */

/** @type {Scratch} */
const EMPTY_STRING = { interp: 0, bytes: none, text: '', thing: null, loan: null };
/** @type {Scratch} */
const GLOBAL_NAME = { interp: 0, bytes: encoder.encode('::'), text: '::', thing: null, loan: null };

/** @param {number} handle @returns {never} */
const wrongKind = (handle) => badCall(`handle ${handle} is of another kind`);

/** An instance of the module: linear memory, the scratch table, and the stack of entry points under way. */
export class Instance {
  /** @param {WebAssembly.Module} module @param {(self: Instance) => WebAssembly.ModuleImports} imports */
  constructor(module, imports) {
    const { exports } = new WebAssembly.Instance(module, { env: imports(this) });
    /** @type {any} */
    this.exports = exports;
    /** @type {WebAssembly.Memory} */
    this.memory = this.exports.memory;
    this.bytes = new Uint8Array(this.memory.buffer);
    this.eval = this.exports.feather_script_eval;
    this.exec = this.exports.feather_command_exec;
    this.alloc = this.exports.feather_arena_alloc;
    /** @type {Frame | null} */
    this.frame = null;
    /** Why the instance cannot be used any more. @type {unknown} */
    this.death = undefined;
    this.dead = false;
    /** @type {Map<number, Scratch>} */
    this.scratch = new Map();
    this.scratchBytes = 0;
    this.nextHandle = 3;
    /** Whether all numbers of handles were given out once. */
    this.worn = false;
    /** How many holds are lent, and the number of the next loan. */
    this.loans = 0;
    this.nextLoan = 1;
    /** What the module was told. */
    this.limits = DEFAULT_LIMITS;
  }

  /** The linear memory. Growing it detaches the old buffer, which shows as a view of length 0. */
  view() {
    if (this.bytes.length === 0) this.bytes = new Uint8Array(this.memory.buffer);
    return this.bytes;
  }

  /** The memory, when the span that the module gave lies inside it. @param {number} ptr @param {number} len */
  span(ptr, len) {
    const bytes = this.view();
    if ((ptr >>> 0) + (len >>> 0) > bytes.length) badCall('the module passed a span outside its memory');
    return bytes;
  }

  /** @param {number} ptr @param {number} len */
  text(ptr, len) {
    return readText(this.span(ptr, len), ptr >>> 0, len >>> 0);
  }

  /** A copy of what the module lends. @param {number} ptr @param {number} len */
  copy(ptr, len) {
    const bytes = this.span(ptr, len), n = len >>> 0, start = ptr >>> 0;
    if (n > 32) return bytes.slice(start, start + n);
    const copy = new Uint8Array(n);
    for (let i = 0; i < n; i++) copy[i] = bytes[start + i];
    return copy;
  }

  /** @param {number} id */
  find(id) {
    for (let frame = this.frame; frame !== null; frame = frame.prev) if (frame.state.id === id) return frame.state;
  }

  /** The interpreter with this number, which must be running here. @param {number} id */
  state(id) {
    return this.find(id) ?? badCall(`the module named interpreter ${id}, which is not running here`);
  }

  /** @param {State} state @param {Uint8Array} bytes @returns {number} a handle; 0: the table is full */
  intern(state, bytes) {
    if (this.scratch.size >= MAX_HANDLES || this.scratchBytes + bytes.length > MAX_SCRATCH) return 0;
    this.scratchBytes += bytes.length;
    return this.enroll(state, bytes, null);
  }

  /**
   * Gives a handle its number. An evaluation that goes on for so long that it needs all of them begins again at the
   * smallest, and leaves out those that are alive.
   * @param {State} state @param {Uint8Array} bytes @param {Thing | null} thing
   */
  enroll(state, bytes, thing) {
    do {
      if (this.nextHandle > 0x7fffffff) (this.nextHandle = 3), (this.worn = true);
    } while (this.worn && this.scratch.has(this.nextHandle) && this.nextHandle++);
    this.scratch.set(this.nextHandle, { interp: state.id, bytes, text: null, thing, loan: null });
    return this.nextHandle++;
  }

  /** The entry of a handle of bytes. @param {State} state @param {number} handle @returns {Scratch} */
  held(state, handle) {
    const entry = this.entry(state, handle);
    return entry.thing === null ? entry : wrongKind(handle);
  }

  /** The entry of a handle of an object. @param {State} state @param {number} kind of any kind: 0 @param {number} handle */
  heldThing(state, kind, handle) {
    const entry = this.entry(state, handle);
    return entry.thing !== null && (kind === 0 || entry.thing.kind === kind) ? entry : wrongKind(handle);
  }

  /** Makes a handle of an object. @param {State} state @param {Thing} thing */
  wrap(state, thing) {
    thing.count++;
    return this.enroll(state, none, thing);
  }

  /** A result that is a reference to a container. @param {State} state @param {Uint8Array} bytes @param {number} at */
  container(state, bytes, at) {
    const handle = bytes[at + 2] | (bytes[at + 3] << 8) | (bytes[at + 4] << 16) | (bytes[at + 5] << 24);
    const thing = /** @type {Thing} */ (this.heldThing(state, bytes[at + 1], handle).thing);
    if (thing.plain && thing.kind <= LIST) return late(thing);
    const flat = flatten(thing);
    return readValue(flat, 0, flat.length);
  }

  /** Gives a handle of an object back. @param {State} state @param {number} kind @param {number} handle */
  unwrap(state, kind, handle) {
    const entry = this.heldThing(state, kind, handle);
    this.scratch.delete(handle);
    this.callIn(state, entry);
    release(/** @type {Thing} */ (entry.thing));
    return 0;
  }

  /** A record as the host keeps it. @param {State} state @param {number} ptr @param {number} len */
  store(state, ptr, len) {
    const memory = this.span(ptr, len), from = ptr >>> 0;
    return storeRecord(memory, from, from + (len >>> 0), (kind, handle) => /** @type {Thing} */ (this.heldThing(state, kind, handle).thing));
  }

  /** A record as the module reads it. @param {State} state @param {Holding} record */
  load(state, record) {
    return written(() => putStored(record, (thing) => this.wrap(state, thing)));
  }

  /** Lends the hold of a variable's record to a handle. @param {State} state @param {Space} space @param {string} name @param {Scratch} entry */
  lend(state, space, name, entry) {
    // A transaction keeps records as they are: then a change makes a copy.
    if (state.saves !== null || !(space.vars?.map.get(name)?.record instanceof Holding)) return false;
    const record = state.own(space).vars?.map.get(name)?.record, number = this.nextLoan;
    if (!(record instanceof Holding) || !record.lend(/** @type {Thing} */ (entry.thing), number)) return false;
    this.nextLoan++;
    this.callIn(state, entry);
    entry.loan = { space: space.name, name, number };
    this.loans++;
    return true;
  }

  /** Ends the loan of an entry: the record has its hold again, if it still is there. @param {State | undefined} state @param {Scratch} entry */
  callIn(state, entry) {
    const { loan } = entry;
    if (loan === null) return;
    entry.loan = null;
    this.loans--;
    const record = state?.space(loan.space)?.vars?.map.get(loan.name)?.record;
    if (record instanceof Holding) record.giveBack(loan.number, /** @type {Thing} */ (entry.thing));
  }

  /** Ends all loans of an interpreter. @param {State} state */
  callInAll(state) {
    if (this.loans > 0) for (const entry of this.scratch.values()) if (entry.interp === state.id) this.callIn(state, entry);
  }

  /** A record was written anew, or was not. @param {State} state @param {string} space @param {string} name @param {boolean} refused */
  settle(state, space, name, refused) {
    for (const entry of this.scratch.values()) {
      if (entry.interp === state.id && entry.loan?.space === space && entry.loan.name === name) {
        this.callIn(refused ? state : undefined, entry);
      }
    }
  }

  /** Forgets all handles: the outermost evaluation has ended. */
  clear() {
    if (this.scratch.size === 0) return;
    for (const { thing } of this.scratch.values()) if (thing !== null) release(thing);
    this.scratch.clear();
    this.scratchBytes = 0;
    this.loans = 0;
  }

  /** @param {State} state @param {number} handle @returns {Scratch} */
  entry(state, handle) {
    const entry = handle === 2 ? GLOBAL_NAME : handle === 1 ? EMPTY_STRING : this.scratch.get(handle);
    if (entry === undefined) {
      if (handle > 0 && (this.worn || handle < this.nextHandle)) throw new StaleHandleError(`handle ${handle} is stale`);
      badCall(`${handle} was never a handle`);
    }
    if (entry.interp !== 0 && entry.interp !== state.id) {
      throw new ForeignHandleError(`handle ${handle} belongs to interpreter ${entry.interp}, not to ${state.id}`);
    }
    return entry;
  }

  /** The namespace whose name a handle holds. @param {State} state @param {number} handle */
  space(state, handle) {
    if (handle === 2) return state.root;
    const entry = this.held(state, handle);
    entry.text ??= readText(entry.bytes, 0, entry.bytes.length);
    return state.space(entry.text);
  }

  /** Answers with what is kept as text. @param {State} state @param {string} text @param {number} buf @param {number} cap */
  replyPacked(state, text, buf, cap) {
    const memory = this.span(buf, cap), n = text.length, start = buf >>> 0;
    if (n > cap >>> 0) return this.reply(state, flatten(text), buf, cap);
    for (let i = 0; i < n; i++) memory[start + i] = text.charCodeAt(i);
    return n;
  }

  /** Answers with bytes (rule 2). @param {State} state @param {Uint8Array} bytes @param {number} buf @param {number} cap */
  reply(state, bytes, buf, cap) {
    const memory = this.span(buf, cap), n = bytes.length, start = buf >>> 0;
    if (n > cap >>> 0) {
      const handle = this.intern(state, bytes.slice());
      if (handle === 0) throw LimitError.of('memory', 'too much is kept in the scratch table');
      return -handle;
    }
    if (n > 32) memory.set(bytes, start);
    else for (let i = 0; i < n; i++) memory[start + i] = bytes[i];
    return n;
  }

  /** @param {State} state @param {Iterable<string> | null | undefined} names @param {number} buf @param {number} cap */
  replyNames(state, names, buf, cap) {
    return this.reply(state, names ? flatList([...names]) : EMPTY_LIST, buf, cap);
  }

  /** Answers with a command's version and record. @param {State} state @param {Slot} slot @param {number} buf @param {number} cap */
  replyCommand(state, { version, record }, buf, cap) {
    const memory = this.span(buf, cap), n = record.length + 4;
    let bytes = memory, p = buf >>> 0;
    if (n > cap >>> 0) (bytes = new Uint8Array(n)), (p = 0);
    for (let i = 0; i < 4; i++) bytes[p + i] = version >>> (8 * i);
    bytes.set(/** @type {Uint8Array} */ (record), p + 4);
    return bytes === memory ? n : this.reply(state, bytes, buf, cap);
  }

  /** A bind reply; small plain answers go straight to the module. @param {State} state @param {number} code @param {unknown} value @param {number} buf @param {number} cap */
  replyBind(state, code, value, buf, cap) {
    const memory = this.span(buf, cap);
    let p = buf >>> 0;
    if (typeof value === 'number' && cap >= 6 && value === (value | 0) && value !== 0) {
      memory[p] = code;
      memory[p + 1] = 3;
      memory[p + 2] = value;
      memory[p + 3] = value >> 8;
      memory[p + 4] = value >> 16;
      memory[p + 5] = value >> 24;
      return 6;
    }
    if (value === undefined) value = '';
    if (typeof value === 'string' && value.length <= SHORT && value.length + 3 <= cap) {
      const n = value.length;
      let i = 0;
      for (let c; i < n && (c = value.charCodeAt(i)) < 128; i++) memory[p + 3 + i] = c;
      if (i === n) {
        memory[p] = code;
        memory[p + 1] = 2;
        memory[p + 2] = n;
        return n + 3;
      }
    }
    const bytes = written(() => putReply(code, value, /** @type {Frame} */ (this.frame)));
    if (this.dead) throw this.death;
    return this.reply(state, bytes, buf, cap);
  }

  /**
   * The words of a host command's call, without the first `skip`, as the types that were declared.
   * @param {State} state @param {number} ptr @param {number} len @param {number} skip @param {Params | undefined} params
   */
  words(state, ptr, len, skip, params) {
    const bytes = this.span(ptr, len);
    readFrom(bytes, ptr >>> 0, (ptr >>> 0) + (len >>> 0));
    if (getByte() !== 7) malformed('the words of a call are not a list');
    const count = getCount();
    if (count < skip) malformed('a count without words');
    for (let i = 0; i < skip; i++) skipValue();
    const args = new Array(count - skip);
    for (let i = 0; i < args.length; i++) args[i] = params === undefined ? getValue() : getPart();
    atEnd();
    return args;
  }

  /**
   * Runs a host command or method and answers for it; a constructor with the number of what it made.
   * @param {State} state @param {Bind} bind @param {any[]} args @param {any} self @param {ForeignType | null} type
   * @param {number} buf @param {number} cap
   */
  callOut(state, bind, args, self, type, buf, cap) {
    const frame = /** @type {Frame} */ (this.frame);
    let code = OK;
    /** @type {unknown} */
    let value;
    try {
      value = apply(state, bind, args, self);
      if (type !== null) value = state.addObject(type, value);
      if (typeof value === 'object' && value !== null && typeof (/** @type {any} */ (value).then) === 'function') {
        if (frame.async) {
          frame.pending = /** @type {PromiseLike<unknown>} */ (value);
          frame.changes = state.told;
          return this.replyBind(state, REPLY_PENDING, '', buf, cap);
        }
        Promise.resolve(value).catch(() => {});
        throw new FeatherError('the command answers later: evaluate with evalAsync');
      }
    } catch (error) {
      if (this.dead) throw this.death;
      [code, value] = thrownReply(error, frame);
    }
    if (this.dead) throw this.death;
    if (state.changes !== state.told) code |= REPLY_CHANGED;
    state.told = state.changes;
    return this.replyBind(state, code, value, buf, cap);
  }

  /** Has the module take bytes. @param {Uint8Array} bytes @returns {number} where; -1: there is no memory */
  give(bytes) {
    const n = bytes.length;
    if (n === 0) return 0;
    const ptr = this.alloc(n) >>> 0;
    if (ptr === 0) return -1;
    this.span(ptr, n).set(bytes, ptr);
    return ptr;
  }

  /** @param {unknown} error */
  kill(error) {
    if (!this.dead) {
      this.dead = true;
      if (error instanceof FeatherError) this.death = error;
      else if (this.outOfMemory()) this.death = LimitError.of('MEMORY', 'memory limit reached');
      else this.death = new TrapError(`the instance trapped: ${describe(/** @type {any} */ (error)?.message ?? error)}`, { cause: error });
    }
    return this.death;
  }

  /** Whether an allocation had failed when the instance trapped. */
  outOfMemory() {
    try {
      return this.exports.feather_stat(10) === 1;
    } catch {
      return false;
    }
  }
}
