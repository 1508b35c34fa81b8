/** On every page of a demonstration, and on what is printed from it. */
export function DemoBanner() {
  return (
    <aside className="demo" aria-label="Avertissement">
      <strong>Démonstration</strong>{" "}
      <span>Données fictives&nbsp;: aucun chiffre de cette page ne décrit un territoire réel.</span>
    </aside>
  );
}
