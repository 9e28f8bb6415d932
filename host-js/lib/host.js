/** A compiled module, the pool of its instances, and their figures. */

/** @import * as Api from '../feather.js' */

import { ABI_VERSION, EXPORTS } from './abi.js';
import { ModuleError } from './errors.js';
import { DEFAULT_LIMITS, readLimits } from './limits.js';
import { State } from './state.js';
import { Instance } from './instance.js';
import { KIND_NAMES } from './objects.js';
import { enter } from './evaluate.js';
import { imports } from './imports.js';

/** Modules whose names are those of the ABI: a look at them takes a tenth of the time that an instance does. @type {WeakSet<WebAssembly.Module>} */
const fitting = new WeakSet();

/** @param {WebAssembly.Module} module */
function checkNames(module) {
  const exported = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  const missing = EXPORTS.filter((name) => !exported.has(name));
  if (missing.length) throw new ModuleError(`this is not feather.wasm: it has no ${missing.join(', ')}`);
  const env = imports(/** @type {any} */ (null));
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (from !== 'env' || !Object.hasOwn(env, name)) throw new ModuleError(`the module wants ${from}.${name}, which this host does not have`);
  }
  fitting.add(module);
}

/** A compiled module and the idle instances of it. */
export class Host {
  /** @param {WebAssembly.Module} module @param {Api.LoadOptions} options */
  constructor(module, options) {
    this.module = module;
    this.maxIdle = options.maxIdleInstances ?? 4;
    this.maxIdleMemory = options.maxIdleMemory ?? 64 << 20;
    /** The kinds of objects that the embedder has added, by number. @type {Map<number, Api.Kind>} */
    this.kinds = new Map((options.kinds ?? []).map((kind) => [KIND_NAMES.indexOf(kind.name), kind]));
    /** @type {Instance[]} */
    this.idle = [];
    /** The instance whose code runs now. @type {Instance | null} */
    this.running = null;
    /** How many entry points are nested, over all instances. */
    this.depth = 0;
    /** The figures of the last evaluation: of an instance, or taken before it was given back. @type {Instance | number[] | null} */
    this.last = null;
    this.dropped = 0;
    /** @type {State | null} */
    this.template = null;
    if (!fitting.has(module)) checkNames(module);
    const first = new Instance(this.module, imports);
    const version = first.exports.feather_abi_version();
    if (version !== ABI_VERSION) throw new ModuleError(`the module speaks ABI version ${version}, this host ${ABI_VERSION}`);
    this.idle.push(first);
  }

  /** @param {Api.InterpOptions | undefined} options @returns {State} */
  create(options) {
    if (this.template === null) {
      const state = new State(this, null, null);
      enter(state, undefined, 'init', '', 0);
      this.template = state;
    }
    return new State(this, this.template, this.limits(options), options);
  }

  /** An interpreter's own limits. @param {Api.InterpOptions | undefined} options */
  limits(options) {
    if (options === undefined) return null;
    const limits = readLimits(options, DEFAULT_LIMITS);
    return limits === DEFAULT_LIMITS ? null : limits;
  }

  take() {
    return this.idle.pop() ?? new Instance(this.module, imports);
  }

  /** @param {Instance} instance whose outermost evaluation has ended */
  release(instance) {
    const bytes = instance.view().length, large = bytes > this.maxIdleMemory;
    this.last = null;
    if (instance.dead) this.dropped++;
    else if (large || this.idle.length >= this.maxIdle) this.last = figuresOf(instance);
    else this.idle.push((this.last = instance));
    if (large) {
      // The stack, and what the engine keeps of it, still points to the instance.
      for (const delay of [0, 100, 1000]) {
        const timer = /** @type {any} */ (globalThis.setTimeout?.(() => this.collect(bytes), delay));
        timer?.unref?.();
      }
    }
  }

  /**
   * Has the garbage collector look: it learns of a large memory only by what is allocated outside of its heap. The
   * buffer's pages are never touched, so it costs address space for a moment.
   * @param {number} bytes of the memory that was given up
   */
  collect(bytes) {
    try {
      new ArrayBuffer(Math.min(bytes, 256 << 20));
    } catch {
      // There is not even address space: then it has looked.
    }
  }
}

/** The module's statistics by their numbers, and two of ours. @param {Instance} instance */
function figuresOf(instance) {
  const stats = [];
  for (let which = 0; which < 12; which++) stats.push(instance.exports.feather_stat(which));
  stats.push(instance.scratch.size, instance.view().length);
  return /** @type {number[]} */ (stats);
}

/** The names of the statistics, by their numbers. */
const FIGURES =
  'arenaUsed arenaCapacity arenaPeak steps blocksAllocated blocksFreed arenaPages codeBytes depth hostCalls starved bytesAllocated scratchHandles memoryBytes'.split(' ');

/** @param {Host} host @returns {Api.Figures} */
export function figures(host) {
  const last = host.running ?? host.last, stats = last instanceof Instance ? figuresOf(last) : last;
  const all = Object.fromEntries(FIGURES.map((name, which) => [name, stats?.[which] ?? 0]));
  delete all.starved;
  return /** @type {any} */ ({ ...all, idleInstances: host.idle.length, droppedInstances: host.dropped });
}
