import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { AuthoredText } from "@/components/page/authored-text";
import { WithdrawForm } from "@/components/page/withdraw-form";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { Typeset } from "@/components/ui/typeset";
import type { ServerFunction } from "@/components/ui/use-mutation";
import type { Comment, Discussion } from "@/db/comments/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { type Thread, threadsOf } from "@/lib/comments/threads";
import { civilDate, formatCount, formatDate, formatInstant } from "@/lib/french/format";
import { CommentForm } from "./comment-form";
import { CorrectForm } from "./correct-form";
import { ResolveForm } from "./resolve-form";

type Mutations = Readonly<
  Record<"comment" | "reply" | "resolve" | "reopen" | "correct" | "withdraw", ServerFunction>
>;
type Props = {
  discussion: Discussion;
  viewer: Pick<Viewer, "id" | "timeZone">;
  mutations: Mutations;
  /** Its own address. */
  href: string;
};

const key = () => randomUUID();

/** What is said of a row, in threads: those that are open, then those that are resolved, folded; each with what its reader may do. */
export function DiscussionThreads({ discussion, viewer, mutations, href }: Props) {
  const { row, comments, versions } = discussion;
  const { open, past } = threadsOf(comments);
  const readers = discussion.readers.filter(({ id }) => id !== viewer.id);

  const one = (comment: Comment): ReactNode => (
    <>
      <p className="who-l">
        {[comment.author ?? "compte fermé", comment.authorTerritory].join(", ")}, le{" "}
        <time dateTime={civilDate(comment.createdAt, viewer.timeZone)}>
          {formatInstant(comment.createdAt, viewer.timeZone)}
        </time>
      </p>
      <AuthoredText
        {...comment}
        former={versions
          .filter(({ rowId }) => rowId === comment.id)
          .map(({ texts, writtenAt }) => ({ text: texts.body ?? "", writtenAt }))}
        timeZone={viewer.timeZone}
      />
      {comment.told.length > 0 && !comment.withdrawnAt && (
        <p className="note">
          <Typeset>{`Prévenus\u00a0: ${comment.told.join(", ")}.`}</Typeset>
        </p>
      )}
      {comment.createdBy === viewer.id && !comment.withdrawnAt && (
        <div className="own-text">
          <CorrectForm
            mutation={mutations.correct}
            comment={{ id: comment.id, version: comment.version, body: comment.body }}
            requestKey={key()}
            href={href}
          />
          <WithdrawForm
            mutation={mutations.withdraw}
            hidden={{ commentId: comment.id, version: comment.version }}
          />
        </div>
      )}
    </>
  );

  const thread = ({ first, replies }: Thread<Comment>) => (
    <li key={first.id} id={`fil-${first.id}`} className="talk">
      {one(first)}
      {replies.length > 0 && (
        <ol className="hist" aria-label="Réponses">
          {replies.map((reply) => (
            <li key={reply.id}>{one(reply)}</li>
          ))}
        </ol>
      )}
      {first.resolvedOn && (
        <p className="note">
          <Typeset>
            {`Résolue le ${formatDate(first.resolvedOn)}${first.resolvedByName ? `, par ${first.resolvedByName}` : ""}.`}
          </Typeset>
        </p>
      )}
      {!first.resolvedOn && (
        <details className="fold">
          <summary>Répondre</summary>
          <CommentForm
            mutation={mutations.reply}
            hidden={{ commentId: first.id, requestKey: key() }}
            readers={readers}
            prefix={`${first.id}-`}
            verb="Répondre"
          />
        </details>
      )}
      <ResolveForm
        mutation={first.resolvedOn ? mutations.reopen : mutations.resolve}
        hidden={{ commentId: first.id, version: first.version, requestKey: key() }}
        resolved={first.resolvedOn !== null}
        of={`du ${formatDate(civilDate(first.createdAt, viewer.timeZone))}`}
      />
    </li>
  );

  return (
    <div className="main-col">
      <Block title="Discussions ouvertes" id="ouvertes" count={open.length}>
        {open.length === 0 && <Empty>Aucune discussion n’est ouverte ici.</Empty>}
        <ul className="talks">{open.map(thread)}</ul>
        {past.length > 0 && (
          <details className="fold">
            <summary>{formatCount(past.length, "discussion résolue", "discussions résolues")}</summary>
            <ul className="talks">{past.map(thread)}</ul>
          </details>
        )}
      </Block>
      <Block title="Commenter" id="commenter">
        <CommentForm
          mutation={mutations.comment}
          hidden={{ on: row.on, rowId: row.id, requestKey: key() }}
          readers={readers}
          prefix=""
          verb="Commenter"
        />
      </Block>
    </div>
  );
}
