import Link from "next/link";
import { formatNumber } from "@/lib/french/format";

type Props = {
  /** Null is unknown: « n. r. », or « n. a. » where nothing is expected. */
  value: number | null;
  expected?: boolean;
  href?: string;
  /** Calls for attention when it is not zero. */
  alert?: boolean;
  format?: (value: number) => string;
};

/** A number in a cell, which opens its list; zero in grey, unknown never zero. */
export function Figure({ value, expected = true, href, alert, format = formatNumber }: Props) {
  if (value === null)
    return (
      <span className="miss" title={expected ? "Non renseigné" : "Non applicable"}>
        {expected ? "n.\u00a0r." : "n.\u00a0a."}
      </span>
    );
  if (value === 0) return <span className="zero">0</span>;
  const text = format(value);
  const hot = alert && { className: "hot" };
  if (!href) return hot ? <span {...hot}>{text}</span> : text;
  return (
    <Link href={href} prefetch={false} {...hot}>
      {text}
    </Link>
  );
}
