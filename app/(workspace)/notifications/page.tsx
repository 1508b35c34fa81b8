import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listNotifications } from "@/db/notifications/reads";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/french/format";
import { ReadForm } from "./read-form";
import { ToldPanel } from "./told-panel";

export const generateMetadata = titled("Notifications", requireViewer);

export default async function NotificationsPage() {
  const { scope, timeZone, unread } = await requireViewer();
  const told = await listNotifications(scope);
  const fresh = told.filter(({ readAt }) => readAt === null);
  const former = told.filter(({ readAt }) => readAt !== null);
  return (
    <>
      <PageHead title="Notifications" tools={unread > 0 && <ReadForm which="all" />}>
        <Lede>
          {fresh.length > 0 ? (
            <>
              <b>{formatCount(fresh.length, "non lue")}</b>, la plus récente d’abord.
            </>
          ) : (
            "Vous avez tout lu."
          )}{" "}
          <Link href="/compte" prefetch={false}>
            Choisir ce que vous recevez par courrier
          </Link>
        </Lede>
      </PageHead>
      {told.length === 0 && (
        <Empty>
          Rien ne vous a encore été signalé. Les plans transmis ou renvoyés, les avis, les réponses et les
          décisions qui vous concernent viendront ici.
        </Empty>
      )}
      <div className="main-col">
        {fresh.length > 0 && <ToldPanel title="Non lues" told={fresh} timeZone={timeZone} />}
        {former.length > 0 && <ToldPanel title="Déjà lues" told={former} timeZone={timeZone} />}
      </div>
    </>
  );
}
