import { factsOf } from "@/lib/enrolments/facts";
import { mainPart } from "@/lib/formats/parts";
import type { Reading } from "@/lib/formats/reading";
import { formatOf } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Answers } from "@/lib/surveys/definition";
import { type GroupPlan, listGroupPlans } from "@/lib/tasks/queries";
import { Prisma } from "@/prisma/client/client";

/** What is read of a programme to show its groups. */
export type BoardProgramme = { id: string; slug: string; name: Localised; format: string; timeZone: string };

/** Somebody who can be called: an association's contact, or who guides. */
export type Reachable = { userId: string; name: string; phone: string | null; email: string | null };

/** All that the coordinator is told of one group. */
export type WholeRow = {
  group: GroupPlan;
  message: string | null;
  contacts: Map<number, Reachable[]>;
  guides: Reachable[];
  /** When each side was last nudged about each task, by `${taskKey} ${side}`. */
  nudged: Map<string, Date>;
};

/** One group with all that its coordinator is told of it, or null where the viewer does not coordinate it. */
export async function getWholeRow(
  viewer: Viewer,
  programme: BoardProgramme,
  groupId: string,
  now: Date,
): Promise<WholeRow | null> {
  const [[group], around] = await Promise.all([
    listGroupPlans(viewer, { id: groupId, programmeId: programme.id }, now, { take: 1 }),
    read(viewer, (db) => whatIsAround(db, () => programme, [groupId], reachable)),
  ]);
  const found = around.get(groupId);
  return group && found ? { group, ...found } : null;
}

type Around = Omit<WholeRow, "group">;

type AroundRow = {
  id: string;
  message: string | null;
  guides: Reachable[] | null;
  seats:
    | { seat: number; enrolmentId: string; contacts: Reachable[] | null; answers: Answers | null }[]
    | null;
  nudges: [key: string, at: string][] | null;
};

/** The seats of a group with whom one can call there. Answers are read only of those who have nobody to write to. */
export const reachable = Prisma.sql`(select json_agg(json_build_object('seat', s.seat, 'enrolmentId', s."enrolmentId", 'contacts', c.people,
    'answers', case when c.people is null then (select r.answers from "Response" r where r."enrolmentId" = s."enrolmentId") end))
  from "Seat" s left join lateral (
    select json_agg(json_build_object('userId', u.id, 'name', u.name, 'phone', u.phone, 'email', u.email) order by p."joinedAt") as people
    from "Participant" p join "PersonInEnrolment" u on u."inId" = p."enrolmentId" and u.id = p."userId"
    where p."enrolmentId" = s."enrolmentId" and p."isContact" and p."leftAt" is null
  ) c on true where s."groupId" = g.id and s."leftAt" is null)`;

/** Of each group, in one query: the coordinator's words, who guides, what its sides were nudged about, and whom of them one can call. */
export async function whatIsAround(
  db: Reads,
  programmeOf: (groupId: string) => Pick<BoardProgramme, "format"> | undefined,
  ids: readonly string[],
  seats = Prisma.sql`null`,
): Promise<Map<string, Around>> {
  const rows = await db.$queryRaw<AroundRow[]>`
    select g.id, g.message,
      (select json_agg(json_build_object('userId', u.id, 'name', u.name, 'phone', u.phone, 'email', u.email) order by f."roleKey" <> 'lead', f."roleKey")
         from "GroupFacilitator" f join "PersonInGroup" u on u."inId" = f."groupId" and u.id = f."userId" where f."groupId" = g.id) as guides,
      ${seats} as seats,
      (select json_agg(json_build_array(m.key, m."createdAt") order by m."createdAt")
         from "Email" m where m."groupId" = g.id and m.template = 'nudge') as nudges
    from "Group" g where g.id = any(${[...ids]}::uuid[])`;
  return new Map(
    rows.flatMap(({ id, message, guides, seats, nudges }) => {
      const programme = programmeOf(id);
      if (!programme) return [];
      const { reads } = mainPart(formatOf(programme.format));
      const around: Around = {
        message,
        guides: guides ?? [],
        contacts: new Map((seats ?? []).map((seat) => [seat.seat, reachedIn(seat, reads)])),
        nudged: new Map((nudges ?? []).map(([key, at]) => [nudgedAbout(key), new Date(at)])),
      };
      return [[id, around]];
    }),
  );
}

/** Who can be called of an association: its contacts or, where none can be written to, the one that it named on the phone. */
function reachedIn(
  { enrolmentId, contacts, answers }: NonNullable<AroundRow["seats"]>[number],
  reads: Reading,
): Reachable[] {
  if (contacts) return contacts;
  const { contact } = factsOf(reads, answers ?? {});
  return contact
    ? [{ userId: enrolmentId, name: contact.name, phone: contact.phone || null, email: null }]
    : [];
}

/** What a nudge was about, and whom: `${taskKey} ${side}`. */
function nudgedAbout(key: string): string {
  // nudge:<group>:<task, itself with colons>:<day>:<side>:<user>
  const [, , ...rest] = key.split(":");
  const task = rest.slice(0, -3).join(":");
  // Of a survey all are reminded who have not answered; on which sides they are is told to nobody.
  return `${task} ${task.startsWith("survey:") ? "asked" : rest.at(-2)}`;
}
