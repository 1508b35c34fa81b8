import { History } from "@/components/domain/history";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { listEventChanges } from "@/db/queries/events";
import type { Viewer } from "@/lib/auth/viewer";
import { prepareHistory } from "@/lib/events/history";
import { formatShortDate } from "@/lib/format";

const shown = 12;

export async function HistoryPanel({ eventId, viewer }: { eventId: string; viewer: Viewer }) {
  const changes = await listEventChanges(viewer.scope, eventId, shown);
  const entries = prepareHistory(changes, viewer.timeZone).slice(0, shown);
  return (
    <Block title="Historique" className="side">
      {entries.length === 0 ? (
        <Empty>Rien n’a encore été enregistré sur cet événement.</Empty>
      ) : (
        <History
          entries={entries.map(({ id, date, sentence, from, to, author }) => ({
            id,
            at: date,
            when: formatShortDate(date, viewer.today),
            text:
              to === undefined ? (
                sentence
              ) : (
                <>
                  {sentence}
                  {"\u00a0: "}
                  <s>{from}</s> devient <b>{to}</b>.
                </>
              ),
            who: author,
            kind: "change" as const,
          }))}
        />
      )}
    </Block>
  );
}
