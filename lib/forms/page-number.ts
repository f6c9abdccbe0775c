/** The page that is asked for in a list; anything else is the first. */
export function pageNumber(page: string | string[] | undefined): number {
  const number = Number(page);
  return Number.isInteger(number) && number > 0 && number < 10_000 ? number : 1;
}
