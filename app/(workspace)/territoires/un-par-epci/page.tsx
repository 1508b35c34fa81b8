import { randomUUID } from "node:crypto";
import dynamic from "next/dynamic";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { titled } from "@/lib/auth/titled";
import { formatCount } from "@/lib/french/format";
import { freeFrom } from "@/lib/territories/rules";
import { requireTerritoryWriter } from "@/lib/territories/written";

// Nothing of it comes where no intercommunality is left.
const EachForm = dynamic(() => import("./each-form").then((own) => own.EachForm));

export const generateMetadata = titled("Un territoire par intercommunalité", requireTerritoryWriter);

export default async function EachTerritoryPage() {
  const { viewer, known } = await requireTerritoryWriter();
  const free = freeFrom(known, viewer.today);
  return (
    <>
      <PageHead
        title="Un territoire par intercommunalité"
        crumbs={[{ label: "Territoires et périmètres", href: "/territoires/perimetres" }]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Ce qui sera créé"
            sub="Un territoire pour chaque intercommunalité qui n’est dans aucun, sous son nom. Tous, ou aucun."
          >
            {free.length === 0 ? (
              <Empty>Toutes les intercommunalités sont dans un territoire.</Empty>
            ) : (
              <>
                <ul className="epci-free">
                  {free.map(({ siren, name, departementName }) => (
                    <li key={siren}>
                      {name} <span className="cover">{departementName}</span>
                    </li>
                  ))}
                </ul>
                <EachForm
                  startsOn={viewer.today}
                  submits={`Créer ${formatCount(free.length, "territoire")}`}
                  requestKey={randomUUID()}
                />
              </>
            )}
          </Block>
        </div>
      </div>
    </>
  );
}
