/** Nothing of ours answers so: what is not open to an account is absent. In place of the framework’s own, sent with every page. */
export default function Forbidden() {
  return <main id="contenu">Cette page n’est pas ouverte à votre compte.</main>;
}
