import { marked } from "@/components/ui/icon";
import type { ProjectStatus } from "@/db/enums";
import { formatCount } from "@/lib/french/format";
import { daysWithoutContact, isDormant } from "@/lib/projects/rules";

type Props = {
  project: { status: ProjectStatus; openedOn: string; contactedOn: string | null };
  today: string;
  sentence?: boolean;
};

/** « 42 jours sans contact », or « Sans contact depuis 42 jours » in a sentence; nothing before thirty days. */
export function DormantFlag({ project, today, sentence }: Props) {
  if (!isDormant(project, today)) return null;
  const days = formatCount(daysWithoutContact(project, today), "jour");
  return (
    <span className={`flag ${marked("clock", 18)}`}>
      {sentence ? `Sans contact depuis ${days}` : `${days} sans contact`}
    </span>
  );
}
