import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { countToCheck } from "@/lib/enrolments/duplicate-queries";
import { getSurveyStart } from "@/lib/enrolments/start-queries";
import { closeDatabase, write } from "@/lib/kernel/db";
import { listRunProgrammes } from "@/lib/reports/queries";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { enrolByPhone } from "../../support/by-phone";
import { emptyDatabase, rows } from "../../support/database";
import { viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const sheet = {
  ...{ name: "Kaiun Kuoro ry", municipality: "Espoo", description: "Laulamme.", contactName: "Kaija Kaiku" },
  ...{ email: "kaija@esimerkki.example", contactLanguage: "fi", workingLanguages: ["fi"] },
  ...{ needs: ["funding"], offers: ["funding"], consent: "yes", nextRound: "no" },
};

beforeEach(emptyDatabase);
afterAll(closeDatabase);

async function answered() {
  const { kaisa, programme } = await write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa" });
    const { id: convenerId } = await buildConvener(tx, { name: "Pihapiiri", coordinators: [coordinator] });
    const built = await buildProgramme(tx, now, { convenerId, state: "OPEN" });
    return { kaisa: viewerOf(coordinator), programme: { ...built, convenerId } };
  });
  const send = (values: object) =>
    enrolByPhone(kaisa, { programmeId: programme.id, short: false, values: { ...sheet, ...values } }, now);
  const id = await send({});
  const [programmeRow] = await rows<{ slug: string }>('select slug from "Programme"');
  const [user] = await rows<{ id: string; locale: "fi" }>(
    `select id, locale from "User" where email = 'kaija@esimerkki.example'`,
  );
  return {
    kaisa,
    programme,
    send,
    id,
    slug: programmeRow?.slug ?? "",
    kaija: viewerOf(user as Parameters<typeof viewerOf>[0]),
  };
}

describe("somebody who begins the survey again", () => {
  it("B1: is led to what has been sent, where they are signed in as its contact", async () => {
    const { id, slug, kaija } = await answered();
    expect(await getSurveyStart(kaija, slug)).toMatchObject({
      ...{ ownId: id, sentName: "Kaiun Kuoro ry", heldId: null },
    });
  });

  it("B1: is told nothing of others' answers, nor of one that has been withdrawn or that they have left", async () => {
    const { kaisa, slug, kaija, id } = await answered();
    for (const viewer of [visitorViewer("fi"), kaisa])
      expect(await getSurveyStart(viewer, slug)).toMatchObject({ ownId: null, sentName: null });
    await rows(`update "Participant" set "leftAt" = now() where "enrolmentId" = $1`, [id]);
    expect((await getSurveyStart(kaija, slug))?.ownId).toBeNull();
    await rows(`update "Participant" set "leftAt" = null where "enrolmentId" = $1`, [id]);
    await rows(`update "Enrolment" set state = 'WITHDRAWN', "withdrawnAt" = now() where id = $1`, [id]);
    expect((await getSurveyStart(kaija, slug))?.ownId).toBeNull();
  });

  it("B1: two answers of one organisation wait on the coordinator's board until they are one", async () => {
    const { kaisa, send } = await answered();
    const toCheck = async () =>
      Promise.all((await listRunProgrammes(kaisa)).map((programme) => countToCheck(kaisa, programme)));
    expect(await toCheck()).toEqual([0]);
    await send({ name: "KAIUN KUORO R.Y.", email: "toinen@esimerkki.example" });
    expect(await toCheck()).toEqual([1]);
  });
});
