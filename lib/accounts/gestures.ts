import "server-only";
import { closed, reopened, shutOut } from "@/db/accounts/access";
import { holdAddresses, type Taken } from "@/db/accounts/addresses";
import { type Grantable, listGrantable } from "@/db/accounts/memberships/parents";
import { insertMemberships } from "@/db/accounts/memberships/writes";
import { getAccount } from "@/db/accounts/reads";
import { accountWall, type HeldAccount } from "@/db/accounts/wall";
import { issueToken, voidTokens } from "@/db/auth/tokens";
import { newId } from "@/db/ids";
import { insertRows } from "@/db/kernel/rows";
import type { Tx } from "@/db/scope";
import { tokenOf } from "@/lib/auth/link-of";
import { gesture } from "@/lib/kernel/gesture";
import { lockedInOrder } from "@/lib/kernel/locked";
import { type Adding, readsAdding } from "@/lib/kernel/parse";
import { update } from "@/lib/kernel/verbs";
import { authorize, authorizeIn } from "@/lib/permissions/can";
import { found, Refusal } from "@/lib/platform/errors";
import { accountIdentity } from "./fields";
import { type Invites, invites } from "./invitation";
import { accountSaid } from "./labels";
import { keptOf, mustBeGrantable, regionOf } from "./memberships/rules";

const taken = { email: ["Un compte a déjà cette adresse."] };
const isTaken = (addresses: Taken, email: string, id?: string) =>
  addresses.some((one) => one.email === email && one.id !== id);

type InvitationParents = { addresses: Taken; grantable: Grantable };

/** « Créer le compte et son lien »: an account opens with its first membership and the link of its invitation. */
export const inviteAccount = gesture<Invites, { regionId: string; territoryId: string }, InvitationParents>({
  name: "account.create",
  says: accountSaid.cree,
  makes: true,
  reader: { input: invites.input, read: (values) => ({ ...invites.read(values), id: newId() }) },
  async parents(tx, { scope }, typed) {
    const fields = typed.map((one) => one.fields);
    return {
      addresses: await holdAddresses(
        tx,
        fields.map(({ email }) => email),
      ),
      grantable: await listGrantable(
        tx,
        scope,
        fields.flatMap(({ territories }) => territories),
      ),
    };
  },
  find: async (_, actor, typed) => typed.map(({ fields }) => regionOf(actor, fields.regionId)),
  authorize: (actor, place) => authorize(actor, "account.write", place),
  stale: async () => null,
  guard({ fields }, _, { addresses, grantable }) {
    mustBeGrantable(fields, grantable);
    return isTaken(addresses, fields.email) ? taken : null;
  },
  accepted: (parents, { id, fields: { email } }) => ({
    ...parents,
    addresses: [...parents.addresses, { email, id }],
  }),
  async write(tx, { id: createdBy }, todo) {
    await insertRows(
      tx,
      accountWall,
      todo.map(({ typed: { id, fields } }) => ({ id, email: fields.email, name: fields.name })),
    );
    await insertMemberships(
      tx,
      todo.map(({ typed: { id, fields }, row: { territoryId } }) => ({
        ...{ ...keptOf(fields), territories: fields.territories },
        ...{ id: newId(), accountId: id, territoryId },
      })),
    );
    for (const { typed } of todo)
      await issueToken(tx, {
        ...{ token: tokenOf(createdBy, typed.requestKey), kind: "invitation" },
        ...{ accountId: typed.id, createdBy, requestKey: typed.requestKey },
      });
  },
});

const onRow = { permission: "account.write", key: "accountId" } as const;
const nothing = async () => null;

/** « Enregistrer » the name and the e-mail: another e-mail voids the links already handed over. */
export const updateAccount = update(accountWall, accountIdentity, {
  ...onRow,
  says: accountSaid.enregistre,
  parents: (tx, _, typed) =>
    holdAddresses(
      tx,
      typed.map(({ email }) => email),
    ),
  accepted: (addresses, id, { email }) => [...addresses, { email, id }],
  guard: ({ email }, addresses, { row }) => (isTaken(addresses, email, row.id) ? taken : null),
  async also(tx, done) {
    for (const { typed, row } of done) if (typed.email !== row.email) await voidTokens(tx, row.id);
  },
  async stored(tx, { scope }, id) {
    const { version, name, email } = found(await getAccount(scope, id, tx));
    return { version, name, email };
  },
});

/** « Désactiver maintenant »: its sessions end and its links are void. Nobody closes their own. */
export const disableAccount = update(
  accountWall,
  {},
  {
    ...onRow,
    verb: "disable",
    says: accountSaid.desactive,
    parents: nothing,
    guard(_, __, { row, actor }) {
      if (row.id === actor.id) throw new Refusal("self");
      if (row.disabledAt !== null) throw new Refusal("changed");
      return null;
    },
    keeps: closed,
    also: (tx, done) =>
      shutOut(
        tx,
        done.map(({ row }) => row.id),
      ),
  },
);

/** « Réactiver le compte », with its memberships and its passphrase; its former sessions stay ended. */
export const enableAccount = update(
  accountWall,
  {},
  {
    ...onRow,
    verb: "enable",
    says: accountSaid.reactive,
    parents: nothing,
    guard(_, __, { row }) {
      if (row.disabledAt === null) throw new Refusal("changed");
      return null;
    },
    keeps: () => reopened,
  },
);

type Renews = Adding<Record<never, never>> & { id: string };
const renews = readsAdding("accountId", {}, {});

/** « Renouveler l’invitation », « Réinitialiser la phrase de passe »: a link that replaces the former ones, once a request key. */
export const renewLink = gesture<Renews, HeldAccount, null>({
  name: "account.renewLink",
  says: accountSaid.lien,
  makes: true,
  reader: {
    input: renews.input,
    read(values) {
      const typed = renews.read(values);
      return { ...typed, id: typed.of };
    },
  },
  parents: nothing,
  find: (tx: Tx, { scope }, typed) => lockedInOrder(tx, scope, accountWall, typed, "living"),
  authorize: (actor, row) => authorizeIn(actor, "account.write", accountWall.places(row)),
  stale: nothing,
  guard(_, { disabledAt }) {
    if (disabledAt !== null) throw new Refusal("disabled");
    return null;
  },
  async write(tx, { id: createdBy }, todo) {
    for (const { typed, row } of todo)
      await issueToken(tx, {
        ...{ token: tokenOf(createdBy, typed.requestKey), kind: row.invited ? "invitation" : "reset" },
        ...{ accountId: row.id, createdBy, requestKey: typed.requestKey },
      });
  },
});
