/** All kinds at once: what the command line hands over. */

import { decimal } from './decimal.js';
import { html } from './html.js';
import { json } from './json.js';

export { decimal, html, json };

export const all = () => [decimal(), json(), html()];
