import { AdministrationHead } from "@/components/accounts/administration-head";
import { TableFrame } from "@/components/table/table-frame";
import { Lede } from "@/components/ui/lede";
import { Typeset } from "@/components/ui/typeset";
import { roles } from "@/db/enums";
import { roleLabels } from "@/lib/accounts/labels";
import { titled } from "@/lib/auth/titled";
import { requireAdministrator } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/french/format";
import { rightsTable } from "@/lib/permissions/labels";

export const generateMetadata = titled("Droits", requireAdministrator);

export default async function RightsPage() {
  const { today } = await requireAdministrator();
  return (
    <div className="rights">
      <AdministrationHead title="Qui peut quoi" current="/administration/droits">
        <Lede>
          Un droit vient d’une seule habilitation, dont le rôle l’accorde et dont le périmètre contient la
          ligne. Deux habilitations ne se mélangent pas.
        </Lede>
      </AdministrationHead>
      <TableFrame label="Table des droits">
        <table className="t">
          <caption className="vh">Droits par rôle</caption>
          <thead>
            <tr>
              <th scope="col">Droit</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {roleLabels[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rightsTable(roles).map(({ permission, label, cells }) => (
              <tr key={permission}>
                <th scope="row">{label}</th>
                {cells.map((cell) => (
                  <td key={cell.role} className={cell.granted ? undefined : "zero"}>
                    {cell.label}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p className="note">
        «&nbsp;Lié&nbsp;»&nbsp;: une action partagée ou un événement co-organisé avec l’un de ses territoires,
        et les emplois qui en viennent. Les élus ne lisent les projets qu’en nombres, par territoire. La vue
        de la Région, sa matrice et ses totaux s’ouvrent aux chargés de mission et aux élus de toute la
        Région. Un administrateur ne lit ni n’écrit aucune ligne des territoires. Table du{" "}
        <Typeset>{formatDate(today)}</Typeset>, tirée de celle que l’application applique.
      </p>
    </div>
  );
}
