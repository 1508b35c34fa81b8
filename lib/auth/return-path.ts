/** The page to come back to after sign-in: a path of ours, or the home page. Anything else is another site's. */
export function returnPath(asked: string | undefined): string {
  if (!asked || !/^\/(?![/\\])[\w\-./~%?=&+:,()*!']*$/u.test(asked) || asked.startsWith("/connexion"))
    return "/";
  return asked;
}
