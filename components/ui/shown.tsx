/**
 * Says that boxes, or radios, were on the page: none ticked is then sent as empty, and not as a field that did not arrive.
 * Before them in the form, so that what is ticked comes last.
 */
export function Shown({ name }: { name: string }) {
  return <input type="hidden" name={name} value="" />;
}
