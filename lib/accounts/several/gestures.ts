import "server-only";
import { createHash } from "node:crypto";
import { holdAddresses, type Taken } from "@/db/accounts/addresses";
import { type AdministeredRegion, listAdministered } from "@/db/accounts/memberships/reads";
import { newId } from "@/db/ids";
import { regionWritten } from "@/db/territories/parents";
import type { Actor } from "@/lib/auth/actor";
import { entryOf, gesture, type Request } from "@/lib/kernel/gesture";
import { readsOpening } from "@/lib/kernel/parse";
import { authorize } from "@/lib/permissions/can";
import { Refusal } from "@/lib/platform/errors";
import { inviteAccount } from "../gestures";
import { accountSaid } from "../labels";
import { offeredRegions } from "../memberships/offered";
import { regionOf } from "../memberships/rules";
import { readPersons } from "./block";
import { accountImport } from "./fields";
import { wrongPersons } from "./preview";

/** The key of the request of a line: that of the whole and its line say it, so that a retry gives the same link. */
export function keyOfLine(requestKey: string, line: number): string {
  const hash = createHash("sha256").update(`${requestKey} ${line}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** The Région whose people are invited, with the territories that are offered on a day, or null to who administers none. */
export async function regionInvited(
  scope: Actor["scope"],
  today: string,
  on?: Parameters<typeof listAdministered>[1],
): Promise<AdministeredRegion | null> {
  const id = regionWritten(scope);
  const regions = offeredRegions(await listAdministered(scope, on), today);
  return regions.find((one) => one.id === id) ?? null;
}

type Typed = Request & { fields: { startsOn: string; block: string; seen: string | null } };
type Parents = { region: AdministeredRegion | null; addresses: Taken };

const block = readsOpening(accountImport, {});

/** Persons of a pasted block or of a file, each invited as by its own form: nothing before its preview was read, nor while a line is at fault. */
export const inviteSeveral = gesture<Typed, { regionId: string; territoryId: string }, Parents>({
  name: "account.import",
  says: accountSaid.crees,
  makes: true,
  reader: { input: block.input, read: (values) => ({ ...block.read(values), id: newId() }) },
  async parents(tx, { scope, today }, typed) {
    const region = await regionInvited(scope, today, tx);
    const persons = region
      ? typed.flatMap(({ fields }) => readPersons(fields.block, fields.startsOn, region))
      : [];
    const emails = persons.map(({ email }) => email.toLowerCase());
    return { region, addresses: await holdAddresses(tx, emails) };
  },
  find: async (_, actor, typed) =>
    typed
      .map(() => regionOf(actor, regionWritten(actor.scope) ?? ""))
      .map((place) => (place === "absent" ? "forbidden" : place)),
  authorize: (actor, place) => authorize(actor, "account.write", place),
  stale: async () => null,
  guard: ({ fields }, _, { region, addresses }) => (region ? wrongPersons(fields, region, addresses) : null),
  async write(tx, actor, todo, { region }) {
    const [one, more] = todo;
    // Two blocks at once would be judged without each other.
    if (!one || more || !region) throw new Refusal("outdated");
    const { requestKey, fields } = one.typed;
    const entries = readPersons(fields.block, fields.startsOn, region).map(({ line, values }) =>
      entryOf({ ...values, requestKey: keyOfLine(requestKey, line) }),
    );
    await inviteAccount.run(actor, entries, tx);
  },
});
