import type { Metadata } from "next";
import { PageHead } from "@/components/ui/page-head";
import { TextArea } from "@/components/ui/text-area";
import { textsOf } from "@/lib/entry-texts";
import { keptEntry } from "@/lib/kept-entry";

export const metadata: Metadata = { title: "Rien n’a été enregistré" };

/** A form sent before scripts, after its session or its right ended: what was typed is given back, to be copied. */
export default async function Unauthorized() {
  const entry = await keptEntry();
  // Rendered beside every page, in case.
  if (!entry) return null;
  const texts = textsOf(entry.values);
  return (
    <main id="contenu" className="wrap">
      <PageHead title="Rien n’a été enregistré" />
      <p>{entry.message}</p>
      <p className="note">
        <a href="/connexion" target="_blank" rel="noopener">
          Se reconnecter dans un nouvel onglet
        </a>
      </p>
      <div className="upd">
        {texts.map(({ name, label, text }, index) => (
          <TextArea
            key={name}
            name={name}
            id={`texte-${index}`}
            label={label}
            value={text}
            rows={text.length > 80 ? 5 : 1}
          />
        ))}
      </div>
    </main>
  );
}
