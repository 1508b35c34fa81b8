import { Choices } from "@/components/ui/choices";
import { TextArea } from "@/components/ui/text-area";
import { labelsOf, optionsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import type { typedOf } from "@/lib/kernel/typed-values";
import { reviewFields } from "@/lib/reviews/fields";

export const reviewLabels = labelsOf(reviewFields);
export type ReviewValues = Partial<ReturnType<typeof typedOf<typeof reviewFields>>>;

const kinds = optionsOf(reviewFields.kind);
const opinions = [{ value: "", label: "Sans objet" }, ...optionsOf(reviewFields.opinion)];

type Props = {
  state: FormState;
  values: ReviewValues;
  /** Keeps ids apart when a page shows other fields. */
  prefix?: string;
};

/** What an officer writes of a plan or of an action. */
export function ReviewFields({ state, values, prefix = "" }: Props) {
  const field = fieldReader(state, reviewLabels, values, prefix);
  return (
    <>
      <Choices {...field("kind")} options={kinds} />
      <Choices
        {...field("opinion")}
        options={opinions}
        hint="Pour un avis seulement. Le dernier avis est celui de la Région."
      />
      <TextArea
        {...field("body")}
        rows={5}
        hint="Lu par les agents du territoire et par la Région, et par personne d’autre. Ne nommez pas de porteur de projet."
      />
    </>
  );
}
