/**
 * Feather, a small embeddable Tcl: the public types of `feather.js`.
 */

/** A Tcl value as plain JavaScript, as evaluations give it and host commands get it. Integers beyond 2^53 are bigints. */
export type TclValue = string | number | bigint | TclValue[] | Map<string, TclValue>;

/**
 * What may become a Tcl value: arrays are lists, Maps and plain objects dicts, booleans 1 and 0, null and undefined the
 * empty string.
 */
export type TclInput =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | readonly TclInput[]
  | ReadonlyMap<string | number, TclInput>
  | { readonly [key: string]: TclInput };

/** Where `feather.wasm` comes from. A string is a URL. */
export type Source = string | URL | Response | WebAssembly.Module | ArrayBuffer | ArrayBufferView;

export interface LoadOptions {
  /** How many idle instances are kept (4). */
  maxIdleInstances?: number;
  /** An instance with more linear memory than this, in bytes, is given back instead of kept (64 MiB). */
  maxIdleMemory?: number;
  /** Kinds of values that need a library, from the modules `feather-tcl/kinds/*.js`. */
  kinds?: readonly Kind[];
}

/** A kind of values that the host holds for scripts. Made by the modules `feather-tcl/kinds/*.js`. */
export interface BaseKind {
  readonly name: 'decimal' | 'json' | 'html';
  /** What a text spells; null when it spells none. */
  parse(text: string): unknown;
  /** What a value reads as. */
  text(body: any): string;
}

/** Decimal numbers. */
export interface DecimalKind extends BaseKind {
  /** Combines two numbers by the operation of a number; null: there is no result. */
  combine(op: number, a: any, b: any): unknown;
  /** -1, 0 or 1. */
  compare(a: any, b: any): number;
}

/** Documents that answer questions. */
export interface QueryKind extends BaseKind {
  query(body: any, what: number, texts: string[]): Answer;
}

export type Answer =
  | { is: 'nothing' | 'wrong' }
  | { is: 'text'; text: string }
  | { is: 'texts'; texts: string[] }
  | { is: 'object'; body: any }
  | { is: 'objects'; bodies: any[] };

export type Kind = DecimalKind | QueryKind;

/** How many objects of a kind there are. */
export interface ObjectFigures {
  /** Alive now. */
  live: number;
  /** The most at one time during the last evaluation. */
  peak: number;
}

/** What an evaluation, and the state of an interpreter, may take. */
export interface Limits {
  /** Steps of one top-level evaluation; the same script takes the same number everywhere. */
  steps?: number;
  /** Bytes of the module's scratch memory (1 GiB). */
  memory?: number;
  /** Nested Tcl calls (1000). */
  depth?: number;
  /** Bytes of names and records that the interpreter keeps (1 GiB). */
  stateBytes?: number;
  /** Steps between two looks at deadline, signal and interrupt (100,000). */
  pollInterval?: number;
}

export interface Interrupts {
  /** Milliseconds until the evaluation is ended. */
  deadlineMs?: number;
  /** Ends the evaluation when it is aborted; looked at every so many steps, and while a promise is awaited. */
  signal?: AbortSignal;
  /** Asked every so many steps: true ends the evaluation. */
  interrupt?: () => boolean;
}

export interface InterpOptions extends Limits, Interrupts {}

export interface EvalOptions extends Omit<Limits, 'stateBytes'>, Interrupts {
  /**
   * An error, a limit or a trap leaves the interpreter's state exactly as it was before the evaluation, with what host
   * commands have set. It costs what is changed, not what is there. The inner state of foreign objects, and what host
   * commands do elsewhere, is not brought back. A host command that ends the evaluation completes it.
   */
  transaction?: boolean;
  /** In a host command: evaluate in the global namespace, not in the frame of the command's caller. */
  global?: boolean;
}

/** How a host command reads an argument. `value`: as it is. */
export type ParamType = 'int' | 'double' | 'string' | 'bool' | 'list' | 'dict' | 'value';

export interface ForeignMethod<T> {
  /** The types of the parameters; none by default. The module checks them. */
  params?: readonly ParamType[];
  call(object: T, ...args: any[]): unknown;
}

/** A type of objects that live in JavaScript and are commands in Tcl. */
export interface ForeignSpec<T = any> {
  /** Makes an object from the arguments of `Type new ?arg …?`. */
  create(...args: any[]): T;
  params?: ParamType | readonly ParamType[];
  methods?: { [name: string]: ForeignMethod<T> };
  /** Called when the object's command is gone. */
  drop?(object: T): void;
}

export type ParseResult =
  | { status: 'complete' }
  | { status: 'incomplete'; start: number; end: number }
  | { status: 'invalid'; start: number; end: number; message: string };

/** Figures of an instance; those of an evaluation are of the last top-level one. */
export interface Figures {
  /** Bytes of scratch memory that are live: 0 between evaluations. */
  arenaUsed: number;
  /** Bytes of the pages that the module holds. */
  arenaCapacity: number;
  /** The most bytes that were live at once. */
  arenaPeak: number;
  steps: number;
  /** Bytes that were allocated in scratch memory. */
  bytesAllocated: number;
  blocksAllocated: number;
  blocksFreed: number;
  /** Pages of 64 KiB that the arenas hold. */
  arenaPages: number;
  /** Bytes of compiled code. */
  codeBytes: number;
  /** Entry points under way. */
  depth: number;
  /** Imports that the module called. */
  hostCalls: number;
  /** Entries of the scratch table: 0 between evaluations. */
  scratchHandles: number;
  /** Bytes of linear memory. */
  memoryBytes: number;
  idleInstances: number;
  /** Instances that were thrown away after a trap or a bad call. */
  droppedInstances: number;
}

export interface Stats extends Figures {
  /** Bytes of names and records that the interpreter keeps. */
  stateBytes: number;
  namespaces: number;
  variables: number;
  commands: number;
  /** Foreign objects. */
  foreignObjects: number;
  /** Maps, sets, large lists and dicts and so on, by the names of their kinds. */
  objects: Record<string, ObjectFigures>;
  /** About how many bytes those take. */
  objectBytes: number;
}

/** A compiled `feather.wasm` with a small pool of instances. Any number of interpreters share it. */
export class Feather {
  /** The table of the ABI, for tests. */
  static readonly abi: Readonly<{
    version: number;
    exports: readonly string[];
    imports(): Record<string, (...args: number[]) => number | void>;
  }>;
  /** Loads the module: by default the file `feather.wasm` beside `feather.js`. */
  static load(source?: Source | Promise<Source>, options?: LoadOptions): Promise<Feather>;
  /** From a compiled module, or from bytes that are compiled here and now. */
  constructor(module: WebAssembly.Module | BufferSource, options?: LoadOptions);
  /** A new interpreter. It needs no disposal. */
  interp(options?: InterpOptions): Interp;
  /**
   * An interpreter from what {@link Interp.snapshot} gave, on whichever host. Its host commands and types have to be
   * registered again.
   */
  restore(snapshot: Uint8Array, options?: InterpOptions): Interp;
  /** An error that ends the evaluation when a host command throws it. */
  exit(value?: TclInput): TerminatedError;
  stats(): Figures;
}

/** A Tcl interpreter, made by {@link Feather.interp}. */
export class Interp {
  private constructor();
  readonly id: number;
  /**
   * Evaluates a script and gives its result as a plain value. What it leaves in a large list or dict comes as an array or
   * a Map that is filled at the first look.
   */
  eval(script: string, options?: EvalOptions): any;
  /** Evaluates a script and gives its result as Tcl prints it. */
  evalString(script: string, options?: EvalOptions): string;
  /** As `eval`, but host commands may answer with promises. */
  evalAsync(script: string, options?: EvalOptions): Promise<any>;
  /** Runs one command: its words are values, nothing is parsed or quoted. */
  call(name: string, ...args: TclInput[]): any;
  /** As `call`, but host commands may answer with promises. */
  callAsync(name: string, ...args: TclInput[]): Promise<any>;
  /** A variable of a namespace (by default the global one) or an element `a(x)`; undefined when there is none. */
  get(name: string): any;
  set(name: string, value: TclInput): void;
  /** Whether there was such a variable. */
  unset(name: string): boolean;
  /**
   * Makes a function a command. Its arguments are plain values, or of the types that are named: one for each argument, or
   * one for all. What it throws becomes a Tcl error with the same message.
   */
  register(name: string, fn: (...args: any[]) => unknown, params?: ParamType | readonly ParamType[]): void;
  /** Makes a command `name new ?arg …?` whose objects are commands with the given methods, and `destroy`. */
  registerType<T>(name: string, spec: ForeignSpec<T>): void;
  /**
   * The interpreter as bytes, for {@link Feather.restore} on any host: variables, procedures, namespaces, traces; host
   * commands and types by the names they were registered under. Evaluations that run or wait are not part of it. Throws a
   * {@link SnapshotError} when there are foreign objects.
   */
  snapshot(): Uint8Array;
  /**
   * Another interpreter with the same content, host commands and types: a snapshot that shares. What one of the two
   * writes later, the other does not see.
   */
  fork(): Interp;
  /**
   * Names of host commands and types that a restored interpreter has and that have not been registered since. Calling
   * one is a script error with the code `FEATHER UNREGISTERED name`. The first registration of such a name gives the
   * command back, under whatever names scripts had given it.
   */
  unregistered(): string[];
  /**
   * Runs a function as a transaction: when it throws, the interpreter is exactly as it was before (see `transaction` of
   * {@link EvalOptions}). Evaluations inside are part of it; transactions inside can fail alone. The function cannot wait.
   */
  transaction<T>(work: () => T): T;
  /** Whether the text's first command is complete. Offsets count bytes of UTF-8. */
  parse(source: string): ParseResult;
  stats(): Stats;
}

/** The base of every error of this module. */
export class FeatherError extends Error {
  constructor(message?: string, options?: { cause?: unknown });
}

/** A Tcl script ended with an error. When a host command threw it, `cause` is what was thrown. */
export class ScriptError extends FeatherError {
  constructor(message: string, options?: Map<string, any>, cause?: unknown);
  /** The return options, as `catch` gives them. */
  readonly options: Map<string, any>;
  /** The words of `-errorcode`. */
  readonly code: string[];
  /** The line of the script in which the error arose. */
  readonly line: number;
  /** The trace, `-errorinfo`. */
  info: string;
}

/** A limit ended the evaluation; scripts cannot catch it. */
export class LimitError extends ScriptError {
  /** Which one: `steps`, `memory`, `depth`, `deadline`, `interrupt`, `state`. */
  readonly limit: string;
}

/** The instance trapped or ran out of stack. It is gone; the interpreter goes on with another. */
export class TrapError extends FeatherError {}

/** The module or its host broke the contract. */
export class BadCallError extends FeatherError {}

/** The module cannot be loaded: it is not `feather.wasm`, or speaks another version of the ABI. */
export class ModuleError extends FeatherError {}

/** A snapshot cannot be made, or bytes are not a whole one of a version that this host reads. */
export class SnapshotError extends FeatherError {}

/** The module used a handle that was given back, or that is from before the last reset. */
export class StaleHandleError extends BadCallError {}

/** The module used a handle of another interpreter. */
export class ForeignHandleError extends BadCallError {}

/** A host command ended the evaluation, as `exit` does. */
export class TerminatedError extends FeatherError {
  constructor(value?: TclInput);
  readonly value: any;
}

/** Throw one in a host command to `return`, `break` or `continue` in the script that called it. */
export class Control extends FeatherError {
  constructor(kind: 'return' | 'break' | 'continue', value?: TclInput);
  readonly kind: 'return' | 'break' | 'continue';
  readonly value: any;
}
