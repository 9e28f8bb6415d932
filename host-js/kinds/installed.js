/** The kinds whose libraries are there: what the command line hands over, which also runs from a bare checkout. */

/** @import { Kind } from '../feather.js' */

/** @returns {Promise<Kind[]>} */
export async function installed() {
  const loaders = [
    async () => (await import('./decimal.js')).decimal(),
    async () => (await import('./json.js')).json(),
    async () => (await import('./html.js')).html(),
  ];
  /** @type {Kind[]} */
  const found = [];
  for (const load of loaders) {
    try {
      found.push(await load());
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    }
  }
  return found;
}
