/** HTML documents, read and written as the WHATWG's standard has it. An element shares its document. */

/** @import { QueryKind } from '../feather.js' */

import { compile } from 'css-select';
import { parse, serialize, serializeOuter } from 'parse5';
import { adapter as treeAdapter } from 'parse5-htmlparser2-tree-adapter';

/** The parts of a node that are looked at. @typedef {{ type: string, name?: string, data?: string, attribs?: Record<string, string>, children?: Node[], parent?: Node | null }} Node */

/** @param {Node} node */
const isElement = (node) => node.type === 'tag' || node.type === 'script' || node.type === 'style';

/** What is inside of a node, in the order of the document. @param {Node} node */
function inside(node) {
  const found = [], due = [...(node.children ?? [])].reverse();
  for (let next; (next = due.pop()) !== undefined; ) {
    found.push(next);
    const { children } = next;
    if (children) for (let i = children.length - 1; i >= 0; i--) due.push(children[i]);
  }
  return found;
}

/** @param {Node} node */
const elements = (node) => inside(node).filter(isElement);

/** @param {Node} node @returns {string} */
const innerText = (node) => inside(node).map((part) => (part.type === 'text' ? part.data : '')).join('');

/** The kind, for `Feather.load(source, { kinds: [html()] })`. @returns {QueryKind} */
export function html() {
  return {
    name: 'html',
    parse: (source) => parse(source, { treeAdapter }),
    text: (node) => (isElement(node) ? serializeOuter(node, { treeAdapter }) : serialize(node, { treeAdapter })),
    query(node, what, [argument = '']) {
      switch (what) {
        case 0:
          try {
            const chosen = /** @type {(node: any) => boolean} */ (compile(argument));
            return { is: 'objects', bodies: elements(node).filter(chosen) };
          } catch {
            return { is: 'wrong' };
          }
        case 1: {
          const value = isElement(node) && Object.hasOwn(node.attribs, argument) ? node.attribs[argument] : undefined;
          return value === undefined ? { is: 'nothing' } : { is: 'text', text: value };
        }
        case 2: return { is: 'text', text: innerText(node) };
        default: return { is: 'objects', bodies: (node.children ?? []).filter(isElement) };
      }
    },
  };
}
