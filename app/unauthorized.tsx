/** In place of the framework’s own, sent with every page: what was typed is given back by the layout of the workspace. */
export default function Unauthorized() {
  return <main id="contenu">Connectez-vous pour lire cette page.</main>;
}
