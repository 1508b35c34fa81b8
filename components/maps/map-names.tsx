import type { MapRow } from "@/lib/maps/model";

type Props = {
  /** In the order of the numbers that the map shows. */
  listed: readonly string[];
  rows: ReadonlyMap<string, MapRow>;
};

/** Names that have no room on the map, by the number that stands there in their place; each shows its territory. */
export function MapNames({ listed, rows }: Props) {
  const names = listed.flatMap((slug, index) => {
    const row = rows.get(slug);
    return row ? [{ slug, number: index + 1, name: row.line.name }] : [];
  });
  if (names.length === 0) return null;
  return (
    <div className="map-names">
      <ol aria-label="Territoires par leur numéro sur la carte">
        {names.map(({ slug, number, name }) => (
          <li key={slug} value={number}>
            <a href={`#c-${slug}`}>{name}</a>
          </li>
        ))}
      </ol>
    </div>
  );
}
