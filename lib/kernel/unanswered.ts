/** What came back of a send when it was not the form’s own answer; status 0: nothing did. */
export type Heard = {
  status: number;
  /** Nothing left this computer: it was offline when the form was sent. */
  offline?: boolean;
  /** The server is of another version than the page. */
  outdated?: boolean;
  /** In seconds, as the server asks. */
  retryAfter?: number;
  /** Of an incident of the server. */
  reference?: string;
};

type Said = { cause: string; typed: string; gesture: string };

/** The same gesture again, for a text and for a gesture of one button; `when`: « dans 3 secondes ». */
const again = (when = "") => ({
  typed: `\u00a0: réessayez${when}, il ne sera pas enregistré deux fois.`,
  gesture: `Réessayez${when}, ce ne sera pas fait deux fois.`,
});

function said({ status, offline, outdated, retryAfter, reference }: Heard): Said {
  if (offline)
    return {
      cause: "Rien n’a été transmis\u00a0: la connexion est perdue.",
      typed: ", réessayez.",
      gesture: "Réessayez.",
    };
  if (outdated)
    return {
      cause: "L’application a été mise à jour depuis l’ouverture de cette page, et rien n’a été enregistré.",
      typed: "\u00a0: copiez-le, puis rechargez la page.",
      gesture: "Rechargez la page, puis recommencez.",
    };
  if (status === 0)
    return { cause: "La connexion a été perdue avant la réponse\u00a0: rien n’est confirmé.", ...again() };
  if (status === 413)
    return {
      cause:
        "Rien n’a été enregistré\u00a0: l’envoi est trop volumineux (1\u00a0Mo au plus, 8\u00a0Mo pour un tableur).",
      typed: "\u00a0: raccourcissez-le, puis réessayez.",
      gesture: "Réessayez.",
    };
  if (status === 503 || status === 429)
    return {
      // Busy or away: a 503 does not tell which.
      cause: `Le service ${status === 429 ? "est très sollicité" : "ne peut pas répondre pour le moment"}\u00a0: rien n’est confirmé.`,
      ...again(` dans ${retryAfter ? `${retryAfter}\u00a0secondes` : "quelques secondes"}`),
    };
  if (status >= 500) {
    const what = reference ? `référence ${reference}` : `erreur ${status}`;
    return { cause: `Le service n’a pas pu répondre (${what})\u00a0: rien n’est confirmé.`, ...again() };
  }
  return {
    cause: `La réponse ne vient pas de cette application (code ${status})\u00a0: un portail d’accès ou un proxy s’est peut-être interposé.`,
    typed: "\u00a0: vérifiez votre connexion, puis réessayez.",
    gesture: "Vérifiez votre connexion, puis réessayez.",
  };
}

/** Why a send got no answer of its form, and what to do; `typed`: the form holds a text, which is still there. */
export function unanswered(heard: Heard, typed: boolean): string {
  const { cause, ...next } = said(heard);
  return typed ? `${cause} Votre texte est là${next.typed}` : `${cause} ${next.gesture}`;
}
