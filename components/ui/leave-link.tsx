/** The way out of a form, the same words everywhere: « Annuler » is what is done to an event. */
export function LeaveLink({ href }: { href: string }) {
  return (
    <a className="btn quiet" href={href}>
      Renoncer
    </a>
  );
}
