import type { ReactNode } from "react";
import { Footer } from "@/components/domain/footer";
import { MainNav } from "@/components/domain/main-nav";
import { Masthead } from "@/components/domain/masthead";
import { TabBar } from "@/components/domain/tab-bar";
import { KeptText } from "@/components/ui/kept-text";
import { describeMemberships } from "@/lib/accounts/labels";
import { readViewer, requireViewer } from "@/lib/auth/viewer";
import { answerAs } from "@/lib/door";
import { keptEntry } from "@/lib/kept-entry";
import { footerLinksFor, navigationFor } from "@/lib/navigation";
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
      <Masthead home="/" who={who} nav={<MainNav items={items} />}>
        <SignOutForm />
      </Masthead>
      <main id="contenu" className="wrap">
        <KeptText />
        {children}
      </main>
      <Footer links={footerLinksFor(viewer.scope.write.length > 0)} />
      <TabBar items={items} more={[]}>
        <SignOutForm />
      </TabBar>
    </>
  );
}
