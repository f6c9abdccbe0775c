import { definitionOf } from "@/lib/emails/registry";
import { subjectOf } from "@/lib/emails/templates";
import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import type { DecisionKind } from "@/lib/enrolments/deciding-commands";
import { mailFactsOf } from "@/lib/enrolments/loading";
import { decidedMails, type EnrolmentMailFacts, unpairedMails } from "@/lib/enrolments/mails";
import { mostSelected } from "@/lib/enrolments/selection";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { groupsCoordinatedBy, groupsGuided } from "@/lib/groups/access";
import { datedOf } from "@/lib/groups/dates-tx";
import { stageOf } from "@/lib/groups/dissolving-tx";
import { dissolvedMails } from "@/lib/groups/ending-mails";
import { proposalMails } from "@/lib/groups/mails";
import { receiversOf } from "@/lib/groups/receivers-tx";
import type { Locale } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { EmailDraft } from "@/lib/mail/draft";
import { dayFields } from "@/lib/meetings/days";
import { cancelledMails } from "@/lib/meetings/mails";
import { hasBegun } from "@/lib/meetings/rules";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { concernedBy } from "@/lib/programmes/concerned-tx";
import { type Concerned, cancelledProgrammeMails } from "@/lib/programmes/mails";
import { formatsOf } from "@/lib/programmes/words-tx";
import { dayAfter, dayIn } from "@/lib/time/days";

/** A mail that a press would send: to whom, in which language, and what about, in the reader's own. */
export type MailPreview = { to: string; language: Locale; subject: string };

/** A thing that a press is about, the mails about it, and the associations that get none because they have no address. */
export type PressPreview = {
  id: string;
  version: number;
  name: string;
  mails: MailPreview[];
  calls: string[];
};

/** What proposing these drafts, or all that have whoever they need, would mail. */
export async function previewProposals(
  viewer: Viewer,
  programmeId: string,
  ids: readonly string[] | null,
  now: Date,
): Promise<PressPreview[]> {
  return read(viewer, async (db) => {
    const programme = await db.programme.findFirst({
      where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
      select: { format: true },
    });
    if (!programme) return [];
    const format = formatOf(programme.format);
    const seen = seenBy(viewer, format);
    const groups = await db.group.findMany({
      where: {
        programmeId,
        state: "DRAFT",
        AND: [groupsCoordinatedBy(viewer), groupsGuided(format)],
        ...(ids ? { id: { in: [...ids] } } : {}),
      },
      select: { id: true, version: true, programme: { select: { timeZone: true, answerDays: true } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: mostAtOnce,
    });
    return inTurn(groups, async ({ id, version, programme }) => {
      const receivers = await receiversOf(db, id);
      const answerBy = dayAfter(dayIn(now, programme.timeZone), programme.answerDays);
      return {
        id,
        version,
        name: receivers.pair,
        calls: receivers.seats.filter(({ contacts }) => contacts.length === 0).map(({ name }) => name),
        mails: seen(receivers, proposalMails, answerBy, await datedOf(db, id)),
      };
    });
  });
}

/** What deciding so about these enrolments would mail. */
export function previewDecision(
  viewer: Viewer,
  programmeId: string,
  ids: readonly string[],
  decision: DecisionKind,
): Promise<PressPreview[]> {
  const states = decision === "waitlist" ? (["SUBMITTED"] as const) : (["SUBMITTED", "WAITLISTED"] as const);
  return previewEnrolments(viewer, programmeId, ids, { state: { in: [...states] } }, (facts) =>
    decidedMails(facts, decision),
  );
}

/** What telling these that no pair has been found would mail. */
export function previewUnpaired(
  viewer: Viewer,
  programmeId: string,
  ids: readonly string[],
): Promise<PressPreview[]> {
  const alone = { state: "ACCEPTED" as const, seats: { none: { live: true, guest: true } } };
  return previewEnrolments(viewer, programmeId, ids, alone, (facts) => unpairedMails(facts, ""));
}

/** What taking a pair apart would mail: of its end, and of the visits that leave the calendars. */
export async function previewDissolution(viewer: Viewer, groupId: string, now: Date): Promise<MailPreview[]> {
  return read(viewer, async (db) => {
    const group = await db.group.findFirst({
      where: { id: groupId, proposedAt: { not: null }, AND: groupsCoordinatedBy(viewer) },
      include: {
        meetings: { where: { state: "SCHEDULED" }, include: { days: dayFields } },
        seats: { where: { agreedAt: null, leftAt: null } },
      },
    });
    if (!group) return [];
    const seen = seenBy(viewer, await formatIn(db, { groupId }));
    const receivers = await receiversOf(db, groupId);
    const visits = group.meetings.filter((meeting) => !hasBegun(meeting, now));
    return [
      ...visits.flatMap((meeting) =>
        seen(receivers, cancelledMails, meeting, { userId: viewer.userId, name: "" }, meeting.invited),
      ),
      ...seen(receivers, dissolvedMails, {
        ...{ because: "by-coordinator" as const, bySeat: null, stage: await stageOf(db, group) },
        silent: group.seats.map(({ seat }) => seat),
      }),
    ];
  });
}

/** What cancelling a programme would mail, by enrolment and last to those who were to facilitate, and who has to be called. */
export async function previewCancellation(viewer: Viewer, programmeId: string): Promise<ConcernedPreview[]> {
  return read(viewer, async (db) => {
    const where = { id: programmeId, AND: programmesCoordinatedBy(viewer) };
    if ((await db.programme.count({ where })) === 0) return [];
    const seen = seenBy(viewer, await formatIn(db, { programmeId }));
    const { programme, enrolments, facilitators } = await concernedBy(db, programmeId);
    const mailed = (part: Partial<Concerned>) =>
      seen({ programme, enrolments: [], facilitators: [], ...part }, cancelledProgrammeMails);
    return [
      ...enrolments.map((one) => ({
        id: one.id,
        name: one.name,
        calls: one.contacts.length === 0 ? [one.name] : [],
        mails: mailed({ enrolments: [one] }),
      })),
      {
        id: programmeId,
        name: programme.name[viewer.locale],
        calls: [],
        mails: mailed({ facilitators }),
      },
    ];
  });
}

type ConcernedPreview = Omit<PressPreview, "version">;

/** A press is about so many things at most. */
const mostAtOnce = 200;

function previewEnrolments(
  viewer: Viewer,
  programmeId: string,
  ids: readonly string[],
  where: object,
  mailsOf: (facts: EnrolmentMailFacts) => EmailDraft[],
): Promise<PressPreview[]> {
  return read(viewer, async (db) => {
    const seen = seenBy(viewer, await formatIn(db, { programmeId }));
    const rows = await db.enrolment.findMany({
      where: { ...where, id: { in: [...ids] }, programmeId, AND: enrolmentsCoordinatedBy(viewer) },
      select: { id: true, version: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: mostSelected,
    });
    const told = await mailFactsOf(
      db,
      rows.map(({ id }) => id),
    );
    return rows.flatMap((row) => {
      const facts = told.get(row.id);
      if (!facts) return [];
      const calls = facts.contacts.length === 0 ? [row.name] : [];
      return [{ ...row, calls, mails: seen(facts, mailsOf) }];
    });
  });
}

async function inTurn<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const thing of things) done.push(await work(thing));
  return done;
}

/** Mails as the one who presses reads of them: in their language, with all that they tell, and in the words of the programme. */
function seenBy({ locale }: Viewer, format: Format | null) {
  return <Facts, More extends unknown[]>(
    facts: Facts,
    mailsOf: (facts: Facts, ...more: More) => EmailDraft[],
    ...more: More
  ): MailPreview[] => {
    const own = mailsOf(allReading(locale, facts), ...more);
    return mailsOf(facts, ...more).map(({ to, template }, at) => {
      const mail = definitionOf(template);
      const params = own[at]?.params as object;
      return {
        to: to.name || to.address,
        language: to.locale,
        subject: mail ? subjectOf(mail, params, { locale, format }) : template,
      };
    });
  };
}

/** The same facts, as if everybody in them read one language. */
function allReading<Facts>(locale: Locale, facts: Facts): Facts {
  if (Array.isArray(facts)) return facts.map((one) => allReading(locale, one)) as Facts;
  if (typeof facts !== "object" || facts === null || facts instanceof Date) return facts;
  const parts = Object.entries(facts).map(([name, value]) => [name, allReading(locale, value)]);
  return { ...Object.fromEntries(parts), ...("locale" in facts ? { locale } : {}) } as Facts;
}

/** In whose words what is of a programme or a group is said. */
async function formatIn(
  db: Reads,
  of: { programmeId: string } | { groupId: string },
): Promise<Format | null> {
  const none = { programmeId: null, groupId: null, enrolmentId: null };
  const [format = null] = await formatsOf(db, [{ ...none, ...of }]);
  return format;
}
