import { z } from "zod";
import { longTextOrEmpty, orNull } from "@/lib/forms/fields";
import type { Prisma } from "@/prisma/client/client";

const id = z.uuid();
/** More than any format has in a group: whether a group has the seat, and room for so many, its rules say. */
export const mostSeats = 20;
export const seatNumber = z.coerce.number().int().min(1).max(mostSeats);

const version = z.coerce.number().int().positive();

/** A field that may be left empty: null where nothing was chosen or typed. */
function optional<T extends z.ZodType>(schema: T) {
  return z
    .union([z.literal("").transform(() => null), schema])
    .nullish()
    .transform((value) => value ?? null);
}

/** What a coordinator writes when pairing. */
export const GroupDraft = z.object({
  programmeId: id,
  enrolmentIds: z.array(id).min(1, "choose").max(mostSeats),
  facilitatorId: optional(id),
  theme: optional(z.string().max(60)),
  message: orNull(longTextOrEmpty(1000)),
  /** Which of the format’s; its first where nothing is said. */
  assignment: optional(z.string().max(40)),
});
/** `hosting` is how many of them host, the first ones, where not each does; `mode` one of the format’s. */
export type GroupDraft = z.infer<typeof GroupDraft> & Shaped;

type Shaped = { hosting?: number | null; mode?: string | null };

/** A group that a way of grouping has made: who, what they could talk about, and what it expects of them, as it will be kept. */
export type PlannedGroup = Shaped & {
  members: readonly string[];
  theme: string | null;
  predicted: Prisma.InputJsonObject;
  /** Who would guide it, each in a role of its format, where that has been found too. */
  guides?: readonly { userId: string; role: string }[];
};

export const GroupChange = z.object({
  groupId: id,
  version,
  facilitatorId: optional(id),
  theme: optional(z.string().max(60)),
  message: orNull(longTextOrEmpty(1000)),
  /** As they are where nothing is said; once a group has been proposed, its mode is changed by itself. */
  assignment: optional(z.string().max(40)),
  mode: optional(z.string().max(40)).optional(),
});
export type GroupChange = z.infer<typeof GroupChange>;

export const GroupAndVersion = z.object({ groupId: id, version });
export type GroupAndVersion = z.infer<typeof GroupAndVersion>;

/** In which mode a group goes about it. */
export const ModeChange = GroupAndVersion.extend({ mode: z.string("choose").min(1, "choose").max(40) });
export type ModeChange = z.infer<typeof ModeChange>;

/** How a group goes on of whose people too few are left. */
export const FewDecision = GroupAndVersion.extend({
  decision: z.enum(["go-on", "pause", "end"], "choose"),
});
export type FewDecision = z.infer<typeof FewDecision>;

/** What becomes of a proposal with too few: those who have waited longest are asked too, as they stood on the page; or it is confirmed with those who are in it. */
export const ShortDecision = GroupAndVersion.extend({
  decision: z.enum(["ask-others", "confirm"], "choose"),
  others: z
    .string()
    .transform((text) => text.split(" ").filter(Boolean))
    .pipe(z.array(id).max(mostSeats)),
});
export type ShortDecision = z.infer<typeof ShortDecision>;

/** Yes: the ground rules are agreed to with it. */
export const Agreement = z.object({
  groupId: id,
  seat: seatNumber,
  groundRules: z.literal("yes", "ground-rules"),
});
export type Agreement = z.infer<typeof Agreement>;

/** What a no is about: the days do not suit, or who is in it. */
export const noAbout = ["dates", "people"] as const;

/** Not this time: what it is about, and the reason, are for the coordinator only, and need not be given. */
export const Decline = z.object({
  groupId: id,
  seat: seatNumber,
  about: optional(z.enum(noAbout)).optional().default(null),
  reason: orNull(longTextOrEmpty(1000)),
});
export type Decline = z.infer<typeof Decline>;

/** I want to talk first. */
export const TalkRequest = z.object({
  groupId: id,
  seat: seatNumber,
  note: orNull(longTextOrEmpty(1000)),
});
export type TalkRequest = z.infer<typeof TalkRequest>;
