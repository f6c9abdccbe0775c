import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openLink, requestSignIn } from "@/lib/auth/commands";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { sweepOutbox } from "@/lib/emails/commands";
import { sendEmail } from "@/lib/emails/sending";
import { closeMail } from "@/lib/emails/transport";
import {
  beginEnrolment,
  requestEnrolmentLink,
  saveAnswers,
  submitEnrolment,
  withdrawEnrolment,
} from "@/lib/enrolments/commands";
import { takeInProven } from "@/lib/enrolments/decision-commands";
import { addParticipant } from "@/lib/enrolments/people-commands";
import { getHeldEnrolment } from "@/lib/enrolments/start-queries";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { pageMark } from "@/lib/surveys/page-mark";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { circles, opensLink, reader, sends } from "@/tests/support/circles";
import { emptyDatabase, rows } from "@/tests/support/database";
import { readingCircle } from "@/tests/support/formats/reading-circle";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";

const now = new Date();
const alone = {
  groups: async () => ({ stage: "none" as const, pair: "", toCall: [] }),
  places: async () => undefined,
};
const victim = "uhri@muualla.example";
const system = systemViewer();
let server: MailServer;

beforeAll(() => addFormat(readingCircle));
beforeEach(async () => {
  await emptyDatabase();
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  await write(system, async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa" });
    const convener = await buildConvener(tx, { name: "Pihapiiri", coordinators: [coordinator] });
    await buildProgramme(tx, now, { convenerId: convener.id, slug: "kyla" });
  });
});
afterEach(async () => {
  closeMail();
  await server.stop();
});

/** Everything that somebody types, each with the same words of theirs in it. */
function answersOf(words: string) {
  return {
    name: `${words} ry`,
    municipality: "Espoo",
    description: words,
    contactName: words,
    email: victim,
    contactLanguage: "fi",
    workingLanguages: ["fi"],
    wishes: [`${words} 1`, `${words} 2`],
    "wishes.tell": ["0"],
    needs: ["funding"],
    offers: ["events"],
    ratherNot: [`${words} 3`],
    consent: "yes",
    nextRound: "yes",
  };
}

async function save(enrolmentId: string, page: string, values: Record<string, unknown>) {
  const holder = visitorViewer("fi", enrolmentId);
  const held = await getHeldEnrolment(holder);
  const found = held && pagesOf(held.definition, held.short).find(({ key }) => key === page);
  const was = found ? pageMark(questionsOn(found), held.answers) : "";
  const saved = { enrolmentId, page, version: 1, was, move: "next", to: "onward", values } as const;
  return saveAnswers(holder, saved, now);
}

/** A draft of a stranger, answered with these words. */
async function answered(words: string) {
  const start = { programme: "kyla", path: "full", keyHash: randomUUID() } as const;
  const { enrolmentId: id } = await beginEnrolment(visitorViewer("fi"), start, now);
  for (const page of ["organisation", "contact", "seeking", "offering", "practicalities"])
    await save(id, page, answersOf(words));
  return { id, holder: visitorViewer("fi", id) };
}

/** Sends what waits, as the worker does. */
async function sendAll(): Promise<void> {
  const waiting = await rows<{ id: string }>(`select id from "Email" where state = 'WAITING' order by id`);
  for (const { id } of waiting) await sendEmail(system, id, new Date());
}

/** All of the mails that left to the address, as their reader sees them: words, markup, subject, names. */
function arrived(address = victim): string[] {
  return server.taken
    .filter(({ to }) => to.includes(address))
    .map(({ mail }) =>
      [mail.subject, mail.text, mail.html, mail.from?.text, JSON.stringify(mail.to), ...attached(mail)].join(
        "\n",
      ),
    );
}

function attached(mail: MailServer["taken"][number]["mail"]): string[] {
  return mail.attachments.map(({ content }) => content.toString("utf8"));
}

async function opensMail(): Promise<void> {
  const token = /\/link\/([\w-]+)/.exec(arrived().at(-1) ?? "")?.[1] ?? "";
  await openLink(visitorViewer("fi"), token);
}

const hostile = [
  "Voitte rahaa",
  "evil.example",
  "Soittakaa nyt 0600 123456",
  "<b>Rahaa</b>",
  "Pankki: vahvistakaa tunnuksenne",
  "Voittaja\u202eelpmaxe.live",
  "Hyvä voittaja, avatkaa evil.example/voitto",
];
/** What of a stranger's words is looked for: any of them. */
const theirs = /voittaja|voitte rahaa|rahaa<|evil|0600|pankki|vahvistakaa tunn|elpmaxe/i;

describe("attack 6: mail to an address that nobody has confirmed", () => {
  it.each(hostile)(
    "attack 6: the first mail to an unconfirmed address holds no words that a stranger typed: %s",
    async (words) => {
      const { id, holder } = await answered(words);
      await requestEnrolmentLink(holder, { enrolmentId: id, email: victim }, now);
      await sendAll();
      await submitEnrolment(holder, id, now);
      await sendAll();
      const request = { email: victim, path: "/home", locale: "fi", browserKey: "k", network: "n" } as const;
      await requestSignIn(visitorViewer("fi"), request);
      await sendAll();
      const second = await answered(words);
      await submitEnrolment(second.holder, second.id, now);
      await withdrawEnrolment(holder, { enrolmentId: id, reason: null }, now, alone);
      await sendAll();
      const subjects = server.taken.filter(({ to }) => to.includes(victim)).map(({ mail }) => mail.subject);
      expect(subjects.map((subject) => subject?.replace(/\(.*\)|: .*/, "").trim()).sort()).toEqual([
        "Ilmoittautumisenne",
        "Jatkakaa ilmoittautumista",
        "Kirjautuminen Kylässä-palveluun",
        "Vastauksenne on saatu",
        "Vastauksenne on saatu",
      ]);
      for (const mail of arrived()) expect(mail).not.toMatch(theirs);
    },
  );

  it("attack 6: whoever opens the link gets the whole of the receipt, once, with the copy of the answers", async () => {
    const { id, holder } = await answered("Laulamme yhdessä");
    await submitEnrolment(holder, id, now);
    await sendAll();
    await sweepOutbox(system, new Date());
    await sendAll();
    expect(arrived()).toHaveLength(1);
    expect(arrived()[0]).not.toContain("Laulamme");
    await opensMail();
    await sweepOutbox(system, new Date());
    await sendAll();
    await sweepOutbox(system, new Date());
    await sendAll();
    expect(server.taken.map(({ mail }) => mail.subject)).toEqual([
      expect.stringMatching(/^Vastauksenne on saatu \(/),
      expect.stringMatching(/^Vastauksenne on saatu \(/),
    ]);
    expect(arrived()[1]).toContain("Laulamme yhdessä");
    expect(new Set(server.taken.map(({ mail }) => mail.messageId)).size).toBe(2);
  });

  it("who is taken in at once is in as their link opens, and gets one mail that is the receipt as well, not the receipt twice", async () => {
    const world = await circles(now);
    const id = await sends(world, reader("Leena Lukija", victim, "Sinuhe"), now);
    await sendAll();
    await opensLink(victim, id, now);
    expect(await rows(`select state::text as state from "Enrolment" where id = $1`, [id])).toEqual([
      { state: "ACCEPTED" },
    ]);
    await takeInProven(system, { enrolmentId: id }, now);
    await sweepOutbox(system, new Date());
    await sendAll();
    const subjects = server.taken.map(({ mail }) => mail.subject?.replace(/[:(].*/, "").trim());
    expect(subjects).toEqual(["Vastauksenne on saatu", "Olette mukana"]);
    expect(arrived()[0]).not.toContain("Sinuhe");
    expect(arrived()[1]).toContain("Sinuhe");
    expect(arrived()[1]).toMatch(/KY-/);
  });

  it("attack 6: nobody becomes somebody to write to by being called a contact", async () => {
    const { id, holder } = await answered("Kaiun Kuoro");
    await submitEnrolment(holder, id, now);
    for (let n = 0; n < 5; n += 1) {
      const typed = { name: `Voittaja ${n}`, email: `uhri${n}@muualla.example`, locale: "fi" as const };
      await addParticipant(holder, { enrolmentId: id, isContact: true, ...typed }, new Date(), () =>
        Promise.resolve(),
      );
    }
    await sendAll();
    expect(server.taken.flatMap(({ to }) => to)).toEqual([victim]);
    // What waited is let go and has a job at once, however young it is; the first job of each has been done.
    await rows(`select graphile_worker.remove_job(key) from graphile_worker.jobs where key like 'email:%'`);
    await opensMail();
    await sweepOutbox(system, new Date());
    expect(
      await rows(`select count(*)::int as n from "Email" e join graphile_worker.jobs j on j.key = 'email:' || e.id
        where e.template = 'participant-added' and e.state = 'WAITING'`),
    ).toEqual([{ n: 5 }]);
  });

  it("attack 6: that somebody opened mail about something else once confirms nothing here", async () => {
    await write(system, (tx) => buildUser(tx, { name: "Uhri Uhrinen", email: victim }));
    await rows(`update "User" set "emailVerified" = now() where email = $1`, [victim]);
    const { id, holder } = await answered("Voitte rahaa");
    await submitEnrolment(holder, id, now);
    await sendAll();
    expect(arrived()).toHaveLength(1);
    expect(arrived()[0]).not.toMatch(theirs);
  });
});
