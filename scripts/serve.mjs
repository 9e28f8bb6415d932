/**
 * Serves the files of a folder on localhost, for the demo page:
 *
 *     node scripts/serve.mjs host-js 8080
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const [folder = '.', wanted = '8080'] = process.argv.slice(2), root = resolve(folder), port = Number(wanted);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`serve: "${wanted}" is no port`);
  process.exit(2);
}

/** The file that a request asks for, if there is one inside the folder. @param {string} url */
function fileOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path));
    const size = file.startsWith(root + sep) && statSync(file, { throwIfNoEntry: false });
    return size && size.isFile() ? { file, size: size.size } : undefined;
  } catch {
    return undefined; // The path cannot be decoded, or holds a NUL.
  }
}

const server = createServer((request, response) => {
  const found = request.method === 'GET' || request.method === 'HEAD' ? fileOf(request.url ?? '/') : undefined;
  if (found === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(found.file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
});
server.on('error', (error) => {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  console.error(code === 'EADDRINUSE' ? `serve: port ${port} is taken; try make demo PORT=${port + 1}` : `serve: ${error.message}`);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  const address = server.address();
  console.log(`open http://localhost:${typeof address === 'object' && address ? address.port : port}/ (Ctrl-C ends the server)`);
});
