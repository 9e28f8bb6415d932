/**
 * Feather, a small embeddable Tcl, for browsers, Node, Deno, Bun and workers. No dependencies.
 *
 *     const feather = await Feather.load();
 *     const interp = feather.interp();
 *     interp.register('double', (n) => 2 * Number(n));
 *     interp.eval('double 21'); // 42
 *
 * What always holds:
 * - The language lives in `feather.wasm`; the host stores an interpreter's state as plain data, runs its host commands,
 *   and tells the time. Nothing of an interpreter is left in the module between two evaluations.
 * - The module is not trusted: every pointer, length, handle and text that it passes is checked. A wrong one, or a trap,
 *   ends the evaluation with a `FeatherError` and costs the instance; the interpreter goes on with a fresh one.
 * - A view on the module's memory is never used after anything that may have grown it: see `Instance.view`.
 *
 * The contract with the module is docs/ABI.md; the public types are feather.d.ts; each file of lib/ says what it is for.
 *
 * @module
 */

export {
  BadCallError, Control, FeatherError, ForeignHandleError, LimitError, ModuleError, ScriptError, SnapshotError, StaleHandleError,
  TerminatedError, TrapError,
} from './lib/errors.js';
export { Feather } from './lib/feather.js';
export { Interp } from './lib/interp.js';
