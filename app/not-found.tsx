import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/ui/page-head";

export const metadata: Metadata = { title: "Page introuvable" };

export default function NotFound() {
  return (
    <main id="contenu" className="wrap">
      <PageHead title="Page introuvable" />
      <p>Cette page n’existe pas, ou n’est pas ouverte à votre compte.</p>
      <p className="note">
        <Link href="/" prefetch={false}>
          Revenir à l’accueil
        </Link>
      </p>
    </main>
  );
}
