/** A date in words, with the « er » of « 1er mai » raised. */
export function Ordinal({ children }: { children: string }) {
  const [before = "", after] = children.split(/(?<=\b1)er\b/);
  if (after === undefined) return children;
  return (
    <>
      {before}
      <sup>er</sup>
      {after}
    </>
  );
}
