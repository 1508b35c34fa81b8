import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/ui/page-head";

export const metadata: Metadata = { title: "Lien périmé" };

export default function DeadLink() {
  return (
    <>
      <PageHead title="Lien périmé" />
      <p>Ce lien n’est plus valable&nbsp;: demandez-en un autre à votre administrateur.</p>
      <p className="note">
        <Link href="/connexion" prefetch={false}>
          Aller à la page de connexion
        </Link>
      </p>
    </>
  );
}
