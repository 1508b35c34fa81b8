import "server-only";
import type { Taken } from "@/db/accounts/addresses";
import type { AdministeredRegion } from "@/db/accounts/memberships/reads";
import { formatDate } from "@/lib/french/format";
import type { Errors } from "@/lib/kernel/gesture";
import { markOf } from "@/lib/kernel/mark";
import { Invalid } from "@/lib/platform/errors";
import { readInvitation } from "../invitation";
import { roleLabels } from "../labels";
import { type InvitedRow, readPersons } from "./block";

type Typed = { startsOn: string; block: string; seen: string | null };

/** What the form of one invitation would refuse of a line. */
function refusedOf({ values }: InvitedRow): string[] {
  try {
    readInvitation(values);
    return [];
  } catch (error) {
    if (error instanceof Invalid) return Object.values(error.errors).flatMap((said) => said ?? []);
    throw error;
  }
}

const shown = ({ values, role, place }: InvitedRow): string => {
  const until = values.endsOn ? `, jusqu’au ${formatDate(String(values.endsOn))}` : "";
  return `${values.name} (${values.email})\u00a0: ${role ? roleLabels[role] : ""}, ${place}${until}`;
};

/** What stands against a block, by field, or null: lines at fault; then, as long as nobody read it, whom it would invite. */
export function wrongPersons(
  { startsOn, block, seen }: Typed,
  region: AdministeredRegion,
  addresses: Taken,
): Errors | null {
  const rows = readPersons(block, startsOn, region);
  if (rows.length === 0)
    return {
      block: ["Collez une ligne par personne\u00a0: son adresse, son nom, son rôle, ses territoires."],
    };
  const known = new Map(addresses.map(({ email }) => [email, "Un compte a déjà cette adresse."]));
  const faults = rows.flatMap((row) => {
    const email = row.email.toLowerCase();
    const twice = known.get(email);
    known.set(email, `Cette adresse est déjà à la ligne ${row.line}.`);
    const said = new Set([
      ...row.faults,
      ...(row.faults.length > 0 ? [] : refusedOf(row)),
      ...(twice ? [twice] : []),
    ]);
    return [...said].map(
      (fault) => `Ligne ${row.line}, ${row.email || "sans adresse"}\u00a0: ${fault.replace(/\.$/u, "")}.`,
    );
  });
  if (faults.length > 0) return { block: faults };
  return seen === markOf(block) ? null : { seen: rows.map(shown) };
}
