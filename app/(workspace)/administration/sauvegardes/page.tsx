import { notFound } from "next/navigation";
import { cache, Fragment } from "react";
import { AdministrationHead } from "@/components/accounts/administration-head";
import { BackupAlert } from "@/components/backups/backup-alert";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import { Lede } from "@/components/ui/lede";
import { getBackupState } from "@/db/backups/reads";
import { titled } from "@/lib/auth/titled";
import { requireAdministrator } from "@/lib/auth/viewer";
import { formatBytes, kindLabels, oftenSaid } from "@/lib/backups/labels";
import { standingOf, standingSaid } from "@/lib/backups/state";
import { formatCount, formatInstant } from "@/lib/french/format";
import { BackupForm } from "./backup-form";
import { KeptPanel } from "./kept-panel";

const load = cache(async () => {
  const viewer = await requireAdministrator();
  const state = (await getBackupState(viewer.scope)) ?? notFound();
  return { viewer, state };
});

export const generateMetadata = titled("Sauvegardes", load);

/** It breaks where it has to: nobody reads it but to compare it. */
function Digest({ digest }: { digest: string }) {
  return (
    <code>
      {digest.match(/.{1,16}/g)?.map((part) => (
        <Fragment key={part}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}

export default async function BackupsPage() {
  const { viewer, state } = await load();
  const { scope, today, timeZone } = viewer;
  const { watch, kept } = state;
  const standing = standingOf(state, today, timeZone);
  const { last, running, waiting } = standing;
  const at = (instant: string | null | undefined) =>
    instant ? formatInstant(new Date(instant), timeZone) : null;
  const [regionId = ""] = scope.admin;
  return (
    <>
      <AdministrationHead title="Sauvegardes" current="/administration/sauvegardes">
        <Lede>
          {standing.standing === "well"
            ? standingSaid(standing, timeZone)
            : "Ce qui ramènerait toutes les données si la base était perdue."}{" "}
          {running && "Une sauvegarde est en cours."}
          {waiting && "Une sauvegarde est demandée et attend son tour."}
        </Lede>
      </AdministrationHead>
      <BackupAlert
        standing={standing}
        timeZone={timeZone}
        gestures={watch && <BackupForm hidden={{ regionId }} />}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <KeptPanel kept={kept} timeZone={timeZone} />
          {watch?.failure && (
            <Block title="Le dernier échec" sub={at(watch.failedAt)}>
              <p>{watch.failure}</p>
            </Block>
          )}
        </div>
        <div className="c4 side-col">
          {!watch && (
            <Block title="Maintenant" className="side">
              <p className="note">
                Rien ne tient encore de sauvegardes ici&nbsp;: Maillage se lance par <code>npm start</code>,
                qui les prend et les garde.
              </p>
            </Block>
          )}
          {watch && standing.standing === "well" && (
            <Block title="Maintenant" className="side">
              <BackupForm hidden={{ regionId }} />
            </Block>
          )}
          {last && (
            <Block title="La dernière" className="side">
              <FactList
                facts={[
                  { label: "Prise le", value: at(last.takenAt) },
                  { label: "Restaurée à l’essai le", value: at(last.triedAt) },
                  {
                    label: "Contenu",
                    value: `${formatCount(last.rows, "ligne")}, ${formatBytes(last.bytes)}`,
                  },
                  { label: "Empreinte", value: <Digest digest={last.digest} /> },
                  { label: "Nature", value: kindLabels[last.kind] },
                ]}
              />
            </Block>
          )}
          {watch && (
            <Block title="Réglages" className="side">
              <FactList
                facts={[
                  {
                    label: "Fréquence",
                    value: `${oftenSaid(watch.everyHours)}, et avant chaque mise à jour`,
                  },
                  {
                    label: "Gardées",
                    value: `${formatCount(Math.max(1, watch.keep), "la plus récente", "les plus récentes")}`,
                  },
                  { label: "Dossier", value: <code>{watch.place}</code> },
                ]}
              />
              <p className="note">
                Ces réglages sont ceux de la machine. Un disque perdu emporterait la base et ce dossier&nbsp;:
                faites-le copier ailleurs.
              </p>
            </Block>
          )}
        </div>
      </div>
    </>
  );
}
