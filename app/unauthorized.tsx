/** In place of the framework’s own, sent with every page: what was typed is given back by the layout of the workspace. */
export default function Unauthorized() {
  return <main id="contenu">Votre session n’est plus ouverte.</main>;
}
