import { folded } from "@/lib/i18n/folding";
import type { Address } from "@/lib/kernel/addresses";
import type { Reads } from "@/lib/kernel/db";
import { having } from "@/lib/organisations/search";
import type { Asked, Hit } from "@/lib/search/rules";
import { bothOf, foundBy, possiblePeople } from "@/lib/search/words-finding";
import { Prisma } from "@/prisma/client/client";

type At = (slug: string, id: string) => Address;

const programme = { select: { slug: true, name: true, format: true } } as const;

/** Enrolments of a scope by name, another name of the organisation, municipality or reference. */
export async function enrolmentsWithin(
  db: Reads,
  scope: Prisma.EnrolmentWhereInput,
  asked: Asked,
  at: At,
): Promise<Hit[]> {
  const { begins } = foundBy(asked);
  const all: Prisma.EnrolmentWhereInput = {
    AND: asked.words.map((word) => ({
      OR: [having(word), { organisation: { names: { some: having(word) } } }],
    })),
  };
  const rows = await bothOf((which) =>
    db.enrolment.findMany({
      where: { AND: [scope, which === "all" ? all : begins] },
      select: { id: true, name: true, municipality: true, reference: true, state: true, programme },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: asked.most,
    }),
  );
  return rows.map(({ id, name, municipality, reference, state, programme: its }) => ({
    id,
    name,
    also: [municipality, reference].filter(Boolean),
    programme: its,
    stated: { noun: "enrolment", state },
    ...{ when: null, mails: null },
    at: at(its.slug, id),
  }));
}

/**
 * Those who take part under the enrolments of a scope, by name, address and number; `knows` says of whom address and number are known
 * to who asks. What has not been sent is nobody's yet.
 */
export async function peopleWithin(
  db: Reads,
  scope: { rows: Prisma.Sql; where: Prisma.EnrolmentWhereInput },
  asked: Asked,
  at: At,
  knows: (one: { isContact: boolean }) => boolean,
): Promise<Hit[]> {
  const possible = await possiblePeople(
    db,
    "Participant",
    Prisma.sql`r."leftAt" is null and ${scope.rows}`,
    asked,
  );
  if (possible.length === 0) return [];
  const rows = await db.participant.findMany({
    where: {
      id: { in: possible },
      ...{ leftAt: null, user: foundBy(asked).all },
      enrolment: { AND: [scope.where, { state: { not: "DRAFT" } }] },
    },
    select: {
      ...{ id: true, isContact: true, user: { select: { name: true, email: true } } },
      enrolment: { select: { id: true, name: true, state: true, programme } },
    },
  });
  return rows
    .filter((one) => knows(one) || isAbout(one.user.name, asked))
    .map((one) => ({
      id: one.id,
      name: one.user.name,
      also: [one.enrolment.name, ...(knows(one) ? [one.user.email] : [])].filter(
        (said) => said && said !== one.user.name,
      ),
      programme: one.enrolment.programme,
      stated: { noun: "enrolment", state: one.enrolment.state },
      ...{ when: null, mails: null },
      at: at(one.enrolment.programme.slug, one.enrolment.id),
    }));
}

/** Whether a name alone has all words. */
function isAbout(name: string, { words }: Asked): boolean {
  const plain = folded(name);
  return words.every((ways) => ways.some((way) => plain.includes(way.replace(/\\(.)/g, "$1"))));
}
