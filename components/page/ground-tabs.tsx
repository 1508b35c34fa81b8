import Link from "next/link";
import { Tabs } from "@/components/ui/tabs";

const pages = [
  { href: "/administration/nomenclatures", label: "Nomenclatures" },
  { href: "/administration/operations", label: "Opérations régionales" },
  { href: "/dispositifs", label: "Dispositifs" },
  { href: "/organisations", label: "Structures" },
  { href: "/politique-regionale", label: "Politique régionale" },
] as const;

/** What is a Région's own, each a click from the others. */
export function GroundTabs({ current }: { current: (typeof pages)[number]["href"] }) {
  return (
    <div className="ground-tabs">
      <Tabs label="Ce qui est à la Région">
        {pages.map(({ href, label }) => (
          <Link key={href} href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
            {label}
          </Link>
        ))}
      </Tabs>
    </div>
  );
}
