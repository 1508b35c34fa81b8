import { History } from "@/components/domain/history";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { Action } from "@/db/queries/actions";
import { listHistory } from "@/db/queries/history";
import { type HistoryEntry, prepareHistory } from "@/lib/actions/history";
import type { Viewer } from "@/lib/auth/viewer";
import { formatShortDate } from "@/lib/format";

const shown = 12;

function Sentence({ entry }: { entry: HistoryEntry }) {
  if (entry.to === undefined) return entry.sentence;
  return (
    <>
      {entry.sentence}&nbsp;: <s>{entry.from}</s> devient <b>{entry.to}</b>.
    </>
  );
}

export async function HistoryPanel({ action, viewer }: { action: Action; viewer: Viewer }) {
  const history = await listHistory(viewer.scope, action.id, shown);
  const entries = prepareHistory(history, action, viewer.today, viewer.timeZone).slice(0, shown);
  return (
    <Block title="Historique" className="side">
      {entries.length === 0 ? (
        <Empty>Rien n’a encore été noté sur cette action.</Empty>
      ) : (
        <History
          entries={entries.map((entry) => ({
            id: entry.id,
            at: entry.date,
            when: formatShortDate(entry.date, viewer.today),
            text: <Sentence entry={entry} />,
            who: entry.author,
            kind: entry.kind,
          }))}
        />
      )}
    </Block>
  );
}
