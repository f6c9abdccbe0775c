import type { Adapter, AdapterSession, AdapterUser } from "next-auth/adapters";
import { idle, newExpiry } from "@/lib/auth/sessions";
import { type Ties, tiesOf } from "@/lib/auth/ties";
import { hashOf } from "@/lib/auth/tokens";
import { systemViewer } from "@/lib/auth/viewers";
import { type Reads, read, write } from "@/lib/kernel/db";
import { DatabaseAway, tellAway } from "@/lib/kernel/db-away";
import { Prisma } from "@/prisma/client/client";

/**
 * What next-auth needs of our database, for one request. Sessions and tokens are stored as hashes only, nobody is created by
 * signing in, and how long a session may idle follows from who it belongs to.
 */
export function adapter(): Adapter {
  let found: Found | null = null;
  return {
    createUser: () => Promise.reject(new Error("signing in makes no users")),
    getUser: () => null,
    getUserByEmail: (email) => userWhere({ email }),
    updateUser: async ({ id }) => {
      const data = { emailVerified: new Date() };
      return adapterUser(await write(systemViewer(), (tx) => tx.user.update({ where: { id }, data })));
    },
    createSession,
    getSessionAndUser: async (token) => {
      found = await findSession(token);
      return (
        found && {
          session: { sessionToken: token, userId: found.id, expires: found.expires },
          user: { ...adapterUser(found), name: found.name, ties: found.ties },
        }
      );
    },
    updateSession: async ({ sessionToken }) => {
      const expires = found && newExpiry(found.expires, found.staff, new Date());
      if (!found || !expires) return null;
      const where = { sessionToken: hashOf(sessionToken) };
      await write(systemViewer(), (tx) => tx.session.updateMany({ where, data: { expires } })).catch(
        unlessAway,
      );
      return { sessionToken, userId: found.id, expires };
    },
    deleteSession: async (token) => {
      await write(systemViewer(), (tx) => tx.session.deleteMany({ where: { sessionToken: hashOf(token) } }));
    },
    createVerificationToken: () => Promise.reject(new Error("tokens are made when their mail is sent")),
    useVerificationToken: ({ identifier, token }) => spendToken(identifier, token),
  };
}

/**
 * Whoever reads what is written in confidence, or changes what others see; who only advises a group, as its contacts named them, is not.
 * Counted by the index of the person: with `exists`, PostgreSQL may look through the whole table for somebody who is not
 * there.
 */
const staff = Prisma.sql`(u."isAdmin"
  or (select count(*) from "Coordinator" c where c."userId" = u.id) > 0
  or (select count(*) from "ProgrammeFacilitator" p where p."userId" = u.id and p."acceptedAt" is not null) > 0
  or (select count(*) from "GroupFacilitator" g where g."userId" = u.id and (g.notes or g.holds)) > 0)`;

/** Extends a session best-effort: a full disk signs nobody out. */
function unlessAway(error: unknown): void {
  if (!(error instanceof DatabaseAway)) throw error;
  tellAway();
}

/** Whether a person runs programmes, guides groups or operates the installation; being asked to guide changes nothing. */
export async function isStaff(db: Reads, userId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ staff: boolean }[]>`
      select ${staff} as staff from "User" u where u.id = ${userId}::uuid`;
  return rows[0]?.staff ?? false;
}

type User = {
  id: string;
  email: string;
  emailVerified: Date | null;
  isAdmin: boolean;
  locale: string;
};
type Found = User & { name: string; expires: Date; staff: boolean; ties: Ties };

/**
 * The session whose cookie this is, as `s`, and its person, as `u`. One that began before its person became staff is none any more: a
 * personal link may have begun it, and staff sign in each time.
 */
function sessionOf(token: string): Prisma.Sql {
  return Prisma.sql`"Session" s join "User" u on u.id = s."userId"
    where s."sessionToken" = ${hashOf(token)} and (s."asStaff" or not ${staff})`;
}

/**
 * Who comes back with this cookie, and whether they have any part in a programme; null for nobody, and for one whose session has to be
 * prolonged or ended, which is done where a page is made for them.
 */
export async function findReturning(token: string, slug: string, now: Date): Promise<Returning | null> {
  const rows = await read(
    systemViewer(),
    (db) => db.$queryRaw<(Returning & { expires: Date; staff: boolean })[]>`
      select u.id, u."isAdmin", s.expires, ${staff} as staff,
        (select count(*) from "Coordinator" c where c."userId" = u.id) > 0 as coordinates,
        (select count(*) from "Participant" x join "Enrolment" e on e.id = x."enrolmentId"
          join "Programme" p on p.id = e."programmeId" where x."userId" = u.id and p.slug = ${slug}) > 0 as "takesPart"
      from ${sessionOf(token)}`,
  );
  const [found] = rows;
  return found && found.expires > now && !newExpiry(found.expires, found.staff, now) ? found : null;
}

type Returning = { id: string; isAdmin: boolean; coordinates: boolean; takesPart: boolean };

/**
 * The session with its person, whether that person is staff and what they have to do with, in one query: it is asked for every page.
 */
async function findSession(token: string): Promise<Found | null> {
  const rows = await read(
    systemViewer(),
    (db) => db.$queryRaw<(Omit<Found, "ties"> & Ties)[]>`
      select s.expires, u.id, u.email, u."emailVerified", u."isAdmin", u.locale, u.name, ${staff} as staff,
        ${tiesOf(Prisma.sql`u.id`, Prisma.sql`null::uuid`)}
      from ${sessionOf(token)}`,
  );
  if (!rows[0]) return null;
  const { conveners, waiting, groups, guided, invited, networks, undoable, ...found } = rows[0];
  return { ...found, ties: { conveners, waiting, groups, guided, invited, networks, undoable } };
}

async function createSession(session: AdapterSession): Promise<AdapterSession> {
  const staff = await read(systemViewer(), (db) => isStaff(db, session.userId));
  const expires = new Date(Date.now() + (staff ? idle.staff : idle.contact));
  const data = {
    sessionToken: hashOf(session.sessionToken),
    userId: session.userId,
    expires,
    asStaff: staff,
  };
  await write(systemViewer(), (tx) => tx.session.create({ data }));
  return { ...session, expires };
}

/** So much past its time is what has been spent, in milliseconds: also for a request that began earlier and looks later. */
const longPast = 3_600_000;

/**
 * `token` is the hash; that the row is long past its time is the proof that this one request has spent it. It stays until the
 * clean-up: a link pressed again still knows where it led.
 */
async function spendToken(identifier: string, token: string) {
  const now = new Date();
  const { count } = await write(systemViewer(), (tx) =>
    tx.verificationToken.updateMany({
      where: { identifier, token, expires: { gt: now } },
      data: { expires: new Date(now.getTime() - longPast), codeHash: null },
    }),
  );
  return count === 1 ? { identifier, token, expires: new Date(Date.now() + 60_000) } : null;
}

async function userWhere(where: { email: string }): Promise<AdapterUser | null> {
  const user = await read(systemViewer(), (db) => db.user.findFirst({ where }));
  return user && adapterUser(user);
}

function adapterUser<T extends User>(user: T): AdapterUser {
  const { id, email, emailVerified, isAdmin, locale } = user;
  return { id, email, emailVerified, isAdmin, locale } as AdapterUser;
}
