import * as z from "zod";
import { one } from "@/lib/kernel/search-params";

/** What the gesture before this page did. */
export const jobPageParams = z.object({ fait: one(z.enum(["cree", "enregistre", "restaure"])) });
