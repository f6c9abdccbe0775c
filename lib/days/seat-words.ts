import type { NotNew, SeatReasons } from "@/lib/matching";

/** A sentence of the messages `days`, by its key. */
export type SeatSaid = { key: SeatKey; params: Record<string, string | number> };

type SeatKey =
  | `why.${"fresh" | "keeps" | "again" | "colleagues" | "met" | "wall" | "mustAgain" | "mustColleagues"}`
  | `swap.${"same" | "keeps" | "wall" | "language" | "nothing"}`;

/** What people, and rounds by their place in the day, are called in the reader's language. */
export type SeatNames = {
  person: (id: string) => string;
  organisation: (id: string) => string;
  round: (at: number) => string;
};

/** Who reads it: whoever coordinates, who also reads whom somebody would rather not meet, or who runs the day and never does. */
export type SeatReader = "coordinator" | "coach";

/** Why it is not new that two sit together; null where the reader may not know. */
export function whyNotNew(one: NotNew, reader: SeatReader, names: SeatNames): SeatSaid | null {
  const two = { one: names.person(one.two[0]), other: names.person(one.two[1]) };
  if (one.kind === "again") return said("why.again", { ...two, round: names.round(one.before) });
  if (one.kind === "met") return said("why.met", two);
  if (one.kind === "colleagues")
    return said("why.colleagues", { ...two, organisation: names.organisation(one.two[0]) });
  return reader === "coordinator" ? said("why.wall", two) : null;
}

/** Why somebody sits where they do. */
export function whyHere(reasons: SeatReasons, reader: SeatReader, names: SeatNames): SeatSaid[] {
  const { keeps, fresh, notNew } = reasons;
  const again = new Set(notNew.filter(({ kind }) => kind === "again").flatMap(({ two }) => two));
  const before = new Set(notNew.flatMap(({ two }) => two).filter((id) => !again.has(id)));
  // Whoever it is about stands in each of the twos.
  const others = again.size > 0 ? before.size : Math.max(0, before.size - 1);
  return [
    ...(keeps ? [said("why.keeps")] : []),
    said("why.fresh", { n: fresh.length + others }),
    ...told(notNew).flatMap((one) => whyNotNew(one, reader, names) ?? []),
  ];
}

/** Of who has sat together on the day it is not said as well that they knew each other from before. */
export function told(all: readonly NotNew[]): NotNew[] {
  const key = ({ round, two }: NotNew) => `${round} ${two.join(" ")}`;
  const again = new Set(all.filter(({ kind }) => kind === "again").map(key));
  return all.filter((one) => one.kind !== "met" || !again.has(key(one)));
}

/** Why some must meet again, or sit with a colleague, however tables are filled: there are no more others, or no more tables. */
export function whyMust(
  all: readonly NotNew[],
  { people, seats }: { people: number; seats: number },
  names: SeatNames,
): SeatSaid[] {
  const isAgain = all.some(({ kind }) => kind === "again") && seats > people - 1;
  const crowded = new Map(
    all.flatMap((one) =>
      one.kind === "colleagues" && one.people > one.tables ? [[one.organisation, one]] : [],
    ),
  );
  return [
    ...(isAgain ? [said("why.mustAgain", { people, seats })] : []),
    ...[...crowded.values()].map(({ two, people: count, tables }) =>
      said("why.mustColleagues", { organisation: names.organisation(two[0]), people: count, tables }),
    ),
  ];
}

/** What would be there that was not before, of two lists of who meets though it is not new. */
export function added(before: readonly NotNew[], after: readonly NotNew[]): NotNew[] {
  const key = ({ kind, round, two }: NotNew) => `${kind} ${round} ${[...two].sort().join(" ")}`;
  const there = new Set(before.map(key));
  return after.filter((one) => !there.has(key(one)));
}

/** A sentence with what stands in it. */
export function said(key: SeatKey, params: SeatSaid["params"] = {}): SeatSaid {
  return { key, params };
}
