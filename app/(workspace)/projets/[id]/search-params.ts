import * as z from "zod";
import { one } from "@/lib/search-params";

/** What the gesture before this page did. */
export const projectPageParams = z.object({ fait: one(z.enum(["cree", "enregistre", "restaure"])) });

export const doneSentences = {
  cree: "Projet créé.",
  enregistre: "Modifications enregistrées.",
  restaure: "Projet restauré.",
} as const;
