import { formatCount } from "@/lib/french/format";

/** Projects that a search by holder shows at most. */
export const heldShown = 50;

/** « 2 projets ont ce porteur. »; a search that finds too much says so. */
export function foundSentence(found: number): string {
  if (found === 0) return "Aucun projet de votre territoire n’a ce porteur.";
  if (found >= heldShown)
    return `Les ${heldShown} premiers projets\u00a0: précisez la recherche pour voir les autres.`;
  return `${formatCount(found, "projet")} de votre territoire.`;
}
