import { emailsVisibleTo } from "@/lib/emails/access";
import { type Address, to } from "@/lib/kernel/addresses";
import type { Reads } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { organisationsFound } from "@/lib/organisations/search";
import type { Asked, Hit } from "@/lib/search/rules";
import { bothOf, foundBy, possiblePeople } from "@/lib/search/words-finding";
import { Prisma } from "@/prisma/client/client";

const bare = { also: [], programme: null, stated: null, when: null, mails: null } as const;

/** Programmes of a scope by any of their names. */
export async function programmesWithin(
  db: Reads,
  scope: Prisma.ProgrammeWhereInput,
  asked: Asked,
  at: (slug: string) => Address,
): Promise<Hit[]> {
  const rows = await db.programme.findMany({
    where: { AND: [scope, foundBy(asked).all] },
    select: { id: true, slug: true, name: true, format: true, state: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: asked.most,
  });
  return rows.map(({ id, slug, name, format, state }) => ({
    ...bare,
    ...{ id, name: "", programme: { name, format }, stated: { noun: "programme", state } },
    at: at(slug),
  }));
}

/** Organisations of the registers of these conveners. */
export async function organisationsOf(db: Reads, conveners: readonly string[], asked: Asked): Promise<Hit[]> {
  const rows = await bothOf((which) =>
    db.organisation.findMany({
      where: {
        convenerId: { in: [...conveners] },
        AND: which === "all" ? organisationsFound(asked.text) : foundBy(asked).begins,
      },
      select: { id: true, name: true, municipality: true, businessId: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: asked.most,
    }),
  );
  return rows.map(({ id, name, municipality, businessId }) => ({
    ...bare,
    ...{ id, name, also: [municipality, businessId ?? ""].filter(Boolean) },
    at: to.manage.organisation(id),
  }));
}

/** Those who guide for these conveners, each once. */
export async function guidesOf(db: Reads, conveners: readonly string[], asked: Asked): Promise<Hit[]> {
  const scope = Prisma.sql`r."convenerId" = any(${[...conveners]}::uuid[])`;
  const possible = await possiblePeople(db, "ProgrammeFacilitator", scope, asked);
  if (possible.length === 0) return [];
  const rows = await db.programmeFacilitator.findMany({
    where: {
      convenerId: { in: [...conveners] },
      userId: { in: possible },
      user: foundBy(asked).all,
    },
    distinct: ["userId"],
    select: { user: { select: { id: true, name: true, email: true } } },
  });
  return rows.map(({ user: { id, name, email } }) => ({
    ...bare,
    ...{ id, name, also: [email].filter((said) => said !== name) },
    at: to.manage.people({ text: email }),
  }));
}

/** To whom mails have gone or wait, the latest first, by name and address; what a mail says is not searched. */
export async function mailsOf(
  db: Reads,
  viewer: Viewer,
  conveners: readonly string[],
  asked: Asked,
): Promise<Hit[]> {
  const rows = await db.email.groupBy({
    by: ["toAddress", "toName"],
    where: { AND: [emailsVisibleTo(viewer, conveners), foundBy(asked).all] },
    _count: true,
    _max: { createdAt: true },
    orderBy: { _max: { createdAt: "desc" } },
    take: asked.most,
  });
  return rows.map(({ toAddress, toName, _count }) => ({
    ...bare,
    ...{ id: `${toName} ${toAddress}`, name: toName || toAddress, also: toName ? [toAddress] : [] },
    mails: _count,
    at: to.manage.emails({ search: toAddress }),
  }));
}

/** Conveners by name, and by who coordinates them, for the administrator. */
export async function allConveners(db: Reads, asked: Asked): Promise<Hit[]> {
  const rows = await db.convener.findMany({
    where: {
      OR: [
        foundBy(asked).all,
        { coordinators: { some: { user: { name: { contains: asked.text, mode: "insensitive" } } } } },
      ],
    },
    select: {
      ...{ id: true, name: true },
      coordinators: { select: { user: { select: { name: true } } }, orderBy: { addedAt: "asc" } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: asked.most,
  });
  return rows.map(({ id, name, coordinators }) => ({
    ...bare,
    ...{ id, name, also: coordinators.map(({ user }) => user.name) },
    at: to.manage.convener(id),
  }));
}
