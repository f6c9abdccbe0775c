import type { PlacedBoard } from "@/lib/grouping/placed/placed-queries";
import type { PlannedPlaces } from "@/lib/grouping/placed/planned";
import { hasInName } from "@/lib/organisations/rules";

/** So many groups stand on a page, and so many of those without a place. */
const [groupsPerPage, mostLeft] = [25, 50];
/** Up to so many people are all there to be chosen by hand. */
const mostByHand = 200;

/** What of a plan stands on a page: a page of its groups, and those without a place; all of whom somebody looks for, by names between commas. */
export type PlacedShown = {
  groups: readonly PlannedPlaces[];
  page: number;
  pages: number;
  find: string;
  left: PlacedBoard["found"]["left"];
  leftOut: readonly string[];
  /** Who can be chosen by hand: all, or where they are many those who stand on the page. */
  choice: readonly string[];
};

/** A page of a plan. */
export function shownOnPage({ people, found }: PlacedBoard, page: number, find: string): PlacedShown {
  const asked = find.split(",").flatMap((one) => one.trim() || []);
  const isFound = (id: string) =>
    asked.length === 0 || asked.some((one) => hasInName(people.get(id)?.name ?? "", one));
  const groups = found.groups.filter(({ members }) => members.some(isFound));
  const pages = Math.max(1, Math.ceil(groups.length / groupsPerPage));
  const at = Math.min(page, pages);
  const shown = groups.slice((at - 1) * groupsPerPage, at * groupsPerPage);
  const since = (id: string) => people.get(id)?.submittedAt?.getTime() ?? 0;
  const left = found.left
    .filter(({ id }) => isFound(id))
    .toSorted((one, other) => since(one.id) - since(other.id))
    .slice(0, mostLeft);
  const leftOut = found.leftOut.filter(isFound).slice(0, mostLeft);
  const onPage = new Set([...shown.flatMap(({ members }) => members), ...left.map(({ id }) => id)]);
  return {
    ...{ groups: shown, page: at, pages, find, left, leftOut },
    choice: people.size > mostByHand ? [...onPage] : [...people.keys()],
  };
}
