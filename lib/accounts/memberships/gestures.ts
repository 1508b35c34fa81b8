import "server-only";
import {
  type Administrations,
  type Grantable,
  holdTheirAccounts,
  listGrantable,
} from "@/db/accounts/memberships/parents";
import { getMembership } from "@/db/accounts/memberships/reads";
import { endedNow, membershipWall, perimeterTerritories } from "@/db/accounts/memberships/wall";
import { insertMemberships } from "@/db/accounts/memberships/writes";
import { holdVisible } from "@/db/accounts/wall";
import { newId } from "@/db/ids";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { type Errors, gesture } from "@/lib/kernel/gesture";
import { type Adding, readsAdding } from "@/lib/kernel/parse";
import { update } from "@/lib/kernel/verbs";
import { authorize } from "@/lib/permissions/can";
import { found, Refusal } from "@/lib/platform/errors";
import { accountSaid } from "../labels";
import { membershipForm } from "./fields";
import {
  between,
  isEnded,
  keptOf,
  leavesAlone,
  type MembershipTyped,
  mustBeGrantable,
  regionOf,
} from "./rules";
import { membershipValues } from "./stored";

const onRow = { permission: "account.write", key: "membershipId" } as const;

const grantableOf = (tx: Tx, { scope }: Actor, typed: readonly Pick<MembershipTyped, "territories">[]) =>
  listGrantable(
    tx,
    scope,
    typed.flatMap(({ territories }) => territories),
  );

type Adds = Adding<typeof membershipForm> & { id: string };
const adds = readsAdding("accountId", membershipForm, between);

/** « Ajouter l’habilitation », to an account that the administrator sees, in a Région that they administer. */
export const addMembership = gesture<Adds, { regionId: string; territoryId: string }, Grantable>({
  name: "membership.create",
  says: accountSaid.habilitation,
  makes: true,
  reader: { input: adds.input, read: (values) => ({ ...adds.read(values), id: newId() }) },
  parents: (tx, actor, typed) =>
    grantableOf(
      tx,
      actor,
      typed.map(({ fields }) => fields),
    ),
  async find(tx, actor, typed) {
    const seen = await holdVisible(
      tx,
      actor.scope,
      typed.map(({ of }) => of),
    );
    return typed.map(({ of, fields }) => (seen.includes(of) ? regionOf(actor, fields.regionId) : "absent"));
  },
  authorize: (actor, place) => authorize(actor, "account.write", place),
  stale: async () => null,
  guard({ fields }, _, grantable) {
    mustBeGrantable(fields, grantable);
    return null;
  },
  write: (tx, _, todo) =>
    insertMemberships(
      tx,
      todo.map(({ typed: { id, of, fields }, row: { territoryId } }) => ({
        ...{ ...keptOf(fields), territories: fields.territories },
        ...{ id, accountId: of, territoryId },
      })),
    ),
});

type ChangeParents = { administrations: Administrations; grantable: Grantable; today: string };

/** « Enregistrer »: the perimeter and the dates; another role, or another Région, is another membership. */
export const changeMembership = update(membershipWall, membershipForm, {
  ...onRow,
  ...between,
  says: accountSaid.habilitation,
  links: { territories: perimeterTerritories },
  parents: async (tx, actor, typed, ids): Promise<ChangeParents> => ({
    administrations: await holdTheirAccounts(tx, actor.scope, ids, actor.today),
    grantable: await grantableOf(tx, actor, typed),
    today: actor.today,
  }),
  // Of several changed at once, each is judged on those that the others leave living.
  accepted: (parents, id, { startsOn, endsOn }) => {
    if (startsOn <= parents.today && (endsOn === null || endsOn >= parents.today)) return parents;
    return { ...parents, administrations: parents.administrations.filter((one) => one.id !== id) };
  },
  hopeless({ endedAt }) {
    if (endedAt === null) return null;
    return new Refusal("ended");
  },
  guard(typed, { administrations, grantable }, { row, actor }): Errors | null {
    if (row.endedAt !== null) throw new Refusal("ended");
    if (typed.role !== row.role) return { role: ["Un autre rôle est une autre habilitation."] };
    if (typed.regionId !== row.regionId)
      return { regionId: ["Une autre Région est une autre habilitation."] };
    mustBeGrantable(typed, grantable);
    if (leavesAlone(row, typed, administrations, actor.today)) throw new Refusal("last");
    return null;
  },
  keeps: (typed) => keptOf(typed),
  async stored(tx, { scope }, id) {
    const membership = found(await getMembership(scope, id, tx));
    return { version: membership.version, ...membershipValues(membership) };
  },
});

/** « Mettre fin maintenant », for good; its days stay as they were given. */
export const endMembership = update(
  membershipWall,
  {},
  {
    ...onRow,
    verb: "end",
    says: accountSaid.fin,
    parents: (tx, { scope, today }, _, ids) => holdTheirAccounts(tx, scope, ids, today),
    // Of several ended at once, each is judged on those that the others leave.
    accepted: (administrations, id) => administrations.filter((one) => one.id !== id),
    guard(_, administrations, { row, actor: { today } }) {
      if (isEnded(row, today)) throw new Refusal("ended");
      // Any date before the stored one says « nearer »: that of the start is one.
      const after = { startsOn: row.startsOn, endsOn: "0001-01-01" };
      if (leavesAlone(row, after, administrations, today)) throw new Refusal("last");
      return null;
    },
    keeps: endedNow,
  },
);
