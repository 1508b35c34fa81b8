import { marked } from "@/components/ui/icon";
import { formatCount } from "@/lib/french/format";

/** « Retard : 9 jours », or « En retard de 9 jours » in a sentence; nothing when the action is on time. */
export function LateFlag({ days, sentence }: { days: number; sentence?: boolean }) {
  if (days <= 0) return null;
  return (
    <span className={`flag ${marked("clock", 18)}`}>
      {`${sentence ? "En retard de " : "Retard\u00a0: "}${formatCount(days, "jour")}`}
    </span>
  );
}
