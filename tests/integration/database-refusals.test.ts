import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { type Tx, write } from "@/lib/kernel/db";
import { uniqueRefusals } from "@/lib/kernel/db-errors";
import type { Viewer } from "@/lib/kernel/viewer";
import { buildConvener } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { refusal } from "../support/visits";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type Index = { name: string; columns: string[] };

const indexes = () =>
  rows<Index>(`
    select i.relname as name,
      array(select a.attname::text from unnest(x.indkey) k join pg_attribute a on a.attrelid = t.oid and a.attnum = k) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where x.indisunique and t.relnamespace = 'public'::regnamespace and t.relname <> '_prisma_migrations' order by 1`);

/** What holds nothing but ids and secrets made at random, with or without whose they are: nobody makes one twice. */
const random = ["id", "uid", "reference", "token", "tokenHash", "keyHash", "sessionToken"];
const whose = ["convenerId", "programmeId", "groupId"];
const isNeverMet = ({ columns }: Index) =>
  columns.some((column) => random.includes(column)) &&
  columns.every((column) => [...random, ...whose].includes(column));

/** What two who do the same at one moment meet: the second reads that somebody was faster. Written where it is there already, or skipped. */
const byTwoAtOnce = [
  "AskedInYear_pkey",
  "Attendance_pkey",
  "Badge_convenerId_meetingId_id_key",
  "Badge_meetingId_number_key",
  "Badge_meetingId_participantId_key",
  "Booking_meetingId_number_userId_key",
  "Brief_groupId_step_userId_key",
  "CalendarFeed_pkey",
  "Company_convenerId_enrolmentId_key",
  "Company_convenerId_enrolmentId_capacity_key",
  "Company_pkey",
  "Endorsement_pkey",
  "Endorsement_convenerId_enrolmentId_key",
  "ContactCard_convenerId_meetingId_badgeId_key",
  "ContactCard_pkey",
  "ContactWish_pkey",
  "Contact_pkey",
  "DayRound_convenerId_meetingId_id_key",
  "DayRound_meetingId_key_number_key",
  "ImportMark_pkey",
  "ImportRow_pkey",
  "DaySeat_pkey",
  "DispatchItem_pkey",
  "DocumentApproval_pkey",
  "DocumentBox_pkey",
  "DocumentVersion_pkey",
  "DoorBlock_pkey",
  "Email_key_key",
  "Encounter_pkey",
  "FormerFacilitator_pkey",
  "GroupFacilitator_pkey",
  "GroupFacilitator_convenerId_groupId_userId_key",
  "GroupKey_convenerId_groupId_key",
  "GroupKey_pkey",
  "InsightApproval_pkey",
  "MeetingDay_pkey",
  "DayTalk_pkey",
  "DiaryEntry_groupId_userId_day_key",
  "HostColleague_meetingId_email_key",
  "HouseContact_programmeId_houseKey_userId_key",
  "Listing_convenerId_format_userId_key",
  "MeetingRole_meetingId_insteadOfId_key",
  "MeetingRole_pkey",
  "Meeting_convenerId_groupId_kind_number_key",
  "Meeting_groupId_step_key",
  "Meeting_convenerId_id_capacity_key",
  "MessageReceiver_pkey",
  "Message_convenerId_dispatchId_key",
  "NoteReader_pkey",
  "OrganisationApart_pkey",
  "PairingRevision_pkey",
  "PastVisit_oneId_otherId_visitedOn_key",
  "Place_convenerId_insteadOfId_key",
  "ProgrammeFacilitator_pkey",
  "RateLimiterFlexible_pkey",
  "Response_convenerId_enrolmentId_key",
  "Response_enrolmentId_key",
  "Rsvp_pkey",
  "Seat_groupId_seat_key",
  "Submission_groupId_step_enrolmentId_key",
  "Survey_programmeId_step_version_key",
  "CheckPlace_checkId_number_key",
  "CheckPlace_checkId_participantId_key",
  "TechCheck_groupId_step_key",
  "RhythmDay_pkey",
  "RhythmVote_pkey",
  "TimeOption_meetingId_startsAt_endsAt_dayStarts_key",
  "Vote_pkey",
  "Wish_enrolmentId_kind_rank_key",
  "Seeker_pkey",
  "NetworkMeeting_convenerId_networkId_id_key",
  "NetworkMember_convenerId_networkId_id_key",
  "NetworkMember_networkId_userId_key",
  "NetworkReply_pkey",
  "admission_one_open",
  "day_round_one_live",
  "day_round_one_runs",
  "place_number_once",
  "place_turn_once",
  "document_once",
  "group_one_lead",
  "unanswered_once",
];

describe("what the database does not take", () => {
  it("has a sentence for every index that says that something is there already", async () => {
    const said = [...Object.keys(uniqueRefusals), ...byTwoAtOnce];
    const met = (await indexes()).filter((index) => !isNeverMet(index)).map(({ name }) => name);
    expect(met.filter((name) => !said.includes(name))).toEqual([]);
    expect(said.filter((name) => !met.includes(name) && name !== "Receipt_pkey")).toEqual([]);
  });

  it("has one for the only exclusion that somebody can meet, and raises nothing by itself but for who writes over the log or over what has been accepted or published, or gives a note to whose role reads none", async () => {
    const excluding = "select conname as name from pg_constraint where contype = 'x'";
    // Numbers of doors are given one after the other, under the lock of their day.
    expect(await rows(`${excluding} order by 1`)).toEqual(
      ["booking_no_two_at_once", "door_block_apart", "meeting_days_apart"].map((name) => ({ name })),
    );
    const raising =
      "select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~* 'raise exception' order by 1";
    const names = [
      ...["activity_is_kept", "day_seat_stays", "meeting_first_day", "meeting_of_its_days"],
      ...["note_reader_may", "order_stays_accepted"],
    ];
    expect(await rows(raising)).toEqual(names.map((name) => ({ name })));
  });

  it("is told by its own sentence, be it written by Prisma or in SQL", async () => {
    const viewer = systemViewer();
    const { id } = await write(viewer, (tx) => buildConvener(tx, { name: "Yksi", coordinators: [] }));
    const another = await write(viewer, (tx) => buildConvener(tx, { name: "Kaksi", coordinators: [] }));
    const [{ slug } = { slug: "" }] = await rows<{ slug: string }>(
      'select slug from "Convener" where id = $1',
      [id],
    );
    const where = { id: another.id };
    expect(await refusal(write(viewer, (tx) => tx.convener.update({ where, data: { slug } })))).toBe(
      "slug-taken",
    );
    expect(
      await refusal(
        write(
          viewer,
          (tx) => tx.$executeRaw`update "Convener" set slug = ${slug} where id = ${another.id}::uuid`,
        ),
      ),
    ).toBe("slug-taken");
  });

  it("is told by the index that PostgreSQL names, in whatever language its sentence is", async () => {
    const raise = `do $$ begin raise unique_violation using constraint = 'Convener_slug_key', message = 'Avain on jo olemassa'; end $$`;
    const doing = write(systemViewer(), (tx) => tx.$executeRawUnsafe(raise));
    expect(await refusal(doing)).toBe("slug-taken");
  });

  describe("and no rule has refused before", () => {
    const ways: Record<string, (tx: Tx, world: PairWorld) => Promise<unknown>> = {
      "a check, by Prisma": (tx, { group }) =>
        tx.seat.updateMany({ where: { groupId: group.id, seat: 1 }, data: { seat: 0 } }),
      "a check, in SQL": (tx, { group }) =>
        tx.$executeRaw`update "Seat" set seat = 0 where seat = 1 and "groupId" = ${group.id}::uuid`,
      "a reference to what has gone, by Prisma": (tx, { group, convenerId, programme }) =>
        tx.seat.create({
          data: {
            ...{ convenerId, programmeId: programme.id, groupId: group.id, seat: 4 },
            enrolmentId: "00000000-0000-4000-8000-000000000000",
          },
        }),
      "a reference to what has gone, in SQL": (tx, { other }) =>
        tx.$executeRaw`update "Enrolment" set "surveyId" = "convenerId" where id = ${other.id}::uuid`,
      "what others hold on to, taken away": (tx, { one }) =>
        tx.$executeRaw`delete from "User" where id = ${one.contact.id}::uuid`,
      "a value that must be there": (tx, { other }) =>
        tx.$executeRaw`update "Enrolment" set name = null where id = ${other.id}::uuid`,
    };
    for (const [what, way] of Object.entries(ways))
      it(`is a refusal for who sends a form and an error for a job that nobody reads: ${what}`, async () => {
        const world = await pairWorld();
        const asked = (viewer: Viewer) =>
          write(viewer, (tx) => way(tx, world)).catch((error: unknown) => error);
        expect(await asked(viewerOf(world.coordinator))).toMatchObject({
          refusal: { code: "cannot-be-saved" },
          cause: expect.any(Error),
        });
        const raised = await asked(systemViewer());
        expect(raised).toBeInstanceOf(Error);
        expect(raised).not.toHaveProperty("refusal");
      });
  });
});
