import { invitationDays } from "@/db/accounts/limits";
import type { Leased } from "@/db/mail/queue";
import type { Told } from "@/db/notifications/reads";
import { formatCount } from "@/lib/french/format";
import { notificationPath, notificationSentence } from "@/lib/notifications/labels";

export type Words = { subject: string; text: string; html: string };

type Line = { sentence: string; place?: string; href: string };
type Letter = {
  subject: string;
  hello: string;
  intro: string;
  lines: readonly Line[];
  /** The one thing to do, as a link. */
  act: { label: string; href: string };
  foot: readonly string[];
  stop?: string;
};

/** Links of a mail stand on this installation's own address, whatever asked for it. */
export const onSite = (appUrl: string, path: string): string => new URL(path, appUrl).href;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const link = (label: string, href: string) => `<a href="${escaped(href)}">${escaped(label)}</a>`;

function letter({ subject, hello, intro, lines, act, foot, stop }: Letter): Words {
  const said = lines.map(
    ({ sentence, place, href }) => `– ${sentence}${place ? ` (${place})` : ""}\n  ${href}`,
  );
  const text = [
    hello,
    intro,
    ...(said.length > 0 ? [said.join("\n\n")] : []),
    `${act.label}\u00a0:\n${act.href}`,
    ["--", ...foot, ...(stop ? [`Ne plus recevoir de récapitulatif\u00a0: ${stop}`] : [])].join("\n"),
  ].join("\n\n");
  const items = lines.map(
    ({ sentence, place, href }) =>
      `<li>${link(sentence, href)}${place ? ` <span style="color:#555">${escaped(place)}</span>` : ""}</li>`,
  );
  const html = `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;max-width:36rem">
<p>${escaped(hello)}</p>
<p>${escaped(intro)}</p>
${items.length > 0 ? `<ul>\n${items.join("\n")}\n</ul>\n` : ""}<p>${link(act.label, act.href)}</p>
<p style="font-size:13px;color:#555">${foot.map(escaped).join("<br>")}${stop ? `<br>${link("Ne plus recevoir de récapitulatif", stop)}` : ""}</p>
</body></html>
`;
  return { subject, text, html };
}

type To = Pick<Leased, "name">;
const hello = ({ name }: To) => `Bonjour ${name},`;
const automatic = "Message envoyé par Maillage. Il est automatique\u00a0: ne répondez pas à cette adresse.";

const lineOf = (appUrl: string, told: Told): Line => ({
  sentence: notificationSentence(told),
  place: told.territory,
  href: onSite(appUrl, notificationPath(told)),
});

/** A word of one thing, at once. Titles stand in the body alone: the subject of a mail is read over shoulders. */
export function noticeWords(to: To, told: Told, appUrl: string): Words {
  const mention = told.kind === "mentioned";
  return letter({
    subject: mention ? "On s’adresse à vous dans Maillage" : "Un plan vous est renvoyé",
    hello: hello(to),
    intro: mention
      ? "Quelqu’un s’adresse à vous dans Maillage."
      : "La Région vous demande de reprendre un plan.",
    lines: [lineOf(appUrl, told)],
    act: { label: "Ouvrir", href: onSite(appUrl, notificationPath(told)) },
    foot: [automatic],
  });
}

/** What is new, in a few lines. `stop`: the address that stops these mails. */
export function digestWords(to: To, told: readonly Told[], appUrl: string, stop: string): Words {
  return letter({
    subject: `Maillage\u00a0: ${formatCount(told.length, "nouveauté")}`,
    hello: hello(to),
    intro: "Voici ce qui est nouveau pour vous et que vous n’avez pas encore lu.",
    lines: told.map((one) => lineOf(appUrl, one)),
    act: { label: "Voir vos notifications", href: onSite(appUrl, "/notifications") },
    foot: [automatic, "Vous choisissez le rythme de ce récapitulatif sur la page «\u00a0Mon compte\u00a0»."],
    stop,
  });
}

/** The link of an account, the same that its administrator was shown. */
export function linkWords(to: To, kind: "invitation" | "reset", href: string): Words {
  const invited = kind === "invitation";
  return letter({
    subject: invited ? "Votre compte Maillage" : "Choisir une nouvelle phrase de passe",
    hello: hello(to),
    intro: invited
      ? "Un compte vous est ouvert dans Maillage, le suivi des plans d’actions de l’économie sociale et solidaire des territoires. Choisissez votre phrase de passe pour y entrer."
      : "L’administration de Maillage vous permet de choisir une nouvelle phrase de passe. L’ancienne vaut tant que vous n’en avez pas changé.",
    lines: [],
    act: { label: "Choisir ma phrase de passe", href },
    foot: [
      `Ce lien est personnel, ne sert qu’une fois et n’est valable que ${invited ? formatCount(invitationDays, "jour") : "24\u00a0heures"}.`,
      automatic,
    ],
  });
}
