import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { Typeset } from "@/components/ui/typeset";
import type { KeptBackup } from "@/db/backups/reads";
import { formatBytes, reasonLabels } from "@/lib/backups/labels";
import { formatInstant, formatNumber } from "@/lib/french/format";

type Props = { kept: readonly KeptBackup[]; timeZone: string };

/** The backups that are kept, each with what proves it. */
export function KeptPanel({ kept, timeZone }: Props) {
  const at = (instant: string) => <Typeset>{formatInstant(new Date(instant), timeZone)}</Typeset>;
  return (
    <Block
      title="Sauvegardes gardées"
      count={kept.length}
      lede={
        "Chacune a été restaurée à côté de la base avant d’être gardée\u00a0: l’empreinte est celle des lignes ainsi retrouvées."
      }
    >
      {kept.length === 0 ? (
        <Empty>Aucune pour l’instant.</Empty>
      ) : (
        <TableFrame label="Sauvegardes gardées">
          <table className="t">
            <caption className="vh">Sauvegardes gardées, la plus récente d’abord</caption>
            <thead>
              <tr>
                <th scope="col">Prise le</th>
                <th scope="col">Pourquoi</th>
                <th scope="col" className="n">
                  Lignes
                </th>
                <th scope="col" className="n">
                  Taille
                </th>
                <th scope="col">Restaurée à l’essai le</th>
                <th scope="col">Empreinte</th>
              </tr>
            </thead>
            <tbody>
              {kept.map(({ host, name, reason, takenAt, rows, bytes, triedAt, digest }) => (
                <tr key={`${host} ${name}`}>
                  <th scope="row">{at(takenAt)}</th>
                  <td>{reasonLabels[reason]}</td>
                  <td className="n">{formatNumber(rows)}</td>
                  <td className="n">{formatBytes(bytes)}</td>
                  <td>{at(triedAt)}</td>
                  <td>
                    <code>{digest.slice(0, 12)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Block>
  );
}
