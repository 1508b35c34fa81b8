/** First of the page: leads the keyboard to <main id="contenu" tabIndex={-1}>. */
export function SkipLink() {
  return (
    <a className="skip" href="#contenu">
      Aller au contenu
    </a>
  );
}
