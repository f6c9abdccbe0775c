import { isCorrectedFirst, passingOf, type Writers, writesIt } from "@/lib/documents/rules";
import type { Corrector, DocumentStep, Reader } from "@/lib/formats/documents";
import type { GroupStanding } from "@/lib/groups/access";

/** Where somebody stands to a group, as its documents ask it. */
export type Person = {
  /** Takes part; a contact who only orders for others does not. */
  participant: boolean;
  contact: boolean;
  /** Answers for the seat that hosts the meeting which the document is about. */
  host: boolean;
  /** The roles in which they guide the group. */
  roles: readonly string[];
  /** Guides it in a role that reads what is written in confidence. */
  guides: boolean;
  coordinator: boolean;
};

type Standing = Pick<GroupStanding, "comes" | "contactOf" | "facilitator" | "roles" | "coordinator">;

/** Where the viewer stands, in a group in which these seats host the meeting. */
export function personOf(standing: Standing, hosts: readonly number[]): Person {
  return {
    participant: standing.comes,
    contact: standing.contactOf.length > 0,
    host: standing.contactOf.some((seat) => hosts.includes(seat)),
    roles: standing.roles,
    guides: standing.facilitator,
    coordinator: standing.coordinator,
  };
}

type Everybody = {
  seats: readonly {
    seat: number;
    enrolment: { participants: readonly { userId: string; isContact: boolean; takesPart: boolean }[] };
  }[];
  facilitators: readonly { userId: string; role: string; notes: boolean }[];
};

/** Everybody of a group and who guides it, once each. */
export function everybodyIn(
  { seats, facilitators }: Everybody,
  { hosts }: Pick<Writers, "hosts">,
): (Person & { userId: string })[] {
  const all = seats.flatMap(({ seat, enrolment }) =>
    enrolment.participants.map((one) => ({ ...one, hosts: one.isContact && hosts.includes(seat) })),
  );
  const ids = [...new Set([...all, ...facilitators].map(({ userId }) => userId))];
  return ids.map((userId) => {
    const own = all.filter((one) => one.userId === userId);
    const contact = own.some(({ isContact }) => isContact);
    const guiding = facilitators.filter((one) => one.userId === userId);
    return {
      ...{ userId, contact, roles: guiding.map(({ role }) => role), coordinator: false },
      guides: guiding.some(({ notes }) => notes),
      participant: own.some(({ takesPart }) => takesPart),
      host: own.some((one) => one.hosts),
    };
  });
}

type Rules = Pick<DocumentStep, "corrects" | "passes" | "reads">;

/** To whom a document goes to be corrected; null where it goes to the contacts, who approve it, and to nobody before. */
function correctorsOf({ corrects, passes }: Rules): readonly Corrector[] | null {
  if (passingOf({ passes }) === "all-approve") return corrects ?? null;
  return corrects ?? (passes === "no-objection" ? ["participant"] : []);
}

/** Whether somebody corrects a document; whoever writes it does not. */
export function correctsIt(person: Person, step: Rules): boolean {
  return (correctorsOf(step) ?? []).some((corrector) => {
    if (typeof corrector === "object") return person.roles.includes(corrector.role);
    return corrector === "host" ? person.host : person.participant;
  });
}

/** Whether somebody writes a document, of everybody in a group. */
export function isWriter(
  { userId, contact, roles }: Pick<Person, "contact" | "roles"> & { userId: string },
  writers: Writers,
  { seats }: { seats: readonly { seat: number; enrolment: Everybody["seats"][number]["enrolment"] }[] },
): boolean {
  if (writers.roles.some((role) => roles.includes(role))) return true;
  const own = ({ enrolment }: (typeof seats)[number]) =>
    enrolment.participants.some((one) => one.isContact && one.userId === userId);
  return contact && seats.some((one) => writers.seats.includes(one.seat) && own(one));
}

/** The people to whom a document goes to be corrected. */
export function askedIn({ group, at, writers }: Asked): (Person & { userId: string })[] {
  return everybodyIn(group, writers).filter(
    (one) => correctsIt(one, at.step) && !isWriter(one, writers, group),
  );
}

type Asked = {
  group: Everybody & Parameters<typeof isWriter>[2];
  at: { step: Rules };
  writers: Writers;
};

/** Whether somebody reads a document that has been published. */
export function readsIt(person: Person, reads: readonly Reader[]): boolean {
  return reads.some((reader) => {
    switch (reader) {
      case "group":
        return person.participant || person.contact || person.guides;
      case "participants":
        return person.participant;
      case "contacts":
        return person.contact;
      case "coordinators":
        return person.coordinator;
      // Those who have nothing to do with the group read it in its booklet, where it is one, or by a link.
      case "public":
      case "supervisors":
        return false;
      default:
        return person.roles.includes(reader.role);
    }
  });
}

/** What somebody may read of a document: what is being written, what has been sent round, what has passed. */
export type Sight = { draft: boolean; round: boolean; approved: boolean };

/**
 * Who reads what: those who write what they write; what has been sent round the contacts and those who guide, or those to whom it went
 * to be corrected, as long as it `waits` for them where all approve it afterwards; what has passed the whole group, or those whom the
 * recipe names. Nobody else reads any of it, coordinators only where the recipe says so. Every reader of documents comes through here.
 */
export function sightOf(person: Person, writes: boolean, step: Rules, waits = false): Sight {
  const corrected = correctorsOf(step) !== null && (waits || !isCorrectedFirst(step));
  const asked = corrected ? correctsIt(person, step) : person.guides || person.contact;
  const round = writes || asked;
  const named = step.reads ? readsIt(person, step.reads) : round || person.participant || person.contact;
  return { draft: writes, round, approved: writes || named };
}

/** What the viewer may read of a document. */
export function sightIn(standing: Standing, writers: Writers, step: Rules, waits: boolean): Sight {
  return sightOf(personOf(standing, writers.hosts), writesIt(standing, writers), step, waits);
}

/** Whether there is anything of a document that somebody may come to read. */
export function seesAny(sight: Sight): boolean {
  return sight.draft || sight.round || sight.approved;
}
