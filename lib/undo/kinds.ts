import { z } from "zod";

const id = z.uuid();

/** What the register says of an organisation. */
const facts = {
  id,
  name: z.string(),
  municipality: z.string(),
  businessId: z.string().nullable(),
  website: z.string().nullable(),
  checkedAt: z.string().nullable(),
};

/** An organisation with all that speaks of it. */
const whole = z.object({
  ...facts,
  enrolmentIds: z.array(id),
  wishIds: z.array(id),
  names: z.array(z.string()),
  visits: z.array(z.object({ oneId: id, otherId: id, visitedOn: z.iso.date(), addedById: id.nullable() })),
  apart: z.array(id),
  /** What came of it from lists; missing in changes that an older version made. */
  contactIds: z.array(id).default([]),
  earlierIds: z.array(id).default([]),
  marks: z.array(z.string()).default([]),
});

/**
 * What can be undone, and what each kind keeps of how things were before. Each needs an undoer
 * (app/[locale]/manage/undo/undoers.ts) and a sentence (`undo.kinds`, `activity.actions.undo`): without them it does not compile.
 */
export const kinds = {
  "past-visit-removed": z.object({
    oneId: id,
    otherId: id,
    visitedOn: z.iso.date(),
    addedById: id.nullable(),
  }),
  /** Another user stands in somebody's place in an enrolment, or under another address. */
  "participant-replaced": z.object({
    enrolmentId: id,
    how: z.enum(["correct", "succeed", "stay"]),
    fromId: id,
    toId: id,
    placeId: id,
    newPlaceId: id,
    /** What the one who follows was in the enrolment before. */
    newWas: z.object({ isContact: z.boolean(), left: z.boolean() }).nullable(),
    /** Whom the answers named, where it was the one who was replaced. */
    named: z.record(z.string(), z.string()).nullable(),
    /** How the one before was written down; missing in changes that an older version made. */
    typedWas: z
      .object({
        name: z.string(),
        phone: z.string().nullable(),
        locale: z.string(),
        acceptedAt: z.string().nullable(),
      })
      .optional(),
  }),
  /** Somebody ended their own part in an enrolment: as a contact, or altogether. */
  "own-part-ended": z.object({
    enrolmentId: id,
    participantId: id,
    isContact: z.boolean(),
    left: z.boolean(),
  }),
  /** Two answers of one organisation became one. */
  "enrolments-joined": z.object({
    keepId: id,
    otherId: id,
    keepState: z.enum(["SUBMITTED", "ACCEPTED", "WAITLISTED"]),
    otherState: z.enum(["SUBMITTED", "ACCEPTED", "WAITLISTED"]),
    addedIds: z.array(id),
    /** The kept answers as they were, and their version once the two were joined. */
    answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    answersVersion: z.number().int(),
  }),
  /** A coordinator corrected what the register says of an organisation. */
  "organisation-changed": z.object({
    ...facts,
    /** The name that it had was another name of its already. */
    hadName: z.boolean(),
    version: z.number().int(),
  }),
  "organisation-name-removed": z.object({ id, name: z.string() }),
  /** Two organisations became one; the other's row is gone. */
  "organisations-merged": z.object({ keep: whole, other: whole, version: z.number().int() }),
  /** An association has stepped aside. */
  "enrolment-withdrawn": z.object({ enrolmentId: id }),
  /** Groups of a plan were pencilled by one press. */
  "groups-drafted": z.object({ groupIds: z.array(id) }),
  /** Rows of a file came into the register; versions are those after it. */
  "import-done": z.object({
    importId: id,
    created: z.array(z.object({ id, name: z.string() })),
    filled: z.array(
      z.object({
        ...{ id, version: z.number().int(), municipality: z.string() },
        ...{ businessId: z.string().nullable(), website: z.string().nullable() },
      }),
    ),
    named: z.array(id),
    people: z.array(id),
    peopleFilled: z.array(
      z.object({ id, version: z.number().int(), name: z.string(), role: z.string(), phone: z.string() }),
    ),
    answers: z.array(id),
    visits: z.array(id),
  }),
  /** An answer is of another organisation. */
  "enrolment-moved": z.object({ enrolmentId: id, fromId: id, toId: id }),
} as const satisfies Record<string, z.ZodType>;

export type UndoKind = keyof typeof kinds;

/** What a kind keeps of how things were before. */
export type Before<K extends UndoKind> = z.infer<(typeof kinds)[K]>;

/** Whether a stored kind is one that this version knows. */
export function isUndoKind(kind: string): kind is UndoKind {
  return kind in kinds;
}
