/** The errors; what each means stands in feather.d.ts. */

export class FeatherError extends Error {}

/** A Tcl script ended with an error. */
export class ScriptError extends FeatherError {
  /** @param {string} message @param {Map<string, any>} [options] the return options @param {unknown} [cause] */
  constructor(message, options = new Map(), cause) {
    super(message, cause === undefined ? undefined : { cause });
    /** The return options, as `catch` gives them. */
    this.options = options;
    /** The words of `-errorcode`. */
    this.code = words(options.get('-errorcode') ?? 'NONE');
    /** The line of the script in which the error arose. */
    this.line = Number(options.get('-errorline') ?? 1);
    /** The trace, `-errorinfo`. */
    this.info = String(options.get('-errorinfo') ?? message);
  }
}

/** The return options of an error with an error code. @param {string[]} code */
export const coded = (...code) => new Map([['-errorcode', code]]);

/** A limit ended the evaluation; scripts cannot catch it. */
export class LimitError extends ScriptError {
  /** @param {string} message @param {Map<string, any>} [options] */
  constructor(message, options) {
    super(message, options);
    /** Which one: `steps`, `memory`, `depth`, `deadline`, `interrupt`, … */
    this.limit = (this.code[2] ?? 'unknown').toLowerCase();
  }

  /** @param {string} limit @param {string} message */
  static of(limit, message) {
    return new LimitError(message, coded('FEATHER', 'LIMIT', limit));
  }
}

export class TrapError extends FeatherError {}

export class BadCallError extends FeatherError {}

export class ModuleError extends FeatherError {}

/** A snapshot cannot be made, or bytes are not one. */
export class SnapshotError extends FeatherError {}

export class StaleHandleError extends BadCallError {}

export class ForeignHandleError extends BadCallError {}

/** A host command ended the evaluation, as `exit` does. Throw one in a host command to do so. */
export class TerminatedError extends FeatherError {
  /** @param {any} [value] what the evaluation ends with */
  constructor(value = 0) {
    super(`exit ${describe(value)}`);
    this.value = value;
  }
}

/** Throw one in a host command to `return`, `break` or `continue` in the script that called it. */
export class Control extends FeatherError {
  /** @param {'return' | 'break' | 'continue'} kind @param {any} [value] */
  constructor(kind, value = '') {
    super(kind);
    this.kind = kind;
    this.value = value;
    /** @type {number} the byte of the bind reply */
    this.reply = { return: 2, break: 3, continue: 4 }[kind];
  }
}

// Names that a minifier leaves alone.
for (const [name, type] of Object.entries({
  FeatherError, ScriptError, LimitError, TrapError, BadCallError, ModuleError, SnapshotError, StaleHandleError, ForeignHandleError, TerminatedError, Control,
})) {
  Object.defineProperty(type.prototype, 'name', { value: name, configurable: true, writable: true });
}

/** What the module did is against the ABI. @param {string} message @returns {never} */
export function badCall(message) {
  throw new BadCallError(message);
}

/** @param {unknown} value */
export function describe(value) {
  try {
    return String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** The words of an error code, which arrives as a list or as text. @param {unknown} code @returns {string[]} */
function words(code) {
  if (Array.isArray(code)) return code.map(describe);
  const text = describe(code);
  return /[{}"\\]/.test(text) ? [text] : text.split(/\s+/).filter(Boolean);
}
