/**
 * The address, without its language, of a page that a link or a filter leads to, where it is this one shown otherwise: its forms
 * stand there again, and what has been typed into them goes along. Null where it leads elsewhere, or nothing is loaded.
 */
export function shownOtherwise(to: URL, here: URL): string | null {
  const isHere = to.origin === here.origin && withoutLanguage(to.pathname) === withoutLanguage(here.pathname);
  const isLoaded = to.pathname + to.search !== here.pathname + here.search;
  return isHere && isLoaded ? withoutLanguage(to.pathname) + to.search : null;
}

function withoutLanguage(path: string): string {
  return path.replace(/^\/[a-z]{2}(?=\/|$)/, "");
}
