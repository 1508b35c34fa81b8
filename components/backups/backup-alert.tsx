import { Callout } from "@/components/ui/callout";
import { adviceOn, type BackupStanding, standingSaid } from "@/lib/backups/state";

type Props = { standing: BackupStanding; timeZone: string; gestures?: React.ReactNode };

/** What is wrong with the backups and what to do, before anything else; nothing where all is well. */
export function BackupAlert({ standing, timeZone, gestures }: Props) {
  const advice = adviceOn(standing);
  if (!advice) return null;
  return (
    <Callout title={standingSaid(standing, timeZone)} gestures={gestures}>
      <p>{advice}</p>
    </Callout>
  );
}
