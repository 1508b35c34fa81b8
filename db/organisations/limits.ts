/** Bounds of what is kept of an organisation: the CHECKs of its table and its dictionary both read them. Pure: for the browser too. */
export const organisationLimits = {
  name: 200,
  acronym: 40,
  email: 254,
  phone: 40,
  website: 500,
} as const;
