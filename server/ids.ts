import { isId } from "@/lib/forms/ids";

/**
 * The places in addresses where an id stands, by the way there ("*" is any one part), each with what else has a page there. A test
 * holds them equal to the folders of app/.
 */
export const idPlaces: Readonly<Record<string, readonly string[]>> = {
  enrolments: [],
  "enrolments/*/participants": ["handover"],
  groups: [],
  "groups/*/insights": [],
  "groups/*/notes": ["handing-over"],
  "manage/conveners": ["new"],
  "manage/organisations": ["import", "new"],
  "manage/organisations/import": ["templates"],
  "manage/programmes/*/enrolments": ["checking", "decision", "joining", "new"],
  "manage/programmes/*/enrolments/*/participants": [],
  "manage/programmes/*/facilitators": [],
  "manage/programmes/*/groups": [],
  "manage/programmes/*/matching": [
    "change",
    "comparison",
    "confirmation",
    "partners",
    "past-visits",
    "plans",
    "proposal",
    "swaps",
    "unpaired",
    "weights",
  ],
  "manage/programmes/*/matching/partners": [],
  "manage/programmes/*/matching/plans": [],
  "manage/programmes/*/matching/swaps": [],
  "manage/statistics": [],
  "manage/programmes/*/messages": ["new"],
  meetings: [],
  networks: [],
  "networks/*/dates": [],
};

const ways = Object.entries(idPlaces).map(([way, pages]) => ({ way: way.split("/"), pages }));

/** Whether something stands in an address where only an id can stand: it is nobody's, and nothing has to be asked for it. */
export function hasNoId(pathname: string): boolean {
  const parts = pathname.split("/").slice(2).map(decodeURIComponent);
  return ways.some(({ way, pages }) => {
    const there = parts[way.length];
    if (!there || isId(there) || pages.includes(there)) return false;
    return way.every((part, place) => part === "*" || part === parts[place]);
  });
}
