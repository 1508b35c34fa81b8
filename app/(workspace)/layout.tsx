import type { ReactNode } from "react";
import { Footer } from "@/components/page/footer";
import { MainNav } from "@/components/page/main-nav";
import { Masthead } from "@/components/page/masthead";
import { SearchLink } from "@/components/page/search-link";
import { TabBar } from "@/components/page/tab-bar";
import { KeptText } from "@/components/ui/kept-text";
import { describeMemberships } from "@/lib/accounts/labels";
import { readViewer, requireViewer, settlesSomewhere, writesSomewhere } from "@/lib/auth/viewer";
import { footerLinksFor, navigationFor, searchLink, toldPath } from "@/lib/home/navigation";
import { keptEntry } from "@/lib/kernel/kept-entry";
import { toldLabel } from "@/lib/notifications/unread";
import { answerAs } from "@/lib/platform/door";
import { KeptEntryPanel } from "./kept-entry-panel";
import { SignOutForm } from "./sign-out-form";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const entry = (await readViewer()) === null && (await keptEntry());
  if (entry) {
    answerAs(401);
    return <KeptEntryPanel entry={entry} />;
  }
  const viewer = await requireViewer();
  const items = navigationFor(viewer.memberships);
  const who = { name: viewer.name, role: describeMemberships(viewer.memberships), href: "/compte" };
  return (
    <>
      <Masthead
        home="/"
        who={who}
        told={{ unread: viewer.unread, href: toldPath }}
        nav={<MainNav items={items} />}
      >
        <SearchLink {...searchLink} />
        <SignOutForm />
      </Masthead>
      <main id="contenu" className="wrap">
        <KeptText />
        {children}
      </main>
      <Footer links={footerLinksFor(writesSomewhere(viewer.scope), settlesSomewhere(viewer.scope))} />
      <TabBar items={items} more={[searchLink, { href: toldPath, label: toldLabel(viewer.unread) }]}>
        <SignOutForm />
      </TabBar>
    </>
  );
}
