import Link from "next/link";

type Props = { of: { leadOrganisation: string | null; leadOrganisationId: string | null } };

/** What leads a territory: the structure, whose page it opens, or the words that were typed. */
export function TerritoryLead({ of: { leadOrganisation, leadOrganisationId } }: Props) {
  if (leadOrganisationId === null) return leadOrganisation;
  return (
    <Link href={`/organisations/${leadOrganisationId}`} prefetch={false}>
      {leadOrganisation}
    </Link>
  );
}
