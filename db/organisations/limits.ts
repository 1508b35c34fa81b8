/** Bounds of what is kept of an organisation: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const organisationLimits = {
  name: 200,
  acronym: 40,
  email: 254,
  phone: 40,
} as const;

/** Of the address of its site, which is an address: no text of as many characters is one. */
export const siteLength = 500;
