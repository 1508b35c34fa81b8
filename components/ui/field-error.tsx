import { Icon } from "./icon";

type Props = { id: string; errors?: readonly string[]; typed?: string };

const longest = 60;

function quoted(error: string, typed = ""): string {
  if (typed === "" || typed.length > longest) return error;
  return `${error.replace(/\.$/, "")}\u00a0: vous avez écrit «\u00a0${typed}\u00a0».`;
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
