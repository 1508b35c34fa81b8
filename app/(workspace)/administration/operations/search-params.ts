import * as z from "zod";

/** The list of operations, which is whole. */
export const operationsParams = z.object({});
