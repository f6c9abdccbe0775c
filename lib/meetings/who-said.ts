type Said = { userId: string; coming: boolean };

/** Who has said that they come to a meeting, and who came, as one of its readers learns it. */
export function whoSaid(
  { rsvps, sides }: { rsvps: readonly Said[]; sides: readonly { people: readonly { userId: string }[] }[] },
  reader: { userId: string | null; knows: boolean },
) {
  const { userId: own, knows } = reader;
  return {
    /** What each has said of coming, where the reader learns that; their own otherwise. */
    rsvps: rsvps.filter(({ userId }) => knows || userId === own),
    knows,
    /** What those who are expected have said, whoever they are. */
    said: sides.flatMap(({ people }) =>
      people.map(({ userId }) => rsvps.find((one) => one.userId === userId)?.coming ?? null),
    ),
  };
}
