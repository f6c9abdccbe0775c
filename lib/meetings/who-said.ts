/** A meeting with what has been said of coming to it, and how many were ticked as having come. */
type Meeting = {
  state: string;
  heldByClock: boolean;
  rsvps: readonly { userId: string; coming: boolean }[];
  sides: readonly { people: readonly { userId: string }[] }[];
  _count: { attendances: number; walkIns: number };
};

/** Who has said that they come to a meeting, and how many came, as one of its readers learns it. */
export function whoSaid(
  { state, heldByClock, rsvps, sides, _count }: Meeting,
  { userId: own, knows }: { userId: string | null; knows: boolean },
) {
  return {
    /** What each has said of coming, where the reader learns that; their own otherwise. */
    rsvps: rsvps.filter(({ userId }) => knows || userId === own),
    knows,
    /** What those who are expected have said, whoever they are. */
    said: sides.flatMap(({ people }) =>
      people.map(({ userId }) => rsvps.find((one) => one.userId === userId)?.coming ?? null),
    ),
    /** Null where nobody has said. */
    came: state === "HELD" && !heldByClock ? _count.attendances + _count.walkIns : null,
  };
}
