import { randomUUID } from "node:crypto";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { typeset } from "@/components/ui/typeset";
import type { HeldMembership } from "@/db/accounts/memberships/reads";
import type { Account } from "@/db/accounts/reads";
import { describeDates, placeOf, roleLabels } from "@/lib/accounts/labels";
import { isOver } from "@/lib/accounts/rules";
import { EndForm } from "./end-form";

type Props = {
  account: Account;
  memberships: readonly HeldMembership[];
  today: string;
  /** The account holds others in a Région that the reader does not administer. */
  elsewhere: boolean;
};

export function MembershipsPanel({ account, memberships, today, elsewhere }: Props) {
  const base = `/administration/comptes/${account.id}/habilitations`;
  return (
    <Block
      title="Habilitations"
      sub="Un rôle et son périmètre, avec ses dates. Un changement vaut dès la prochaine page."
      tools={
        <ButtonLink href={`${base}/nouvelle`} variant="second" size="small" icon="plus">
          Ajouter
        </ButtonLink>
      }
    >
      {memberships.length === 0 && <Empty>Aucune habilitation.</Empty>}
      <ul className="held">
        {memberships.map((membership) => (
          <li key={membership.id}>
            <div className={isOver(membership, today) ? "over-and-done" : undefined}>
              <b>{roleLabels[membership.role]}</b>, {placeOf(membership)}
              <span className="cover">{typeset(describeDates(membership, today))}</span>
            </div>
            <div className="acts">
              {membership.endedOn === null && (
                <ButtonLink href={`${base}/${membership.id}`} variant="quiet" size="small">
                  Modifier
                </ButtonLink>
              )}
              {!isOver(membership, today) && (
                <EndForm
                  membershipId={membership.id}
                  version={membership.version}
                  requestKey={randomUUID()}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {elsewhere && <p className="note">Ce compte est aussi habilité dans une autre Région.</p>}
    </Block>
  );
}
