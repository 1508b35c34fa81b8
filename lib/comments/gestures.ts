import "server-only";
import {
  addMentions,
  type Commented,
  type CommentedRow,
  columnOf,
  listCommented,
  listReaders,
  rowOf,
} from "@/db/comments/rows";
import { commentWall } from "@/db/comments/wall";
import { newId } from "@/db/ids";
import { insertRows } from "@/db/kernel/rows";
import type { Tx } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { authored } from "@/lib/kernel/authored";
import { gesture } from "@/lib/kernel/gesture";
import { lockedInOrder } from "@/lib/kernel/locked";
import { type Adding, readsAdding } from "@/lib/kernel/parse";
import { update } from "@/lib/kernel/verbs";
import { authorize, noteTerritory } from "@/lib/permissions/can";
import { Refusal } from "@/lib/platform/errors";
import { commentFields, newComment, newReply } from "./fields";
import { commentSaid } from "./labels";

/** The row that is talked of, who reads its comments, and the thread that is answered. */
type Talked = CommentedRow & { readers: ReadonlySet<string>; parentId: string | null };
type Typed = Adding<typeof newReply> & { id: string };

/** The same row, with who of those that the requests name reads what is said of it. */
async function withReaders(
  tx: Tx,
  row: CommentedRow,
  parentId: string | null,
  named: readonly string[],
): Promise<Talked> {
  const readers = named.length > 0 ? await listReaders(tx, row, named) : [];
  return { ...row, parentId, readers: new Set(readers.map(({ id }) => id)) };
}

const talking = {
  makes: true,
  parents: async () => null,
  authorize: (actor: Actor, row: Talked) => authorize(actor, "comment.write", row),
  stale: async () => null,
  // Whoever was chosen and has lost the right since is told: a mention would say that there is something to read.
  guard: ({ fields: { mentions } }: Typed, { readers }: Talked) =>
    mentions.every((one) => readers.has(one))
      ? null
      : { mentions: ["Une personne choisie n’a plus accès à cette page\u00a0: décochez-la."] },
  async write(tx: Tx, actor: Actor, todo: readonly { typed: Typed; row: Talked }[]) {
    await insertRows(
      tx,
      commentWall,
      todo.map(({ typed: { id, fields }, row }) => ({
        ...{ id, [columnOf[row.on]]: row.id, parentId: row.parentId, body: fields.body },
        ...{ regionId: row.regionId, territoryId: row.territoryId },
        authorTerritoryId: noteTerritory(actor, row, actor.regionsOwn),
      })),
    );
    await addMentions(
      tx,
      todo.flatMap(({ typed: { id, fields }, row: { regionId, territoryId } }) =>
        fields.mentions.map((accountId) => ({ commentId: id, accountId, regionId, territoryId })),
      ),
    );
  },
} as const;

const starting = readsAdding("rowId", newComment, {});

/** « Commenter »: a plan, an action, an event or a project that this actor reads whole; what it stands on is neither held nor written. */
export const createComment = gesture<Typed & { fields: { on: Commented } }, Talked, null>({
  ...talking,
  name: "comment.create",
  says: commentSaid.written,
  reader: { input: starting.input, read: (values) => ({ ...starting.read(values), id: newId() }) },
  find: (tx, { scope }, typed) =>
    Promise.all(
      typed.map(async ({ of, fields: { on, mentions } }) => {
        const [row] = await listCommented(tx, scope, on, [of]);
        return row ? withReaders(tx, row, null, mentions) : "absent";
      }),
    ),
});

const answering = readsAdding("commentId", newReply, {});

/** « Répondre »: under the comment that begins a thread. */
export const replyToComment = gesture<Typed, Talked, null>({
  ...talking,
  name: "comment.reply",
  says: commentSaid.replied,
  reader: { input: answering.input, read: (values) => ({ ...answering.read(values), id: newId() }) },
  async find(tx, { scope }, typed) {
    const threads = await lockedInOrder(
      tx,
      scope,
      commentWall,
      typed.map(({ of }) => ({ id: of })),
      "living",
    );
    return Promise.all(
      threads.map(async (thread, index) => {
        if (typeof thread === "string") return thread;
        if (thread.parentId) return "absent";
        const { on, id } = rowOf(thread);
        const [row] = await listCommented(tx, scope, on, [id]);
        return row ? withReaders(tx, row, thread.id, typed[index]?.fields.mentions ?? []) : "absent";
      }),
    );
  },
});

const onRow = { key: "commentId", permission: "comment.write" } as const;

/** « Marquer comme résolue », « Rouvrir »: a thread, by who may answer it. */
const resolving = (verb: "resolve" | "reopen") =>
  update(
    commentWall,
    {},
    {
      ...{ ...onRow, verb, says: verb === "resolve" ? commentSaid.resolved : commentSaid.reopened },
      parents: async () => null,
      guard(_, __, { row }) {
        if (row.parentId || (row.resolvedOn !== null) === (verb === "resolve")) throw new Refusal("locked");
        return null;
      },
      keeps: (_, __, { actor }) =>
        verb === "resolve"
          ? { resolvedOn: actor.today, resolvedBy: actor.scope.actorId }
          : { resolvedOn: null, resolvedBy: null },
    },
  );

export const resolveComment = resolving("resolve");
export const reopenComment = resolving("reopen");

/** « Corriger », « Retirer », by its author. */
export const { correct: correctComment, withdraw: withdrawComment } = authored(commentWall, commentFields, {
  ...onRow,
  says: { corrected: commentSaid.corrected, withdrawn: commentSaid.withdrawn },
  emptied: { body: "" },
});
