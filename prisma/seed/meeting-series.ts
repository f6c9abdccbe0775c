import { finalReport, memo } from "@/lib/formats/meeting-series/documents";
import type { Tx } from "@/lib/kernel/db";
import { addDays } from "@/lib/time/days";
import {
  type BuiltProgramme,
  buildAnonymous,
  buildHeld,
  buildNamed,
  buildScheduled,
  buildUnanswered,
  type Person,
} from "@/prisma/seed/builders";
import { order, ordered, paper, series } from "@/prisma/seed/ordered";
import { at } from "@/prisma/seed/stages";
import {
  closingOf,
  closingWords,
  goalsOf,
  hoivatyo,
  kustensLarare,
  learned,
  topics,
  varastovaki,
} from "@/prisma/seed/unions";

const minutes = 180;

/**
 * A programme of ordered series: a union between its second and third meeting, whose memo goes round; one that has asked and waits for an
 * offer; and one whose series ended last year with a final report.
 */
export async function meetingSeriesOrders(db: Tx, now: Date, programme: BuiltProgramme, guide: Person) {
  await underWay(db, now, programme, guide);
  await asking(db, now, programme);
  await lastYears(db, now, programme, guide);
}

/** Care workers' shop stewards: two meetings held, three to come. */
async function underWay(db: Tx, now: Date, programme: BuiltProgramme, guide: Person): Promise<void> {
  const contact = { name: "Riitta Rinnalla", email: "demo-hoivatyo@kylassa.example", locale: "fi" } as const;
  const request = await ordered(db, now, programme, 95, contact, hoivatyo);
  const expert = { name: "Pekka Pykälä", email: "demo-asiantuntija@kylassa.example", locale: "fi" } as const;
  const people = [
    "Seija Sovitteleva",
    "Marko Mietteliäs",
    "Heli Hiljainen",
    "Tarja Tasapuoli",
    "Ville Välittäjä",
  ];
  const group = await series(db, now, programme, request, { guide, expert, people, ago: 80 });
  await order(db, group, { ago: 85, acceptedName: contact.name, goals: goalsOf(hoivatyo) });
  for (const [index, ago] of [37, 16].entries())
    await buildHeld(db, group, `meeting-${index + 1}`, at(now, -ago, "13:00"), guide, {
      ...{ placeName: "Opintokeskuksen sali", address: "Kirjurinkuja 4, Tampere", stepFree: true, minutes },
    });
  for (const [index, ahead] of [5, 26, 47].entries())
    await buildScheduled(
      db,
      group.meetings[`meeting-${index + 3}`] as string,
      at(now, ahead, "13:00"),
      guide,
      {
        ...{ placeName: "Opintokeskuksen sali", address: "Kirjurinkuja 4, Tampere", stepFree: true, minutes },
        arrival: "Sisään pihan puolelta, toinen kerros. Kahvi on valmiina puolta tuntia ennen.",
      },
    );
  await paper(
    db,
    group,
    { step: memo.key, about: "meeting-1", when: addDays(now, -29), state: "APPROVED", by: guide },
    {
      when: "Tampere",
      length: "3 tuntia",
      present: "5 osallistujaa ja asiantuntija",
      topic: "Kun neuvottelut jumittuvat omalla työpaikalla",
      talked:
        "Käytiin läpi kaksi tilannetta, joissa keskustelu esihenkilön kanssa oli loppunut kokonaan.\nPuhuttiin siitä, milloin asia kannattaa viedä eteenpäin ja milloin antaa ajan kulua.",
      insights:
        "Keskustelu alkaa uudelleen helpommin, kun ehdottaa yhtä pientä asiaa kerrallaan.\nMuistiinpano samana iltana auttaa enemmän kuin hyvä muisti.",
      facts: "Paikallista sopimista koskevat määräajat ovat työehtosopimuksessa, eivät laissa.",
      open: "Kuka tukee luottamushenkilöä, kun hän on itse osapuolena?",
      next: "Jaksaminen luottamustehtävässä",
    },
  );
  await paper(
    db,
    group,
    { step: memo.key, about: "meeting-2", when: addDays(now, -2), state: "SENT", by: guide },
    {
      when: "Tampere",
      length: "3 tuntia",
      present: "5 osallistujaa ja asiantuntija",
      topic: "Jaksaminen luottamustehtävässä",
      talked:
        "Jokainen kertoi, mistä tietää, että tehtävä alkaa viedä liikaa.\nVertailtiin tapoja rajata yhteydenottoja vapaa-ajalla.",
      insights:
        "Vastausajan saa sanoa ääneen: vastaan viimeistään huomenna.\nVaraluottamushenkilö on olemassa myös tavallisena tiistaina.",
      facts: "",
      open: "Miten työaikaa käytetään luottamustehtävään, kun sijaista ei ole?",
      next: "Mitä kerron omille jäsenille?",
    },
  );
  const userIds = group.enrolments
    .flatMap(({ participants }) => participants.map(({ userId }) => userId))
    .slice(0, 2);
  await buildUnanswered(db, group, {
    ...{ step: "pulse", about: "meeting-2", userIds, openUntil: addDays(now, 4), askedAt: addDays(now, -3) },
  });
}

/** A request in Swedish that nobody has answered yet. */
async function asking(db: Tx, now: Date, programme: BuiltProgramme): Promise<void> {
  const contact = {
    name: "Annika Strand",
    email: "demo-kustens-larare@kylassa.example",
    locale: "sv",
  } as const;
  await ordered(db, now, programme, 3, contact, kustensLarare, "SUBMITTED");
}

/** Five meetings of warehouse workers' delegates, all held; what they thought of them, and what the union got to read. */
async function lastYears(db: Tx, now: Date, programme: BuiltProgramme, guide: Person): Promise<void> {
  const contact = { name: "Olli Ovela", email: "demo-varastovaki@kylassa.example", locale: "fi" } as const;
  const request = await ordered(db, now, programme, 420, contact, varastovaki);
  const expert = {
    name: "Kirsi Kuuleva",
    email: "demo-asiantuntija-2@kylassa.example",
    locale: "fi",
  } as const;
  const people = [
    "Anu Arka",
    "Benno Bergman",
    "Carita Cederberg",
    "Daniel Dahl",
    "Eero Eskola",
    "Fanni Forss",
  ];
  const group = await series(db, now, programme, request, {
    ...{ guide, expert, people, ago: 400, state: "COMPLETED" as const },
  });
  await order(db, group, {
    ...{ ago: 405, acceptedName: contact.name, goals: goalsOf(varastovaki), invoicedAt: addDays(now, -230) },
  });
  const days = [380, 352, 324, 296, 268];
  for (const [index, ago] of days.entries()) {
    const step = `meeting-${index + 1}`;
    await buildHeld(db, group, step, at(now, -ago, "13:00"), guide, { minutes });
    await paper(
      db,
      group,
      { step: memo.key, about: step, when: addDays(now, 6 - ago), state: "APPROVED", by: guide },
      {
        ...{ when: "Etänä", length: "3 tuntia", present: "6 osallistujaa ja asiantuntija" },
        ...{
          topic: topics[index] ?? "",
          talked: "Kaksi tilannetta purettiin yhdessä.",
          insights: learned[index] ?? "",
        },
        ...{ facts: "", open: "", next: topics[index + 1] ?? "" },
      },
    );
  }
  await paper(
    db,
    group,
    { step: finalReport.key, about: null, when: addDays(now, -245), state: "APPROVED", by: guide },
    {
      goals: goalsOf(varastovaki),
      course: "Viisi tapaamista, yhteensä 15 tuntia. Jokaisella kerralla oli kuusi osallistujaa.",
      insights: learned.join("\n"),
      intentions: "Perehdytyksen tarkistuslista otetaan käyttöön kolmessa varastossa.",
      proposals: "Liitto voisi koota lyhyen oppaan vuorotyön riskien arvioinnista.",
      feedback: "Kuusi vastausta. Keskiarvo väitteeseen ”Sain tukea toisilta”: 4,7.",
      thanks: "Kiitos luottamuksesta.",
    },
  );
  for (const [index, words] of closingWords.entries())
    await buildAnonymous(db, programme, group, {
      ...{ step: "closing", about: null, at: addDays(now, -250), closing: true },
      answers: { ...closingOf(index), ...(words ? { otherwise: words } : {}) },
    });
  await buildNamed(db, programme, group, {
    ...{ step: "orderer-end", enrolmentId: request.id, at: addDays(now, -225) },
    answers: { goals: "yes", report: "Raportti oli pohjana kevään koulutussuunnitelmalle." },
  });
}
