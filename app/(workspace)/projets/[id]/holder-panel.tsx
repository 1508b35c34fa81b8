import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { FactList } from "@/components/ui/fact-list";
import { Typeset } from "@/components/ui/typeset";
import type { Holder } from "@/db/projects/holder/reads";
import { formatDate, formatPhone } from "@/lib/french/format";
import { isPastKeeping, keepingSentence } from "@/lib/projects/holder/rules";
import { holderValues } from "@/lib/projects/holder/stored";
import { EraseForm } from "./erase-form";
import { HolderForm } from "./holder-form";

type Props = {
  projectId: string;
  holder: Holder | null;
  /** One key a form. */
  keys: { save: string; erase: string };
  today: string;
};

function State({ holder, today }: { holder: Holder | null; today: string }) {
  if (!holder) return <Empty>Aucune coordonnée n’est enregistrée.</Empty>;
  if (holder.erasedOn)
    return (
      <Empty>
        Les coordonnées ont été effacées le <Typeset>{formatDate(holder.erasedOn)}</Typeset>.
      </Empty>
    );
  const { name, phone, email, consentOn, keepUntil } = holder;
  return (
    <>
      <FactList
        facts={[
          { label: "Nom", value: name },
          {
            label: "Téléphone",
            value: phone ? (
              <a href={`tel:${phone.replace(/[^+\d]/gu, "")}`}>{formatPhone(phone)}</a>
            ) : (
              "non renseigné"
            ),
          },
          {
            label: "Adresse électronique",
            value: email ? <a href={`mailto:${email}`}>{email}</a> : "non renseignée",
          },
          { label: "Accord donné le", value: consentOn && formatDate(consentOn) },
        ]}
      />
      {keepUntil && (
        <p className={isPastKeeping(keepUntil, today) ? "note alert-text" : "note"}>
          <Typeset>{keepingSentence(keepUntil, today)}</Typeset>
        </p>
      )}
    </>
  );
}

/** Personal data, for the territory's agents alone: the page shows this panel to nobody else. */
export function HolderPanel({ projectId, holder, keys, today }: Props) {
  const recorded = holder !== null && holder.erasedOn === null;
  return (
    <Block title="Porteur du projet" className="side" sub="Vu des seuls agents du territoire.">
      <State holder={holder} today={today} />
      <HolderForm
        projectId={projectId}
        version={holder?.version ?? ""}
        values={holderValues(holder, today)}
        requestKey={keys.save}
        title={recorded ? "Modifier les coordonnées" : "Enregistrer des coordonnées"}
      />
      {recorded && <EraseForm projectId={projectId} version={holder.version} requestKey={keys.erase} />}
    </Block>
  );
}
