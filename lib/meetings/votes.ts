type Vote = "YES" | "IF_NEEDED" | "NO";
type Sides = {
  seats: readonly { seat: number; enrolment: { participants: readonly { userId: string }[] } }[];
  facilitators: readonly { userId: string; role: string; busy: boolean }[];
};

/**
 * The best answer of each side of a group to one time, of several answers of one side a yes. Of those who guide it is the least of the
 * best of each role whose time a meeting takes; null where nobody has such a role.
 */
export function sidesOf(
  group: Sides,
  votes: readonly { userId: string; value: Vote }[],
): { seats: Record<number, Vote | undefined>; facilitator: Vote | undefined | null } {
  const of = (people: readonly { userId: string }[]) =>
    best(
      votes.filter((vote) => people.some(({ userId }) => userId === vote.userId)).map(({ value }) => value),
    );
  const busy = group.facilitators.filter((one) => one.busy);
  const roles = [...new Set(busy.map(({ role }) => role))];
  return {
    seats: Object.fromEntries(group.seats.map(({ seat, enrolment }) => [seat, of(enrolment.participants)])),
    facilitator:
      roles.length === 0 ? null : least(roles.map((role) => of(busy.filter((one) => one.role === role)))),
  };
}

function least(answers: readonly (Vote | undefined)[]): Vote | undefined {
  if (answers.includes(undefined)) return undefined;
  return answers.includes("NO") ? "NO" : answers.includes("IF_NEEDED") ? "IF_NEEDED" : "YES";
}

function best(votes: readonly Vote[]): Vote | undefined {
  if (votes.includes("YES")) return "YES";
  if (votes.includes("IF_NEEDED")) return "IF_NEEDED";
  return votes[0];
}
