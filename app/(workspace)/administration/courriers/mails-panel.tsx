import Link from "next/link";
import { TableFrame } from "@/components/table/table-frame";
import { Typeset } from "@/components/ui/typeset";
import type { Mail } from "@/db/mail/reads";
import { formatCount, formatInstant } from "@/lib/french/format";
import { failureSentence, mailKindLabels, mailStateLabels } from "@/lib/mail/labels";
import { ResendForm } from "./resend-form";

type Props = {
  mails: readonly Mail[];
  timeZone: string;
  regionId: string;
  /** What is held may leave: a server is there. */
  leaves: boolean;
};

/** What left, waits, is held or failed, one line each; of its content, nothing. */
export function MailsPanel({ mails, timeZone, regionId, leaves }: Props) {
  const at = (instant: Date) => <Typeset>{formatInstant(instant, timeZone)}</Typeset>;
  return (
    <TableFrame label="Courriers">
      <table className="t">
        <caption className="vh">Courriers, le plus récent d’abord</caption>
        <thead>
          <tr>
            <th scope="col">À qui</th>
            <th scope="col">Nature</th>
            <th scope="col">État</th>
            <th scope="col">Demandé le</th>
            <th scope="col">Parti le</th>
            <th scope="col">Geste</th>
          </tr>
        </thead>
        <tbody>
          {mails.map(({ id, accountId, name, address, kind, state, failure, tries, createdAt, sentAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/administration/comptes/${accountId}`} prefetch={false}>
                  {name}
                </Link>{" "}
                <span className="note">{address}</span>
              </th>
              <td>{mailKindLabels[kind]}</td>
              <td>
                {mailStateLabels[state]}
                {failure && (
                  <span className="note">
                    {" "}
                    {failureSentence(failure)} {formatCount(tries, "essai")}.
                  </span>
                )}
              </td>
              <td>{at(createdAt)}</td>
              <td>{sentAt ? at(sentAt) : "–"}</td>
              <td>
                {(state === "failed" || (state === "held" && leaves)) && (
                  <ResendForm hidden={{ regionId, mailId: id }} to={`${mailKindLabels[kind]}, ${name}`} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
