import type { AuditEntry } from "@/db/journal/rows";
import type { RightChanges } from "@/db/journal/words";
import { linkLabels, roleLabels } from "@/lib/accounts/labels";
import { moved } from "@/lib/audit/link-changes";
import { formatDate } from "@/lib/french/format";
import { changedFields } from "./words";

type Said = { what: string; detail: string };
type Entry = Pick<
  AuditEntry,
  "tableName" | "operation" | "role" | "perimeter" | "territory" | "rights" | "fields"
>;

function sideOf(rights: RightChanges | null, field: string, side: "before" | "after" = "after"): unknown {
  const change = rights?.[field];
  return change === undefined || change === true ? undefined : change[side];
}

const day = (value: unknown) => (typeof value === "string" ? formatDate(value) : null);

/** What was done to an account, and to the links of its holder. */
export function sayAccount(entries: readonly Entry[]): Said {
  const account = entries.find(({ tableName }) => tableName === "account");
  const link = entries.find(({ tableName }) => tableName === "token");
  if (!account) {
    const kind = sideOf(link?.rights ?? null, "kind");
    return {
      what: kind === "reset" ? `${linkLabels.reset} créé` : `${linkLabels.invitation} créé`,
      detail: "",
    };
  }
  if (account.operation === "insert") return { what: "Compte ouvert", detail: link ? "invitation" : "" };
  if (account.fields.includes("disabled_at"))
    return {
      what: sideOf(account.rights, "disabled_at") ? "Compte désactivé" : "Compte réactivé",
      detail: "",
    };
  if (account.fields.includes("passphrase_hash")) return { what: "Phrase de passe choisie", detail: "" };
  return { what: "Compte modifié", detail: changedFields(account) };
}

/** « à partir du 23 novembre 2026, jusqu’au 30 juin 2027 ». */
function datesOf(rights: RightChanges | null): string[] {
  const [from, to] = [day(sideOf(rights, "starts_on")), day(sideOf(rights, "ends_on"))];
  const opened = sideOf(rights, "ends_on") === null && day(sideOf(rights, "ends_on", "before"));
  return [
    ...(from ? [`à partir du ${from}`] : []),
    ...(to ? [`jusqu’au ${to}`] : []),
    ...(opened ? ["sans dernier jour"] : []),
  ];
}

const listed = (entries: readonly Entry[]) => entries.map(({ territory }) => territory ?? "n.\u00a0r.");

/** What was done to a membership: given, changed or taken back, with its role, its perimeter and its dates. */
export function sayMembership(entries: readonly Entry[]): Said {
  const row = entries.find(({ tableName }) => tableName === "membership");
  const places = entries.filter(({ tableName }) => tableName === "membership_territory");
  const added = places.filter(({ operation }) => operation === "insert");
  const removed = places.filter(({ operation }) => operation === "delete");
  const role = entries[0]?.role;
  const said = (what: string, parts: readonly string[]): Said => ({
    what,
    detail: [...(role ? [roleLabels[role]] : []), ...parts].join(", "),
  });
  if (row?.operation === "insert")
    return said("Habilitation donnée", [
      added.length > 0 ? listed(added).join(", ") : "toute la Région",
      ...datesOf(row.rights),
    ]);
  if (row?.fields.includes("ended_at"))
    return said("Habilitation retirée", row.perimeter ? [row.perimeter] : []);
  return said("Habilitation modifiée", [
    ...(sideOf(row?.rights ?? null, "whole_region") === true ? ["étendue à toute la Région"] : []),
    ...[moved(listed(added), "ajouté"), moved(listed(removed), "retiré")].filter((part) => part !== null),
    ...datesOf(row?.rights ?? null),
  ]);
}
