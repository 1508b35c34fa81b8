// What is sent is compressed here, not by Next: it knows no brotli, and gives a whole block of its own to each panel that comes.
import { constants } from "node:zlib";
import compression from "compression";

const TOGETHER_MS = 40;

const compress = compression({
  // Of a page of 150 kB: smaller than gzip’s sixth level, in two thirds of its time. The window holds a page, not an export.
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } },
});

/**
 * @param {import("node:http").ServerResponse} response
 * @param {() => void} flush
 */
function together(response, flush) {
  let waits = false;
  let begun = false;
  return () => {
    if (!begun) flush.call(response);
    else if (!waits) {
      waits = true;
      setTimeout(() => {
        waits = false;
        if (!response.writableEnded && !response.destroyed) flush.call(response);
      }, TOGETHER_MS);
    }
    begun = true;
  };
}

/**
 * Compresses an answer as the browser accepts it. Panels that come one after the other are sent together, but the first: each
 * flush of its own costs the compressor what it has learnt, some 4 kB of a page of ten panels.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse & { flush?: () => void }} response
 * @param {() => boolean} next
 * @returns {boolean}
 */
export function compressed(request, response, next) {
  let answered = false;
  compress(/** @type {any} */ (request), /** @type {any} */ (response), () => {
    const { flush } = response;
    if (flush) response.flush = together(response, flush);
    answered = next();
  });
  return answered;
}
