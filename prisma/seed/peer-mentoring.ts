import { ownList } from "@/lib/formats/peer-mentoring/own-list";
import { themes } from "@/lib/formats/peer-mentoring/themes";
import { wellbeing } from "@/lib/formats/peer-mentoring/wellbeing";
import type { Tx } from "@/lib/kernel/db";
import { questionsOf } from "@/lib/surveys/rules";
import { addDays } from "@/lib/time/days";
import {
  type BuiltEnrolment,
  type BuiltGroup,
  type BuiltProgramme,
  buildAnonymous,
  buildEnrolment,
  buildGroup,
  buildHeld,
  buildScheduled,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { buildNote } from "@/prisma/seed/notes";
import { paper } from "@/prisma/seed/ordered";
import { at } from "@/prisma/seed/stages";

const minutes = 105;
const remoteLink = "https://huone.esimerkki.example/vertaisryhma";
type Guides = { leaders: readonly Person[]; host: Person };

/**
 * People who work alone: a group between its fourth meeting and its fifth, with its own list, a note and what was answered before; and
 * thirty-four who wait to be grouped by their times of the week, one of whom can come when nobody else can.
 */
export async function peerMentoringGroups(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  guides: Guides,
): Promise<void> {
  await mayGuide(db, programme, guides);
  await underWay(db, now, programme, guides);
  for (const [index, name] of waiting.entries())
    await enrol(db, now, programme, { name, index, sentAgo: 20 });
}

async function mayGuide(db: Tx, programme: BuiltProgramme, { leaders, host }: Guides): Promise<void> {
  const guiding = [
    ...leaders.map(({ id }) => ({ id, roles: ["lead"] })),
    { id: host.id, roles: ["technical-host"] },
  ];
  for (const { id: userId, roles } of guiding)
    await db.programmeFacilitator.update({
      where: { programmeId_userId: { programmeId: programme.id, userId } },
      data: { roles, times: [tuesday, thursday], languages: ["fi"], mostGroups: 3 },
    });
}

async function enrol(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  { name, index, sentAgo }: { name: string; index: number; sentAgo: number },
): Promise<BuiltEnrolment> {
  const known = name === "Saara Sillanpää" ? "demo-jasen@kylassa.example" : null;
  const email = known ?? `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@jarjesto.example`;
  const contact = await buildUser(db, { name, email, locale: "fi" });
  const times =
    name === alone
      ? ["fri-9-11"]
      : index % 3 === 0
        ? [tuesday, thursday]
        : [index % 3 === 1 ? tuesday : thursday];
  const topics = [themes[index % 7]?.key ?? "limits", themes[(index + 2) % 7]?.key ?? "esteem"];
  return buildEnrolment(db, now, {
    ...{ programme, contact, sentAgo },
    answers: {
      ...{ fullName: name, email, workplace: workplaces[index % workplaces.length] ?? "", topics, times },
      ...{ work: works[index % works.length] ?? "", years: ["0-2", "3-9", "10"][index % 3] ?? "3-9" },
      ...{ alone: "yes", languages: ["fi"], contactLanguage: "fi", consent: "yes" },
    },
  });
}

/** Four meetings held, three to come. */
async function underWay(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  { leaders: [leader], host }: Guides,
): Promise<void> {
  if (!leader) return;
  const enrolments: BuiltEnrolment[] = [];
  for (const [index, name] of members.entries())
    enrolments.push(await enrol(db, now, programme, { name, index: index * 3, sentAgo: 185 }));
  const group = await buildGroup(db, now, {
    ...{ programme, enrolments, facilitator: leader, theme: "limits", proposedAgo: 170, confirmedAgo: 160 },
  });
  await db.groupFacilitator.create({
    data: {
      ...{ convenerId: group.convenerId, groupId: group.id, userId: host.id, role: "technical-host" },
      ...{ busy: true, holds: true, notes: false },
    },
  });
  const startsAt = at(now, -147, "15:00");
  await db.techCheck.updateMany({
    where: { groupId: group.id },
    data: { startsAt, endsAt: addDays(startsAt, 1 / 24), remoteLink, phone: "+358 40 000 0052", sequence: 1 },
  });
  for (const [index, ago] of [133, 105, 77, 21].entries())
    await buildHeld(db, group, `meeting-${index + 1}`, at(now, -ago, "15:00"), leader, {
      remoteLink,
      minutes,
    });
  for (const [index, ahead] of [7, 35, 63].entries())
    await buildScheduled(
      db,
      group.meetings[`meeting-${index + 5}`] as string,
      at(now, ahead, "15:00"),
      leader,
      {
        ...{ remoteLink, minutes },
      },
    );
  await remember(db, now, programme, group, leader);
}

/** What the group has written down and been asked. */
async function remember(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  group: BuiltGroup,
  leader: Person,
): Promise<void> {
  for (const [index, [topics, next]] of listed.entries())
    await paper(
      db,
      group,
      {
        ...{ step: ownList.key, about: `meeting-${index + 1}`, state: "APPROVED", by: leader },
        when: addDays(now, -(104 - 28 * index)),
      },
      { topics, agreed: "Kamera saa olla kiinni, kun kuuntelee.", tips: "", next },
    );
  await buildNote(
    db,
    group,
    leader,
    "Ryhmä alkaa luottaa. Muistettava antaa hiljaisimmille aikaa ennen kierrosta.",
    addDays(now, -20),
  );
  const claims = questionsOf(wellbeing).map(({ key }) => key);
  for (const [person] of members.entries())
    await buildAnonymous(db, programme, group, {
      ...{ step: "wellbeing", about: null, at: addDays(now, -140), unread: true },
      answers: Object.fromEntries(claims.map((key, index) => [key, String(2 + ((person + index) % 4))])),
    });
}

const [tuesday, thursday] = ["tue-15-17", "thu-13-15"];
const alone = "Yrjö Yksinäinen";
const members = [
  ...["Saara Sillanpää", "Onni Oikarinen", "Helka Hietanen"],
  ...["Matti Mäenpää", "Jonna Jokela", "Reetta Rantanen"],
];
const listed = [
  ["Mihin työ loppuu, kun sitä tekee yksin.", "Vapaaehtoisten kiittäminen"],
  ["Vapaaehtoisten kiittäminen: mikä tuntuu kiitokselta.", "Miten saada palautetta"],
  ["Miten saada palautetta, kun esihenkilö on toisessa kaupungissa.", "Työn järjestäminen"],
] as const;
const first = ["Aino", "Eero", "Liisa", "Kalle", "Tuula", "Pekka", "Maria"];
const last = ["Lahti", "Niemi", "Harju", "Koski", "Saari"];
/** Thirty-three by name, and one who can on Friday mornings alone. */
const waiting = [...last.flatMap((family) => first.map((given) => `${given} ${family}`)).slice(0, 33), alone];
const workplaces = [
  ...["Nuorten tupa ry", "Kylien tuki ry", "Muistiyhdistys", "Liikkuva lähiö ry", "Omaishoitajat ry"],
  ...["Kulttuuripaja ry", "Ystävätupa ry", "Eläintuki ry", "Maahanmuuttajien talo ry", "Metsäretki ry"],
];
const works = [
  "Teen kaiken ohjauksesta kirjanpitoon.",
  "Vastaan vapaaehtoisista koko maakunnassa.",
  "Järjestän tapahtumia ja haen niihin rahaa.",
];
