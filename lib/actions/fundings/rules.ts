import type { FundingWrite } from "@/db/actions/fundings/table";

type Refuse = (name: keyof FundingWrite, sentence: string) => void;

/** What a funding says against itself: each status rests on its amount, and nothing is granted of what was refused. */
export function wrongFunding(typed: FundingWrite, refuse: Refuse): void {
  const { status, requestedCents, grantedCents, paidCents } = typed;
  if (status === "requested" && requestedCents === null)
    refuse("requestedCents", "Indiquez le montant demandé, en euros.");
  if (status === "granted" && grantedCents === null)
    refuse("grantedCents", "Indiquez le montant accordé, en euros.");
  if (status === "settled" && paidCents === null) refuse("paidCents", "Indiquez le montant versé, en euros.");
  if (status === "refused")
    for (const name of ["grantedCents", "committedCents", "paidCents"] as const)
      if ((typed[name] ?? 0) > 0)
        refuse(name, "La demande est refusée\u00a0: laissez ce montant vide, ou choisissez un autre statut.");
  if (typed.requestedOn && typed.grantedOn && typed.grantedOn < typed.requestedOn)
    refuse("grantedOn", "L’accord ne peut pas précéder la demande.");
  if (typed.grantedOn && typed.paidOn && typed.paidOn < typed.grantedOn)
    refuse("paidOn", "Le versement ne peut pas précéder l’accord.");
}

type Funder = { id: string; regionId: string; territoryId: string | null };

/** A funder is a structure of the whole Région or of the territory of the action: what the list of the form offers. */
export function wrongFunder(
  organisationId: string,
  { regionId, territoryId }: { regionId: string; territoryId: string },
  known: readonly Funder[],
): Record<string, string[]> | null {
  const offered = known.some(
    (one) =>
      one.id === organisationId &&
      one.regionId === regionId &&
      (one.territoryId === null || one.territoryId === territoryId),
  );
  return offered ? null : { organisationId: ["Choisissez dans la liste."] };
}
