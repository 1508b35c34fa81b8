import { redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth/viewer";
import { homeOf } from "@/lib/home/navigation";
import { readSetUp } from "@/lib/regions/standing";

export default async function HomePage() {
  const viewer = await requireViewer();
  const home = homeOf(viewer.memberships);
  const setUp = home === "/administration" ? await readSetUp(viewer) : null;
  redirect(setUp && !setUp.complete ? "/administration/mise-en-route" : home);
}
