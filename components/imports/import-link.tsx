import { ButtonLink } from "@/components/ui/button-link";
import type { ImportNoun } from "@/db/imports/limits";
import { importNounWords } from "@/lib/imports/labels";

/** From a list to the import of what it holds, for who brings it in. */
export function ImportLink({ noun }: { noun: ImportNoun }) {
  return (
    <ButtonLink href={`/imports?contenu=${importNounWords[noun].address}`} variant="quiet">
      Importer un tableur
    </ButtonLink>
  );
}
