import { TextField } from "@/components/ui/text-field";

type Props = Pick<Parameters<typeof TextField>[0], "name" | "id" | "label" | "value" | "errors">;

/** The day of a merge or a split, and until when it can be taken back. */
export function ChangeDay(field: Props) {
  return (
    <TextField
      {...field}
      type="date"
      width="11rem"
      required
      hint="Le changement s’annule jusqu’à la veille de ce jour, et plus ensuite."
    />
  );
}
