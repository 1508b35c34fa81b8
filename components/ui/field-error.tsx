import { Icon } from "./icon";

type Props = { id: string; errors?: readonly string[]; typed?: string };

const longest = 60;

/** A day and an hour as their control shows them, and not as it sends them. */
const shown = (typed: string) =>
  typed.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1").replace(/^(\d{2}):(\d{2})$/, "$1\u00a0h\u00a0$2");

function quoted(error: string, typed = ""): string {
  if (typed === "" || typed.length > longest) return error;
  const wrote = `«\u00a0${shown(typed)}\u00a0».`;
  // One colon a sentence.
  return error.includes("\u00a0:")
    ? `${error} Vous avez écrit ${wrote}`
    : `${error.replace(/\.$/, "")}\u00a0: vous avez écrit ${wrote}`;
}

/** The error of a field, which quotes what was typed. */
export function FieldError({ id, errors = [], typed }: Props) {
  if (errors.length === 0) return null;
  return (
    <p className="msg" id={id}>
      <Icon name="warning" />
      {quoted(errors.join(" "), typed)}
    </p>
  );
}
