import "server-only";
import pino from "pino";

/** JSON lines on standard output; no secret, no personal datum is ever given to it. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
