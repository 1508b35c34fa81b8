/** Those that once left the site when scripts ran. */
export const formerly: readonly string[] = [
  "/.//piege.example",
  "/..//piege.example",
  "/%2e//piege.example",
  "/plans/../..//piege.example",
];

/** Addresses that a browser reads as another site's, or as no page of ours: none may be returned to after a sign-in. */
export const elsewhere: readonly string[] = [
  "//piege.example/",
  "///piege.example",
  "/\\piege.example",
  "\\\\piege.example",
  "/\t/piege.example",
  "/\n/piege.example",
  " //piege.example",
  ...formerly,
  "/%2E%2e//piege.example",
  "/.\\/piege.example",
  "/plans/..//piege.example",
  "/plans/%2e%2e/%2e%2e//piege.example",
  "/plans/.%2e/\\piege.example",
  "/./\t/piege.example",
  "https://piege.example/",
  "https:piege.example",
  "http:/\\piege.example",
  "javascript:location='//piege.example'",
  "data:text/html,piege",
  "/@piege.example",
  "/plans/a%2f..%2f..%2f/piege.example",
  "/plans\\..\\..\\\\piege.example",
  "/connexion?suite=%2F%2Fpiege.example",
  "/api/map",
  "/actions/export",
  "/piege",
];
