import { type Writers, writesIt } from "@/lib/documents/rules";
import type { Corrector, DocumentStep, Reader } from "@/lib/formats/documents";
import type { GroupStanding } from "@/lib/groups/access";

/** Where somebody stands to a group, as its documents ask it. */
export type Person = {
  /** Takes part; a contact who only orders for others does not. */
  participant: boolean;
  contact: boolean;
  /** The roles in which they guide the group. */
  roles: readonly string[];
  /** Guides it in a role that reads what is written in confidence. */
  guides: boolean;
  coordinator: boolean;
};

type Standing = Pick<GroupStanding, "comes" | "contactOf" | "facilitator" | "roles" | "coordinator">;

/** Where the viewer stands. */
export function personOf(standing: Standing): Person {
  return {
    participant: standing.comes,
    contact: standing.contactOf.length > 0,
    roles: standing.roles,
    guides: standing.facilitator,
    coordinator: standing.coordinator,
  };
}

type Everybody = {
  seats: readonly {
    enrolment: { participants: readonly { userId: string; isContact: boolean; takesPart: boolean }[] };
  }[];
  facilitators: readonly { userId: string; role: string; notes: boolean }[];
};

/** Everybody of a group and who guides it, once each. */
export function everybodyIn({ seats, facilitators }: Everybody): (Person & { userId: string })[] {
  const all = seats.flatMap(({ enrolment }) => enrolment.participants);
  const ids = [...new Set([...all, ...facilitators].map(({ userId }) => userId))];
  return ids.map((userId) => {
    const own = all.filter((one) => one.userId === userId);
    const contact = own.some(({ isContact }) => isContact);
    const guiding = facilitators.filter((one) => one.userId === userId);
    return {
      ...{ userId, contact, roles: guiding.map(({ role }) => role), coordinator: false },
      guides: guiding.some(({ notes }) => notes),
      participant: own.some(({ takesPart }) => takesPart),
    };
  });
}

type Rules = Pick<DocumentStep, "corrects" | "passes" | "reads">;

/** To whom a document goes to be corrected; null where it goes to the contacts, who approve it. */
function correctorsOf({ corrects, passes }: Rules): readonly Corrector[] | null {
  if (!passes || passes === "all-approve") return null;
  return corrects ?? (passes === "no-objection" ? ["participant"] : []);
}

/** Whether somebody corrects a document; whoever writes it does not. */
export function correctsIt(person: Person, step: Rules): boolean {
  return (correctorsOf(step) ?? []).some((corrector) =>
    corrector === "participant"
      ? person.participant
      : typeof corrector === "object" && person.roles.includes(corrector.role),
  );
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
  return everybodyIn(group).filter((one) => correctsIt(one, at.step) && !isWriter(one, writers, group));
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
 * to be corrected; what has passed the whole group, or those whom the recipe names. Nobody else reads any of it, coordinators only
 * where the recipe says so. Every reader of documents comes through here.
 */
export function sightOf(person: Person, writes: boolean, step: Rules): Sight {
  const asked = correctorsOf(step) ? correctsIt(person, step) : person.guides || person.contact;
  const round = writes || asked;
  const named = step.reads ? readsIt(person, step.reads) : round || person.participant || person.contact;
  return { draft: writes, round, approved: writes || named };
}

/** What the viewer may read of a document. */
export function sightIn(standing: Standing, writers: Writers, step: Rules): Sight {
  return sightOf(personOf(standing), writesIt(standing, writers), step);
}

/** Whether there is anything of a document that somebody may come to read. */
export function seesAny(sight: Sight): boolean {
  return sight.draft || sight.round || sight.approved;
}
