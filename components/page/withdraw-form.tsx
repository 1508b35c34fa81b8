import { randomUUID } from "node:crypto";
import { BinForm } from "@/components/ui/bin-form";
import type { ServerFunction } from "@/components/ui/use-mutation";

type Props = {
  mutation: ServerFunction;
  /** The name of the id of the row in its form, with its version. */
  hidden: Readonly<Record<string, string | number>>;
};

/** « Retirer » a text, by its author: folded, and what it does is said before it is done. */
export const WithdrawForm = ({ mutation, hidden }: Props) => (
  <BinForm
    mutation={mutation}
    hidden={{ ...hidden, requestKey: randomUUID() }}
    opens="Retirer"
    asks="Retirer ce texte&nbsp;?"
    verb="Retirer le texte"
  >
    Il ne reste que la mention «&nbsp;retiré par son auteur&nbsp;». Le texte et ses corrections sont effacés,
    sans retour.
  </BinForm>
);
