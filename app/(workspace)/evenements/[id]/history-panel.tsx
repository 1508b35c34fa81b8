import { History, HistoryRest } from "@/components/domain/history";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { listEventChanges } from "@/db/queries/events";
import type { Viewer } from "@/lib/auth/viewer";
import { prepareHistory } from "@/lib/events/history";
import { formatShortDate } from "@/lib/format";
import { entriesShown, latest } from "@/lib/history";

type Props = { eventId: string; viewer: Viewer; all: boolean };

export async function HistoryPanel({ eventId, viewer, all }: Props) {
  const limit = entriesShown(all);
  const history = await listEventChanges(viewer.scope, eventId, limit + 1);
  const { shown, more } = latest(prepareHistory(history, viewer.timeZone), limit, [history.changes]);
  return (
    <Block title="Historique" className="side" id="historique">
      {shown.length === 0 ? (
        <Empty>Rien n’a encore été enregistré sur cet événement.</Empty>
      ) : (
        <History
          entries={shown.map(({ id, date, sentence, from, to, author }) => ({
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
      {more && <HistoryRest all={all} href={`/evenements/${eventId}`} />}
    </Block>
  );
}
