import Link from "next/link";
import type { ReactNode } from "react";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { Typeset } from "@/components/ui/typeset";
import { inWords } from "@/components/ui/words";
import type { ToldEntry } from "@/lib/audit/told";
import { formatShortDate } from "@/lib/french/format";

export type HistoryEntry = {
  id: string;
  /** Machine date, then the date in words. */
  at: string;
  when: string;
  text: ReactNode;
  who: string;
  /** A person's words, a change the system noted, or something past its date. */
  kind: "note" | "change" | "late";
};

const classes: Record<HistoryEntry["kind"], string | undefined> = {
  note: undefined,
  change: "sys",
  late: "late",
};

export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <ol className="hist">
      {entries.map(({ id, at, when, text, who, kind }) => (
        <li key={id} className={classes[kind]}>
          <time dateTime={at}>
            <Typeset>{when}</Typeset>
          </time>
          <p>{inWords(text)}</p>
          <span className="who-l">{who}</span>
        </li>
      ))}
    </ol>
  );
}

/** Under a history that older entries follow: the way to them, unless they are too many for a page. */
export function HistoryRest({ all, href }: { all: boolean; href: string }) {
  return (
    <p className="note">
      {all
        ? "Les entrées plus anciennes ne sont pas montrées\u00a0: le journal les garde."
        : "Les entrées plus anciennes ne sont pas montrées. "}
      {!all && (
        <Link href={`${href}?historique=tout#historique`} prefetch={false}>
          Voir tout l’historique
        </Link>
      )}
    </p>
  );
}

type ChangesProps = {
  entries: readonly ToldEntry[];
  /** Older ones are not shown; `all`: not even when the whole history is asked. */
  more: boolean;
  all: boolean;
  href: string;
  today: string;
  empty: string;
};

/** The history of a row that is told by its recorded changes alone. */
export function ChangesPanel({ entries, more, all, href, today, empty }: ChangesProps) {
  return (
    <Block title="Historique" className="side" id="historique">
      {entries.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <History
          entries={entries.map(({ id, date, sentence, from, to, on, author }) => ({
            id,
            at: date,
            when: formatShortDate(date, today),
            text:
              to === undefined ? (
                sentence
              ) : (
                <>
                  {sentence}
                  {"\u00a0: "}
                  <s>{from && <Typeset>{from}</Typeset>}</s> devient{" "}
                  <b>
                    <Typeset>{to}</Typeset>
                  </b>
                  {on && <Typeset>{`, le\u00a0${on}`}</Typeset>}.
                </>
              ),
            who: author,
            kind: "change" as const,
          }))}
        />
      )}
      {more && <HistoryRest all={all} href={href} />}
    </Block>
  );
}
