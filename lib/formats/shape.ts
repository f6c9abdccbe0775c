import type { Format } from "@/lib/formats/recipe";

/** What a group is made of, as far as its steps depend on it. */
export type Shape = {
  /** How many seats it began with, whoever has left since. */
  size: number;
  /** How many meetings were ordered for it; null where nothing is ordered. */
  ordered: number | null;
  /** In which of its format's modes it goes about it; null where the format has none, or none has been chosen yet. */
  mode: string | null;
  /** How many of its seats host, the first ones; null where each does. */
  hosting: number | null;
};

/** What is read of a group for its shape; a field that is missing here does not compile. */
export const shapeFields = { size: true, ordered: true, mode: true, hosting: true } as const satisfies Record<
  keyof Shape,
  true
>;

/** The shape alone, of something that has more. */
export function shapeOf({ size, ordered, mode, hosting }: Shape): Shape {
  return { size, ordered, mode, hosting };
}

/** A group of so many seats, of which nothing else has been said yet. */
export function ofSize(size: number, said: Partial<Omit<Shape, "size">> = {}): Shape {
  return { ordered: null, mode: null, hosting: null, ...said, size };
}

/** The mode in which a group goes about it: the one that was chosen, the format's first before one is; null where it has none. */
export function modeOf({ modes }: Pick<Format, "modes">, { mode }: Pick<Shape, "mode">): string | null {
  return modes ? (mode ?? modes[0]?.key ?? null) : null;
}
