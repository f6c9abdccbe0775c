import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { themes as themesOfFormat } from "@/lib/formats/themes";
import { write } from "@/lib/kernel/db";
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

const allThemes = themesOfFormat.map(({ key }) => key).filter((key) => key !== "other");

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

/** Answers drawn by chance, the same for the same number: some themes are asked for far more than others, as they are. */
export function drawnAnswers(number: number): Answers {
  const chance = chanceFrom(number + 1);
  const draw = <T>(from: readonly T[]) => from[Math.floor(chance() ** 1.6 * from.length)] as T;
  const some = <T>(from: readonly T[], most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(chance() * most) }, () => draw(from))),
  ];
  return {
    ...answersOf(number),
    municipality: draw(towns)[0],
    workingLanguages:
      chance() < 0.9 ? ["fi", ...(chance() < 0.3 ? ["en"] : [])] : ["sv", ...(chance() < 0.6 ? ["fi"] : [])],
    needs: some(allThemes, 3),
    offers: some([...allThemes].reverse(), 3),
    peers: some(["volunteers", "board", "employees", "same-people", "different"], 2),
    hopes: some(["practical-tips", "peer-support", "getting-acquainted", "cooperation"], 2),
    times: some(["weekday-evening", "weekday-daytime", "weekend"], 2),
    months: some(["02", "03", "04", "05", "01"], 3),
    remote: draw(["if-need-be", "yes", "no"]),
    hosting: draw(["own", "borrowed", "none"]),
    access: some(["public-transport", "step-free", "parking"], 2),
    accessNeeds: chance() < 0.1 ? ["step-free"] : [],
  };
}

/** A programme with so many accepted associations, its coordinators and facilitators; contacts have addresses of their own. */
export function manyAssociations(count: number, now = new Date()) {
  const tag = randomUUID().slice(0, 6);
  return write(systemViewer(), async (tx) => {
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

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
