/** Evaluations whose host commands may answer with promises. */

/** @import * as Api from '../feather.js' */
/** @import { State } from './state.js' */
/** @import { What } from './evaluate.js' */

import { OK, REPLY_CHANGED, SUSPENDED } from './abi.js';
import { LimitError } from './errors.js';
import { written } from './write.js';
import { limitsFor, setLimits } from './limits.js';
import { putReply, thrownReply } from './reply.js';
import { Frame } from './instance.js';
import { begin, finish, invoke, step, suspend } from './evaluate.js';

/**
 * An evaluation in which host commands may answer with promises. It keeps its instance until it ends; other evaluations
 * take another meanwhile.
 * @param {State} state @param {Api.EvalOptions | undefined} options @param {What} what
 * @param {string | readonly unknown[]} input @param {number} flags
 */
export async function enterAsync(state, options, what, input, flags) {
  const limits = limitsFor(state, options), save = options?.transaction ? begin(state) : null;
  const instance = state.host.take();
  state.told = state.changes;
  const frame = new Frame(state, instance, options ?? state.options);
  frame.async = true;
  let call = () => {
    setLimits(instance, limits);
    return invoke(instance, state.id, what, input, flags);
  };
  for (;;) {
    const status = step(frame, instance, save, what, call);
    if (status !== SUSPENDED) {
      state.changes++;
      return finish(frame, status);
    }
    suspend(frame);
    state.waiting++;
    const reply = await answer(frame);
    state.waiting--;
    call = () => {
      if (frame.signal?.aborted) throw LimitError.of('interrupt', 'the evaluation was interrupted');
      const changed = state.changes !== frame.changes ? REPLY_CHANGED : 0;
      state.told = state.changes;
      const bytes = written(() => putReply(reply[0] | changed, reply[1], frame));
      const n = bytes.length, ptr = instance.give(bytes);
      if (ptr < 0) throw LimitError.of('memory', 'not enough memory for the answer');
      return instance.exports.feather_resume(state.id, ptr, n);
    };
  }
}

/** Waits for what a host command promised, or for the signal. @param {Frame} frame @returns {Promise<[number, unknown]>} */
async function answer(frame) {
  const promise = frame.pending;
  frame.pending = null;
  try {
    return [OK, await abortable(/** @type {PromiseLike<unknown>} */ (promise), frame.signal)];
  } catch (error) {
    return thrownReply(error, frame);
  }
}

/** @param {PromiseLike<unknown>} promise @param {AbortSignal | undefined} signal */
async function abortable(promise, signal) {
  if (signal === undefined) return promise;
  const listening = new AbortController();
  const aborted = new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { signal: listening.signal });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    listening.abort();
  }
}
