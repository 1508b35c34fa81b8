import type { FormState } from "./form-state";

/** What the door of writes answers before any gesture is asked. */
export const signedOut: FormState = {
  status: "signed-out",
  message:
    "Votre session a expiré et votre texte est conservé ici. Reconnectez-vous dans un autre onglet, puis enregistrez de nouveau.",
};

/** Before scripts: the page of the answer has no button, and the browser holds all that was sent. */
export const resend =
  "Votre session a expiré et rien n’est enregistré. Reconnectez-vous dans un nouvel onglet, puis revenez ici, actualisez la page et acceptez que le formulaire soit renvoyé\u00a0: tout ce que vous aviez saisi sera enregistré, une seule fois. Votre texte est aussi là, à copier.";

/** Signing in again would change nothing. */
export const rightless: FormState = {
  status: "refused",
  message:
    "Votre habilitation a pris fin et rien n’a été enregistré. Votre texte est conservé ici\u00a0: copiez-le, et demandez une habilitation à l’administration de Maillage.",
};

export const elsewhere: FormState = {
  status: "refused",
  message: "Cette demande ne vient pas de cette application.",
};
