import * as z from "zod";
import { one } from "@/lib/kernel/search-params";

/** The link of a digest, as its address carries it. */
export const stopParams = z.object({ jeton: one(z.string().max(200)) });
