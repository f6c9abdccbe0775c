/** Somebody as their sticker shows them. */
export type Shown = { number: number; name: string; agency: string | null };

/** What is read of a badge to show it. */
export const badgeFields = {
  ...{ id: true, number: true, name: true, agency: true, arrivedAt: true, leftAt: true },
  participant: {
    select: {
      userId: true,
      user: { select: { name: true } },
      places: { where: { state: "TAKEN" }, select: { meetingId: true, agency: true } },
    },
  },
} as const;

export type BadgeShown = {
  id: string;
  meetingId?: string;
  number: number;
  name: string | null;
  agency: string | null;
  participant: { user: { name: string }; places: { agency: string | null }[] } | null;
};

/** Somebody with a badge, as others see them. */
export function shown({ number, name, agency, participant }: BadgeShown): Shown {
  return {
    number,
    name: participant?.user.name ?? name ?? "",
    agency: participant?.places[0]?.agency ?? agency,
  };
}
