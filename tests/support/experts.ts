import type { Expert } from "@/lib/grouping/placed/expert";
import { candidate } from "@/tests/support/candidates";
import { type Chance, chanceFrom } from "@/tests/support/chance";

/** An expert of whom nothing is known but what is said here. */
export function expert(id: string, known: Partial<Expert> = {}): Expert {
  return {
    ...candidate(id, { organisationId: null, contacts: [`user-${id}`], ...known }),
    ...{
      modes: ["shadowing"],
      days: "2",
      oversees: null,
      looks: true,
      room: 1,
      booked: false,
      onlineOnly: false,
      refused: false,
    },
    ...{ months: ["01", "02"] },
    ...known,
  };
}

/** A uuid by a number. */
export const expertId = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

const themes = [
  ...["development", "land-use", "transport", "funding", "foresight", "maps"],
  ...["climate", "vitality", "culture", "international", "communication", "administration", "other"],
];
const months = ["01", "02", "03", "04", "05", "09", "10", "11"];
const modes = ["shadowing", "exchange", "mentoring", "critical-friend"];

/** Experts of so many councils, made up by chance: some wish for somebody, some would rather not, some oversee somebody, some receive nobody. */
export function expertsOf(count: number, councils: number, seed: number): Expert[] {
  const chance = chanceFrom(seed);
  const names = Array.from({ length: count }, (_, at) => `Asiantuntija ${letters(at)}`);
  const some = (keys: readonly string[], least: number, most: number) => drawn(keys, least, most, chance);
  const named = (at: number, most: number) =>
    Array.from({ length: chance(most + 1) }, () => {
      const other = chance(count);
      const isPerson = chance(4) > 0;
      return {
        organisationId: null,
        name: isPerson ? (names[other] as string) : council(other % councils),
      };
    }).filter(({ name }) => name !== names[at]);
  return names.map((name, at) => {
    const hosting = chance(10);
    return expert(expertId(at + 1), {
      ...{ name, names: [name], workplace: council(at % councils) },
      ...{ needs: some(themes, 1, 3), offers: some(themes, 1, 3), months: some(months, 1, 4) },
      ...{ modes: some(modes, 1, 3), days: String(1 + chance(5)) },
      languages: chance(8) === 0 ? ["sv"] : chance(4) === 0 ? ["fi", "sv"] : ["fi"],
      remote: chance(2) === 0 ? "yes" : "no",
      wishes: chance(2) === 0 ? named(at, 3) : [],
      ratherNot: chance(6) === 0 ? named(at, 2) : [],
      oversees: chance(12) === 0 ? (names[chance(count)] as string) : null,
      tried: chance(15) === 0 ? [expertId(1 + chance(count))] : [],
      metPeople: chance(5) === 0 ? [`user-${expertId(1 + chance(count))}`] : [],
      room: hosting === 0 ? 0 : hosting < 3 ? 2 : 1,
      onlineOnly: hosting === 9,
    });
  });
}

const council = (at: number) => `Maakunnan ${letters(at)} liitto`;

/** A number in letters, so that no name is part of another. */
function letters(at: number): string {
  const [more, last] = [Math.floor(at / 20), "bdfghjklmnprstvcqwxz"[at % 20] as string];
  return `${more > 0 ? letters(more - 1) : ""}${last}o`.replace(/^./, (first) => first.toUpperCase());
}

function drawn(keys: readonly string[], least: number, most: number, chance: Chance): string[] {
  const left = [...keys];
  return Array.from(
    { length: least + chance(most - least + 1) },
    () => left.splice(chance(left.length), 1)[0] as string,
  );
}
