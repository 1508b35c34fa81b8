import Link from "next/link";
import { Tabs } from "@/components/ui/tabs";
import { href } from "@/lib/kernel/search-params";

const views = [
  { key: "etapes", label: "Par étape" },
  { key: "tableau", label: "Tableau" },
] as const;

/** The presentation that an address asks. */
export const viewAsked = (asked: string | undefined) => views.find(({ key }) => key === asked)?.key;

/** The same projects, by stage or in a table: the address says which. */
export function ViewsPanel({
  view,
  params,
}: {
  view: (typeof views)[number]["key"];
  params: Record<string, string | undefined>;
}) {
  return (
    <Tabs label="Présentation">
      {views.map(({ key, label }) => (
        <Link
          key={key}
          href={href("/projets", { ...params, vue: key })}
          prefetch={false}
          scroll={false}
          aria-current={key === view ? "page" : undefined}
        >
          {label}
        </Link>
      ))}
    </Tabs>
  );
}
