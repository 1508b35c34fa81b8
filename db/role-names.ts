/** The roles of a database, as the server names them. */
export type Roles = { owner: string; app: string; backup: string; mail: string };

/** Under these names every migration is written. */
const written: Roles = {
  owner: "maillage_owner",
  app: "maillage_app",
  backup: "maillage_backup",
  mail: "maillage_mail",
};

const quoted = (name: string, mark: string) => `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;

/**
 * The text of a migration for a database whose roles have other names: as a string where it is one ('maillage_app'), else as an
 * identifier. Throws on a name that would end the body of a function.
 */
export function forRoles(text: string, roles: Roles): string {
  return text.replaceAll(
    /(['"])?\bmaillage_(owner|app|backup|mail)\b\1/g,
    (found, mark: string | undefined, kind: keyof Roles) => {
      const name = roles[kind];
      if (name === written[kind]) return found;
      if (name.includes("$$")) throw new Error("A role's name may not hold $$.");
      return quoted(name, mark ?? '"');
    },
  );
}
