// Prints, for each role of the demo world, a link that signs in. Refuses to work outside the demo.
import { demoPath, enrolmentPath } from "@/lib/auth/minting";
import { systemViewer } from "@/lib/auth/viewers";
import { closeDatabase, read, write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";

type Person = { id: string; name: string; email: string; role: string; what: string };

const now = new Date();
const people = await read(systemViewer(), async (db) => {
  const users = await db.user.findMany({
    where: { email: { startsWith: "demo-", endsWith: "@kylassa.example" } },
    select: {
      id: true,
      ownName: true,
      email: true,
      isAdmin: true,
      coordinates: { select: { convener: { select: { name: true } } } },
      mayFacilitate: { select: { programmeId: true } },
      facilitates: { select: { group: { select: { state: true } } } },
      participations: {
        orderBy: { joinedAt: "desc" },
        select: {
          enrolment: {
            select: {
              name: true,
              state: true,
              personId: true,
              programme: { select: { name: true } },
              seats: {
                where: { live: true },
                select: { agreedAt: true, group: { select: { state: true } } },
              },
            },
          },
        },
      },
    },
    orderBy: { email: "asc" },
  });
  return users.map(
    (user): Person => ({ id: user.id, name: user.ownName, email: user.email, ...roleOf(user) }),
  );
});

const order = ["Administrator", "Coordinator", "Facilitator", "Contact", "Guest"];
people.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
for (const person of people) {
  const path = await write(systemViewer(), (tx) =>
    demoPath(tx, person.id, person.role === "Coordinator" ? "/manage" : "/home", now),
  );
  print(person.role, `${person.name}: ${person.what}`, path);
}
await printDraft();
await closeDatabase();

/** Who is still filling in the survey has no account: their link opens the draft in this browser. */
async function printDraft(): Promise<void> {
  const draft = await read(systemViewer(), (db) =>
    db.enrolment.findFirst({
      where: { state: "DRAFT", name: { not: "" } },
      select: { id: true, name: true, programme: { select: { slug: true } } },
    }),
  );
  if (!draft || env().KYLASSA_DEMO !== "1") return;
  const opens = `/programmes/${draft.programme.slug}/enrolment`;
  const path = await write(systemViewer(), (tx) => enrolmentPath(tx, draft.id, opens, now));
  print("Visitor", `${draft.name} (survey half-filled, no account)`, path);
}

function print(role: string, words: string, path: string): void {
  console.log(`${role.padEnd(14)} ${words}\n               ${env().APP_ORIGIN}/fi${path}`);
}

type Found = {
  isAdmin: boolean;
  coordinates: { convener: { name: string } }[];
  mayFacilitate: unknown[];
  facilitates: { group: { state: string } }[];
  participations: {
    enrolment: {
      name: string;
      state: string;
      personId: string | null;
      programme: { name: { en: string } };
      seats: { agreedAt: Date | null; group: { state: string } }[];
    };
  }[];
};

function roleOf(user: Found): { role: string; what: string } {
  if (user.isAdmin) return { role: "Administrator", what: "conveners and their coordinators" };
  if (user.coordinates[0])
    return { role: "Coordinator", what: `the board of ${user.coordinates[0].convener.name}` };
  if (user.mayFacilitate.length > 0 || user.facilitates.length > 0) {
    const live = user.facilitates.filter(({ group }) =>
      ["PROPOSED", "CONFIRMED"].includes(group.state),
    ).length;
    return { role: "Facilitator", what: `${live} ${live === 1 ? "group" : "groups"} under way` };
  }
  const enrolment = user.participations[0]?.enrolment;
  const seat = enrolment?.seats[0];
  // Who takes part as a person, and has no seat in a group, comes to its meetings as a guest.
  if (enrolment?.personId && !seat) return { role: "Guest", what: enrolment.programme.name.en };
  return {
    role: "Contact",
    what: enrolment
      ? `${enrolment.name}, ${enrolment.programme.name.en} (${standing(enrolment.state, seat)})`
      : "nothing yet",
  };
}

function standing(
  enrolment: string,
  seat: { agreedAt: Date | null; group: { state: string } } | undefined,
): string {
  if (!seat || seat.group.state === "DRAFT")
    return enrolment === "DRAFT" ? "survey unfinished" : "waiting for a group";
  if (seat.group.state === "PROPOSED")
    return seat.agreedAt ? "has agreed to a proposed group" : "a group is proposed to them";
  return seat.group.state === "CONFIRMED" ? "under way" : "over";
}
