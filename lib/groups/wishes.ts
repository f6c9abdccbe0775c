import { isNamed } from "@/lib/organisations/rules";

/** What one of two may know of the wishes between them. */
export type Wished = {
  /** You named them among your wishes. */
  ownWish: boolean;
  /** They named you among theirs, and said that it may be told. */
  toldWish: boolean;
};

/** An enrolment with the organisations that it would like to meet. */
export type Wishing = {
  organisationId: string | null;
  name: string;
  municipality: string;
  wishes: readonly {
    organisationId: string | null;
    name: string;
    mayTell: boolean;
    settledAt: Date | null;
  }[];
};

/** The wishes between two, as one of them may know of them. */
export function wishesBetween(own: Wishing, other: Wishing): Wished {
  return {
    ownWish: own.wishes.some((wish) => means(wish, other)),
    toldWish: other.wishes.some((wish) => wish.mayTell && means(wish, own)),
  };
}

function means({ settledAt, ...wish }: Wishing["wishes"][number], { name, ...one }: Wishing): boolean {
  return isNamed({ ...wish, settled: settledAt !== null }, { ...one, names: [name] });
}
