import { optionsAsked } from "@/lib/formats/forming";
import { sizesOf } from "@/lib/formats/grouping";
import { mainPart } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { neededRoles } from "@/lib/formats/roles";
import { type Candidate, isAmongNamed, sameBehind, told } from "@/lib/grouping/pairs/candidate";
import type { FormationRules } from "@/lib/grouping/sets/formation";
import type { GroupPerson, GroupRules, Guide } from "@/lib/matching";
import { nameKey } from "@/lib/organisations/names";

/** Somebody who may guide groups, and what they have said of it: for which needed roles, at which times, in which languages, how many groups. */
export type FreeGuide = {
  id: string;
  name: string;
  roles: readonly string[];
  times: readonly string[];
  languages: readonly string[];
  mostGroups: number;
};

/** All that groups are formed from: who waits, who may guide them, in which slots of the week, and how many to a group. */
export type Formable = {
  people: readonly GroupPerson[];
  /** The slots of the week by their place: what a number of a slot means. */
  slots: readonly string[];
  leaders: readonly Guide[] | null;
  hosts: readonly Guide[] | null;
  /** Who must not be in one group, whatever a coordinator decides. */
  walls: readonly (readonly [string, string])[];
  /** Who have met, at whatever it was: others are put together rather. That they have is told to nobody, for it may have been in a closed group. */
  met: readonly (readonly [string, string])[];
  apartAtWork: boolean;
  sizes: readonly [least: number, most: number];
};

/** Points of each factor a person: nobody says of where they are what would count. */
const weights = { themes: 75, mix: 25, regions: 0 };

/** The most points that a person of a group can have. */
export const mostPointsEach = weights.themes + weights.mix + weights.regions;

/** Reads those who wait and those who guide as what groups are formed from. */
export function formableOf(
  format: Format,
  waiting: readonly Candidate[],
  guides: readonly FreeGuide[],
): Formable {
  const { least, most } = sizesOf(format);
  const slots = optionsAsked(format, "times").map(({ key }) => key);
  const levels = optionsAsked(format, "experience").map(({ key }) => key);
  const [first, second] = neededRoles(format);
  const people = waiting.map(
    (one): GroupPerson => ({
      id: one.id,
      slots: numbersIn(slots, one.times),
      languages: spoken(one.languages),
      themes: told(one.needs),
      level: levelOf(levels, one.experience ?? null),
      ...(one.workplace ? { organisation: nameKey(one.workplace) } : {}),
    }),
  );
  const guidesFor = (role: string | undefined): Guide[] | null =>
    role === undefined
      ? null
      : guides
          .filter(({ roles, times }) => roles.includes(role) && times.length > 0)
          .map(({ id, times, languages, mostGroups }) => ({
            ...{ id, slots: numbersIn(slots, times), groups: mostGroups },
            languages: optionsAsked(format, "languages").length > 0 ? languages : spoken(null),
          }));
  return {
    ...{ people, slots, walls: wallsAmong(waiting), met: metAmong(waiting), sizes: [least, most] },
    ...{ leaders: guidesFor(first), hosts: guidesFor(second) },
    apartAtWork: mainPart(format).reads.workplace !== undefined,
  };
}

/** The rules of a plan as the solver reads them. */
export function solverRules(formable: Formable, rules: FormationRules): GroupRules {
  const { leaders, hosts, walls, met, sizes, apartAtWork } = formable;
  const members = new Set(formable.people.map(({ id }) => id));
  const never = (guide: Guide): Guide => ({
    ...guide,
    never: rules.forbidden.flatMap((two) =>
      two.includes(guide.id) ? two.filter((id) => members.has(id)) : [],
    ),
  });
  const pairs = rules.forbidden.flatMap(([one, other]): [string, string][] =>
    one && other && members.has(one) && members.has(other) ? [[one, other]] : [],
  );
  return {
    ...{ sizes, weights, organisationsApart: apartAtWork },
    together: rules.locked,
    apart: [...walls, ...pairs],
    met,
    leftOut: rules.leftOut,
    ...(leaders ? { leaders: leaders.map(never) } : {}),
    ...(hosts ? { hosts: hosts.map(never) } : {}),
    aim: rules.aim === "worst" ? "weakest" : "total",
  };
}

/** Who has said that they would rather not be with whom, and who is somebody twice. */
function wallsAmong(waiting: readonly Candidate[]): [string, string][] {
  const walls: [string, string][] = [];
  const naming = waiting.filter(({ ratherNot }) => ratherNot.length > 0);
  for (const one of naming)
    for (const other of waiting)
      if (other !== one && isAmongNamed(one.ratherNot, other)) walls.push([one.id, other.id]);
  const byContact = Map.groupBy(waiting, ({ contacts }) => contacts[0]);
  for (const [contact, its] of byContact)
    if (contact !== undefined)
      for (const one of its)
        for (const other of its)
          if (one.id < other.id && sameBehind(one, other)) walls.push([one.id, other.id]);
  return walls;
}

/** Who have met whom of those who wait. */
function metAmong(waiting: readonly Candidate[]): [string, string][] {
  const byContact = Map.groupBy(waiting, ({ contacts }) => contacts[0]);
  return waiting.flatMap((one) =>
    one.metPeople.flatMap((person) =>
      (byContact.get(person) ?? []).flatMap((other): [string, string][] =>
        one.id < other.id ? [[one.id, other.id]] : [],
      ),
    ),
  );
}

function numbersIn(slots: readonly string[], times: readonly string[]): number[] {
  return slots.flatMap((key, at) => (times.includes(key) ? [at] : []));
}

/** Where languages are not asked everybody speaks the one that the programme is held in. */
function spoken(languages: readonly string[] | null): readonly string[] {
  return languages === null ? ["the programme's own"] : told(languages);
}

/** New, in between or experienced, by the place of an answer among its options; in between where it is not known. */
function levelOf(options: readonly string[], answer: string | null): 0 | 1 | 2 {
  const at = answer === null ? -1 : options.indexOf(answer);
  if (at < 0 || options.length < 2) return 1;
  return Math.round((2 * at) / (options.length - 1)) as 0 | 1 | 2;
}
