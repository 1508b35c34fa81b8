/** The band of threads under the sign-in form. */
export function Weave() {
  return <div className="weave" aria-hidden="true" />;
}
