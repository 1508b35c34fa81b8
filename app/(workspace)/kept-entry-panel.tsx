import { Field } from "@/components/ui/field";
import { PageHead } from "@/components/ui/page-head";
import { textsOf } from "@/lib/home/entry-texts";
import type { KeptEntry } from "@/lib/kernel/kept-entry";

/** A form sent before scripts, after its session or its right ended: what was typed is given back, to be copied. */
export function KeptEntryPanel({ entry }: { entry: KeptEntry }) {
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
          // Not <TextArea>: this page runs no script, and every page would load it.
          <Field key={name} name={name} id={`texte-${index}`} label={label}>
            {(control) => <textarea {...control} rows={text.length > 80 ? 5 : 1} defaultValue={text} />}
          </Field>
        ))}
      </div>
    </main>
  );
}
