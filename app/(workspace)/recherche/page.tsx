import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FilterText } from "@/components/ui/filter-text";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { searchSentence } from "@/lib/search/labels";
import { readEverywhere } from "@/lib/search/read";
import { GroupPanel } from "./group-panel";
import { searchParams as params } from "./search-params";
import { ShortcutPanel } from "./shortcut-panel";

export const generateMetadata = titled("Recherche", requireViewer);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SearchPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { recherche: words } = params.parse(await searchParams);
  const groups = words ? await readEverywhere(viewer, words) : [];
  return (
    <>
      <PageHead title="Recherche">
        {words && groups.length > 0 && <Lede>{searchSentence(words, groups)}</Lede>}
      </PageHead>
      <search>
        <form className="filters" action="/recherche" method="get">
          <FilterText
            name="recherche"
            label="Mots à chercher"
            value={words ?? ""}
            hint="Titre, territoire, structure…"
          />
          <div className="go">
            <Button>Chercher</Button>
          </div>
        </form>
      </search>
      {words && groups.length === 0 && <Empty>{searchSentence(words, groups)}</Empty>}
      {groups.length > 0 && (
        <div className="grid lay">
          <div className="c12 main-col">
            {groups.map((group) => (
              <GroupPanel key={group.key} group={group} />
            ))}
          </div>
        </div>
      )}
      <p className="note">
        {words
          ? "Les noms des porteurs de projets ne se cherchent pas ici\u00a0: un agent les trouve dans la liste de ses projets."
          : "Cherchez par un titre, un territoire, une structure ou un numéro d’action\u00a0: tous les mots doivent se trouver sur la ligne."}
      </p>
      <ShortcutPanel field={words ? null : "filtre-recherche"} />
    </>
  );
}
