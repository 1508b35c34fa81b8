import { notFound } from "next/navigation";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { perimetersOf } from "@/lib/home/perimeters";
import { HomePanel } from "./home-panel";
import { homeParams } from "./search-params";
import { SynthesisPanel } from "./synthesis-panel";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

/** The page asked, as the reader's roles open it: the home of a territory served, or the synthesis of a perimeter. */
async function load({ searchParams }: Props) {
  const viewer = await requireReader();
  const asked = homeParams.parse(await searchParams);
  const { served, elected } = perimetersOf(viewer.memberships);
  const shared = { viewer, asked, served };
  if (served.length > 0 && !(elected && asked.vue === "synthese")) {
    const territory = asked.territoire ? served.find(({ slug }) => slug === asked.territoire) : served[0];
    return territory ? { ...shared, territory, elected } : notFound();
  }
  return elected ? { ...shared, territory: null, elected } : notFound();
}

export const generateMetadata = titled(
  async (props: Props) => ({ title: (await load(props)).territory ? "Mon territoire" : "Synthèse" }),
  load,
);

export default async function DashboardPage(props: Props) {
  const { viewer, asked, served, territory, elected } = await load(props);
  if (territory)
    return (
      <HomePanel
        viewer={viewer}
        territory={territory}
        territories={served}
        elected={elected !== null}
        done={asked.fait}
      />
    );
  return (
    <SynthesisPanel viewer={viewer} perimeter={elected} agent={served.length > 0} periode={asked.periode} />
  );
}
