/** The limits of evaluations and of an interpreter's state. */

/** @import * as Api from '../feather.js' */
/** @import { State } from './state.js' */
/** @import { Instance } from './instance.js' */

import { badCall, LimitError } from './errors.js';

/**
 * @typedef {{ steps: number, memory: number, depth: number, pollInterval: number, stateBytes: number, own: boolean }} Limits
 */

export const DEFAULT_STATE = 1 << 30;
/** What the module's limits are where nothing is set. @type {Readonly<Limits>} */
export const DEFAULT_LIMITS = Object.freeze({
  steps: Number.MAX_SAFE_INTEGER, memory: 2 ** 30, depth: 1000, pollInterval: 100_000, stateBytes: DEFAULT_STATE, own: false,
});

/** The limits that the module knows, by their numbers. */
const NUMBERED = /** @type {const} */ (['steps', 'memory', 'depth', 'pollInterval']);

/** @param {Instance} instance @param {Limits} limits */
export function setLimits(instance, limits) {
  const told = instance.limits;
  if (told === limits) return;
  instance.limits = limits;
  NUMBERED.forEach((name, which) => {
    if (told[name] !== limits[name] && instance.exports.feather_limit(which, limits[name]) !== 0) {
      badCall(`the module refused the limit ${name} ${limits[name]}`);
    }
  });
}

/** @param {State} state @param {Api.EvalOptions | undefined} options @returns {Limits} */
export function limitsFor(state, options) {
  const base = state.limits ?? DEFAULT_LIMITS;
  return options === undefined ? base : readLimits(options, base);
}

/** Limits with those that are given in their places. @param {Api.Limits} given @param {Limits} base @returns {Limits} */
export function readLimits(given, base) {
  let limits = base;
  for (const name of /** @type {const} */ ([...NUMBERED, 'stateBytes'])) {
    const value = given[name];
    if (value === undefined) continue;
    if (!(value > 0)) throw new RangeError(`the limit ${name} must be a positive number, not ${value}`);
    limits = { ...limits, [name]: Math.min(value, Number.MAX_SAFE_INTEGER), own: limits.own || name !== 'stateBytes' };
  }
  return limits;
}

export function stateLimit() {
  return LimitError.of('state', "the limit of the interpreter's state is reached");
}
