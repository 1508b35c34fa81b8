import * as z from "zod";
import { termKinds } from "@/db/nomenclatures/limits";
import { one } from "@/lib/kernel/search-params";

/** The list of terms, which is whole. */
export const termsParams = z.object({});

/** The vocabulary to which a new term is proposed. */
export const newTermParams = z.object({ vocabulaire: one(z.enum(termKinds)) });
