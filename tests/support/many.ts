import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { as } from "@/lib/db";
import type { Answers } from "@/lib/surveys/definition";
import { buildConvener, buildEnrolment, buildProgramme, buildUser } from "@/prisma/seed/builders";

const towns = [
  ["Espoo", "Espoon"],
  ["Helsinki", "Helsingin"],
  ["Vantaa", "Vantaan"],
  ["Kirkkonummi", "Kirkkonummen"],
  ["Lohja", "Lohjan"],
  ["Porvoo", "Porvoon"],
  ["Turku", "Turun"],
  ["Tampere", "Tampereen"],
] as const;
const doings = ["Kylä", "Kerho", "Tupa", "Apu", "Piiri"];
const themes = [
  "volunteer-recruitment",
  "volunteer-training",
  "authorities",
  "youth-camps",
  "peer-support",
  "communications",
  "funding",
  "board-work",
  "events",
  "digital-skills",
];

/** The name of the association with this number: "Espoon Kylä 1 ry". */
export function nameOf(number: number): string {
  return `${pick(towns, number)[1]} ${pick(doings, number * 3)} ${number + 1} ry`;
}

/** What the association with this number answers: always the same, and different from the others'. */
export function answersOf(number: number): Answers {
  return {
    name: nameOf(number),
    municipality: pick(towns, number)[0],
    description: "Meillä on ovi, kahvipannu ja tapana kysyä.",
    contactName: `Yhteys ${number + 1}`,
    email: `yhteys-${number}@esimerkki.example`,
    contactLanguage: "fi",
    workingLanguages: number % 9 === 8 ? ["sv", "fi"] : ["fi"],
    needs: [0, 3, 5].slice(0, 1 + (number % 3)).map((step) => pick(themes, number * 7 + step)),
    offers: [1, 4, 8].slice(0, 1 + ((number + 1) % 3)).map((step) => pick(themes, number * 3 + step)),
    peers: [pick(["board", "employees", "volunteers"], number)],
    hopes: [pick(["getting-acquainted", "peer-support", "practical-tips"], number * 5)],
    times: [pick(["weekday-daytime", "weekday-evening", "weekend"], number * 2), "weekday-evening"],
    months: ["02", "03", pick(["04", "05"], number)],
    remote: pick(["yes", "if-need-be", "no"], number),
    hosting: pick(["own", "borrowed", "own", "none"], number),
    access: number % 2 === 0 ? ["step-free"] : ["parking"],
    accessNeeds: number % 11 === 10 ? ["step-free"] : [],
    consent: "yes",
    nextRound: "yes",
  };
}

/** A programme with so many accepted associations, its coordinators and facilitators; contacts have addresses of their own. */
export function manyAssociations(count: number, now = new Date()) {
  const tag = randomUUID().slice(0, 6);
  return as(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    const guides = [
      await buildUser(tx, { name: "Marjatta Kuuntelija" }),
      await buildUser(tx, { name: "Amina Kysyväinen" }),
    ];
    const { id: convenerId } = await buildConvener(tx, {
      name: `Pihapiiri ${tag}`,
      coordinators: [coordinator],
    });
    const programme = await buildProgramme(tx, now, { convenerId, state: "MATCHING", facilitators: guides });
    const enrolments: { id: string; name: string; email: string }[] = [];
    for (let number = 0; number < count; number++) {
      const email = `yhteys-${number}-${tag}@esimerkki.example`;
      const contact = await buildUser(tx, { name: `Yhteys ${number + 1}`, email });
      const facts = { programme, contact, answers: answersOf(number), sentAgo: 30 - (number % 20) };
      const { id } = await buildEnrolment(tx, now, facts);
      enrolments.push({ id, name: nameOf(number), email });
    }
    return { coordinator, convenerId, programme, enrolments, guides };
  });
}

function pick<T>(from: readonly T[], number: number): T {
  return from[number % from.length] as T;
}
