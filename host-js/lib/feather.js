/** The compiled module, as an embedder sees it. */

/** @import * as Api from '../feather.js' */

import { ABI_VERSION, EXPORTS } from './abi.js';
import { ModuleError, TerminatedError } from './errors.js';
import { imports } from './imports.js';
import { figures, Host } from './host.js';
import { Interp } from './interp.js';
import { read } from './snapshot.js';

/** A compiled `feather.wasm` with a small pool of instances. Any number of interpreters share it. */
export class Feather {
  /** @type {Host} */
  #host;

  /** The table of the ABI, for the test that holds it against docs/ABI.md. */
  static abi = Object.freeze({ version: ABI_VERSION, exports: EXPORTS, imports: () => imports(/** @type {any} */ (null)) });

  /** @param {WebAssembly.Module | BufferSource} module compiled, or bytes to compile here and now @param {Api.LoadOptions} [options] */
  constructor(module, options = {}) {
    this.#host = new Host(module instanceof WebAssembly.Module ? module : new WebAssembly.Module(module), options);
  }

  /**
   * Loads the module: by default the file `feather.wasm` beside `feather.js`.
   * @param {Api.Source | Promise<Api.Source>} [source] @param {Api.LoadOptions} [options]
   */
  static async load(source, options) {
    return new Feather(await compile(await (source ?? new URL('../feather.wasm', import.meta.url))), options);
  }

  /** A new interpreter. @param {Api.InterpOptions} [options] */
  interp(options) {
    return new Interp(this.#host.create(options));
  }

  /** An interpreter from what `snapshot` gave, on whichever host. @param {Uint8Array} snapshot @param {Api.InterpOptions} [options] */
  restore(snapshot, options) {
    const host = this.#host;
    return new Interp(read(host, snapshot, host.limits(options), options));
  }

  /** An error that ends the evaluation when a host command throws it. @param {unknown} [value] */
  exit(value) {
    return new TerminatedError(value);
  }

  /** The figures of the instance that ran the last evaluation. @returns {Api.Figures} */
  stats() {
    return figures(this.#host);
  }
}

/** @param {Api.Source} source @returns {Promise<WebAssembly.Module>} */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === 'string') source = new URL(source, globalThis.location?.href ?? import.meta.url);
  if (source instanceof URL) {
    if (source.protocol === 'file:') {
      const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ 'node:fs/promises');
      return WebAssembly.compile(await readFile(source));
    }
    source = await fetch(source);
  }
  if (typeof Response === 'function' && source instanceof Response) {
    if (!source.ok) throw new ModuleError(`cannot load ${source.url}: ${source.status} ${source.statusText}`);
    source = await source.arrayBuffer();
  }
  return WebAssembly.compile(/** @type {BufferSource} */ (source));
}
