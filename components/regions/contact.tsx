type Props = {
  contact: { contactService: string | null; contactEmail: string | null; contactPhone: string | null };
};

/** Whom to ask in the Région, where it says so: on pages that anybody reads. */
export function RegionContact({ contact: { contactService, contactEmail, contactPhone } }: Props) {
  if (!contactService && !contactEmail && !contactPhone) return null;
  return (
    <p className="note">
      Contact&nbsp;: {contactService}
      {contactEmail && (
        <>
          {contactService && ", "}
          <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </>
      )}
      {contactPhone && (
        <>
          {(contactService || contactEmail) && ", "}
          <a href={`tel:${contactPhone.replaceAll(/[^+\d]/g, "")}`}>{contactPhone}</a>
        </>
      )}
    </p>
  );
}
