import type { Http } from "../http";
import { contactRows, onContact } from "../walls/contact-rows";

/** The project of which the agent of the territory noted one contact, alone on its page. */
export async function ownContact(http: Http): Promise<string> {
  const { ofA } = await contactRows(http, "");
  await onContact.ready(http, ofA);
  const [row] = await http.sql<
    { project: string }[]
  >`select project_id as project from meeting where id = ${ofA}`;
  await http.sql`delete from meeting where project_id = ${row?.project ?? ""} and id <> ${ofA}`;
  return row?.project ?? "";
}
