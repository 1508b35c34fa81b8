import { redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth/viewer";
import { homeOf } from "@/lib/home/navigation";

export default async function HomePage() {
  const viewer = await requireViewer();
  redirect(homeOf(viewer.memberships));
}
