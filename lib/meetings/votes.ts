type Vote = "YES" | "IF_NEEDED" | "NO";
type Sides = {
  seats: readonly { seat: number; enrolment: { participants: readonly { userId: string }[] } }[];
  facilitators: readonly { userId: string }[];
};

/** The best answer of each side of a group to one time, of several answers of one side a yes; null for those who guide where nobody does. */
export function sidesOf(
  group: Sides,
  votes: readonly { userId: string; value: Vote }[],
): { seats: Record<number, Vote | undefined>; facilitator: Vote | undefined | null } {
  const of = (people: readonly { userId: string }[]) =>
    best(
      votes.filter((vote) => people.some(({ userId }) => userId === vote.userId)).map(({ value }) => value),
    );
  return {
    seats: Object.fromEntries(group.seats.map(({ seat, enrolment }) => [seat, of(enrolment.participants)])),
    facilitator: group.facilitators.length === 0 ? null : of(group.facilitators),
  };
}

function best(votes: readonly Vote[]): Vote | undefined {
  if (votes.includes("YES")) return "YES";
  if (votes.includes("IF_NEEDED")) return "IF_NEEDED";
  return votes[0];
}
