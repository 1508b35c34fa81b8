import Link from "next/link";
import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";

const pages = [
  { href: "/administration", label: "Comptes", accounts: true },
  { href: "/administration/region", label: "Région", accounts: false },
  { href: "/administration/mise-en-route", label: "Mise en route", accounts: false },
  { href: "/administration/droits", label: "Droits", accounts: true },
  { href: "/administration/journal", label: "Journal", accounts: true },
  { href: "/administration/courriers", label: "Courriers", accounts: true },
  { href: "/administration/sauvegardes", label: "Sauvegardes", accounts: true },
] as const;

type Props = {
  title: string;
  current: (typeof pages)[number]["href"];
  /** An officer, who sets up the Région and opens no account, has those two pages alone. */
  accounts?: boolean;
  tools?: ReactNode;
  children: ReactNode;
};

/** Head of the pages of the administration, each a click from the others. */
export function AdministrationHead({ title, current, accounts = true, tools, children }: Props) {
  const open = pages.filter((page) => accounts || !page.accounts);
  return (
    <>
      <PageHead title={title} crumbs={[{ label: "Administration" }]} tools={tools}>
        {children}
      </PageHead>
      <Tabs label="Administration">
        {open.map(({ href, label }) => (
          <Link key={href} href={href} prefetch={false} aria-current={href === current ? "page" : undefined}>
            {label}
          </Link>
        ))}
      </Tabs>
    </>
  );
}
