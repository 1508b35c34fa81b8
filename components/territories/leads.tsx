/** The id under which a page lists the organisations that may lead a territory. */
export const leadsId = "structures-connues";

/** What the field « Structure porteuse » proposes as one types: the organisations of the Région; another may be written. */
export function Leads({ names }: { names: readonly string[] }) {
  return (
    <datalist id={leadsId}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
