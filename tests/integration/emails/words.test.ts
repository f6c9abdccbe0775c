import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { compose, type StoredEmail } from "@/lib/emails/compose";
import { listEmails } from "@/lib/emails/queries";
import { emailFilter } from "@/lib/emails/schema";
import { write } from "@/lib/kernel/db";
import { emptyDatabase, rows } from "../../support/database";
import { closeDatabase, pairWorld, viewerOf } from "../../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const none = { programmeId: null, groupId: null, enrolmentId: null };

describe("the words of a mail", () => {
  it("are those of its programme’s format, by whatever it is filed under, and the platform’s where that is of none", async () => {
    const { programme, group, one, convenerId, coordinator } = await pairWorld();
    const filings = [
      { ...none, programmeId: programme.id },
      { ...none, groupId: group.id },
      { ...none, enrolmentId: one.id },
      none,
    ];
    const params = {
      programme: "Kevät",
      convener: "Pihapiiri",
      slug: "kevat",
      person: "Maija",
      decision: "yes",
    };
    for (const [at, { programmeId, groupId, enrolmentId }] of filings.entries())
      for (const template of ["invitation-answered", "group-confirmed"])
        await rows(
          `insert into "Email"
             (id, key, "convenerId", "programmeId", "groupId", "enrolmentId", "toAddress", locale, template, params)
           values (gen_random_uuid(), $1, $2, $3, $4, $5, 'x@yhdistys.example', 'fi', $6, $7)`,
          [
            ...[`${template}:${at}`, convenerId, programmeId, groupId, enrolmentId, template],
            JSON.stringify({ ...params, other: String(at) }),
          ],
        );
    const written = await rows<StoredEmail>(
      `select * from "Email" where template = 'invitation-answered' order by key`,
    );
    const leads = await Promise.all(
      written.map((row) =>
        write(systemViewer(), (tx) => compose(tx, row, { viewer: systemViewer(), now: new Date() })),
      ),
    );
    const [ofPairs, ofGroups] = ["parille", "ryhmälle"].map(
      (whom) => `Maija suostui fasilitaattoriksi ohjelmaan Kevät. Hänet voi nyt valita ${whom}.`,
    );
    expect(leads.map((one) => typeof one === "object" && one.letter.paragraphs[0])).toEqual([
      ...[ofPairs, ofPairs, ofPairs],
      ofGroups,
    ]);
    const listed = await listEmails(viewerOf(coordinator), emailFilter.parse({}));
    expect(
      listed.rows
        .flatMap(({ template, subject }) => (template === "group-confirmed" ? [subject] : []))
        .sort(),
    ).toEqual(["Pari on valmis: 0", "Pari on valmis: 1", "Pari on valmis: 2", "Ryhmä on valmis: 3"]);
  });
});
