import type { Metadata } from "next";
import { DemoBanner } from "@/components/page/demo-banner";
import { Footer } from "@/components/page/footer";
import { MainNav } from "@/components/page/main-nav";
import { Masthead } from "@/components/page/masthead";
import { SvgPatterns } from "@/components/page/svg-patterns";
import { TabBar } from "@/components/page/tab-bar";
import { SkipLink } from "@/components/ui/skip-link";
import { describeMemberships } from "@/lib/accounts/labels";
import { readViewer, settlesSomewhere, writesSomewhere } from "@/lib/auth/viewer";
import { footerLinks, footerLinksFor, navigationFor } from "@/lib/home/navigation";
import { env } from "@/lib/platform/env";
import { sourceSans } from "./fonts/source-sans";
import "./styles/main.css";

export const metadata: Metadata = { title: "Page introuvable – Maillage", robots: { index: false } };

export const dynamic = "force-dynamic";

/** An address that no page has: whoever is signed in keeps the menu. */
export default async function GlobalNotFound() {
  const viewer = await readViewer();
  const who = viewer && { name: viewer.name, role: describeMemberships(viewer.memberships), href: "/compte" };
  const items = viewer ? navigationFor(viewer.memberships) : [];
  return (
    <html lang="fr" className={sourceSans.variable}>
      <body>
        <SvgPatterns />
        <SkipLink />
        {env().MAILLAGE_MODE === "demonstration" && <DemoBanner />}
        <Masthead home="/" who={who ?? undefined} nav={viewer && <MainNav items={items} />} />
        <main id="contenu" className="wrap">
          <h1>Page introuvable</h1>
          <p>
            Aucune page n’a cette adresse. Vérifiez le lien, ou <a href="/">revenez à l’accueil</a>.
          </p>
        </main>
        <Footer
          links={
            viewer
              ? footerLinksFor(writesSomewhere(viewer.scope), settlesSomewhere(viewer.scope))
              : footerLinks
          }
        />
        {viewer && <TabBar items={items} more={[]} />}
      </body>
    </html>
  );
}
