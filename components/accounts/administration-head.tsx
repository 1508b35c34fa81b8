import Link from "next/link";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";

const pages = [
  { href: "/administration", label: "Comptes" },
  { href: "/administration/droits", label: "Droits" },
  { href: "/administration/journal", label: "Journal" },
] as const;

type Props = {
  title: string;
  current: (typeof pages)[number]["href"];
  tools?: ReactNode;
  children: ReactNode;
};

/** Head of the three pages of the administration, each a click from the others. */
export function AdministrationHead({ title, current, tools, children }: Props) {
  return (
    <>
      <PageHead title={title} crumbs={[{ label: "Administration" }]} tools={tools}>
        {children}
      </PageHead>
      <Tabs label="Administration">
        {pages.map(({ href, label }) => (
          <Link key={href} href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
            {label}
          </Link>
        ))}
      </Tabs>
    </>
  );
}
