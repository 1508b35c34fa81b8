import Link from "next/link";
import { History, HistoryRest } from "@/components/page/history";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { Words } from "@/components/ui/words";
import { listHistory } from "@/db/actions/history";
import type { Action } from "@/db/actions/reads";
import type { listDecisions } from "@/db/decisions/reads";
import { type HistoryEntry, prepareHistory } from "@/lib/actions/history";
import { entriesShown, latest, newestFirst } from "@/lib/audit/history";
import type { Viewer } from "@/lib/auth/viewer";
import { tellDecisions } from "@/lib/decisions/history";
import { formatShortDate } from "@/lib/french/format";

type Props = { action: Action; viewer: Viewer; all: boolean; decisions: ReturnType<typeof listDecisions> };

function Sentence({ entry }: { entry: HistoryEntry }) {
  if (entry.to === undefined) return <Words>{entry.sentence}</Words>;
  return (
    <>
      {entry.sentence}&nbsp;: <s>{entry.from}</s> devient <b>{entry.to}</b>.
    </>
  );
}

export async function HistoryPanel({ action, viewer, all, decisions }: Props) {
  const limit = entriesShown(all);
  const history = await listHistory(viewer.scope, action.id, limit + 1);
  const decided = tellDecisions(await decisions);
  const entries = newestFirst([
    ...prepareHistory(history, action, viewer.today, viewer.timeZone),
    ...decided,
  ]);
  const { shown, more } = latest(entries, limit, [history.notes, history.changes, history.steps]);
  return (
    <Block
      title="Historique"
      className="side"
      id="historique"
      tools={
        history.notes.length > 0 && (
          <Link href={`/actions/${action.id}/notes`} prefetch={false}>
            Lire ou corriger les notes
          </Link>
        )
      }
    >
      {shown.length === 0 ? (
        <Empty>Rien n’a encore été noté sur cette action.</Empty>
      ) : (
        <History
          entries={shown.map((entry) => ({
            id: entry.id,
            at: entry.date,
            when: formatShortDate(entry.date, viewer.today),
            text: <Sentence entry={entry} />,
            who: entry.author,
            kind: entry.kind,
          }))}
        />
      )}
      {more && <HistoryRest all={all} href={`/actions/${action.id}`} />}
    </Block>
  );
}
