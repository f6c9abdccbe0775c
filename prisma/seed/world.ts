import type { Tx } from "@/lib/kernel/db";
import { associations, lastYearsAssociations } from "@/prisma/seed/associations";
import type { DemoAssociation } from "@/prisma/seed/associations/demo-association";
import { returningAssociations } from "@/prisma/seed/associations/returning";
import {
  type BuiltEnrolment,
  type BuiltProgramme,
  buildConvener,
  buildEnrolment,
  buildGroup,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { expertExchanges } from "@/prisma/seed/exchanges";
import { lastYear } from "@/prisma/seed/last-year";
import { buildLog } from "@/prisma/seed/log";
import { meetingSeriesOrders } from "@/prisma/seed/meeting-series";
import { networkingDays } from "@/prisma/seed/networking-day";
import { organisationVisits } from "@/prisma/seed/organisation-visits";
import { buildOutbox } from "@/prisma/seed/outbox";
import { peerMentoringGroups } from "@/prisma/seed/peer-mentoring";
import { betweenVisits, findingDates, finished } from "@/prisma/seed/stages";
import { lastYearsRound, visitRound } from "@/prisma/seed/visit-rounds";

/** Who is who in the demo world; their addresses are known, so that links can be made for them. */
const cast = {
  admin: { name: "Ylermi Ylläpito", email: "demo-yllapito@kylassa.example", locale: "fi" },
  coordinator: { name: "Kaisa Koordi", email: "demo-koordinaattori@kylassa.example", locale: "fi" },
  marjatta: { name: "Marjatta Kuuntelija", email: "demo-fasilitaattori@kylassa.example", locale: "fi" },
  joonas: { name: "Joonas Ledare", email: "demo-facilitator-sv@kylassa.example", locale: "sv" },
  amina: { name: "Amina Kysyväinen", email: "demo-fasilitaattori-2@kylassa.example", locale: "fi" },
  coach: { name: "Venla Aro", email: "demo-valmentaja@kylassa.example", locale: "fi" },
  door: { name: "Ilpo Rinne", email: "demo-ovi@kylassa.example", locale: "fi" },
} as const;

/**
 * A lively world: one convener, three facilitators, fourteen associations and those that come back from last year, a programme with
 * something at every stage, a finished programme of last year with feedback, one of organisation visits, a round of visits and last
 * year's, one of ordered series, one of people who mentor each other online: a group under way, and many who wait for theirs; a
 * networking day that is tomorrow, with every place taken, and one of a month ago; and sixty experts to be placed, with two exchanges.
 */
export async function buildWorld(db: Tx, now: Date): Promise<void> {
  await buildUser(db, { ...cast.admin, isAdmin: true });
  const coordinator = await buildUser(db, { ...cast.coordinator, phone: "+358 40 000 0050" });
  const facilitators = {
    marjatta: await buildUser(db, { ...cast.marjatta, phone: "+358 40 000 0051" }),
    joonas: await buildUser(db, { ...cast.joonas, phone: "+358 40 000 0052" }),
    amina: await buildUser(db, { ...cast.amina, phone: "+358 40 000 0053" }),
  };
  const convener = await buildConvener(db, {
    name: "Kansalaistoiminnan keskus Pihapiiri",
    slug: "pihapiiri",
    senderName: "Pihapiiri",
    replyTo: "pihapiiri@esimerkki.example",
    phone: "+358 40 000 0050",
    accessibilityContact: "saavutettavuus@esimerkki.example",
    privacyNotice,
    coordinators: [coordinator],
  });
  const shared = { convenerId: convener.id, facilitators: Object.values(facilitators) };
  const year = now.getFullYear();
  const programme = await buildProgramme(db, now, {
    ...shared,
    slug: "vertaisvierailut",
    name: {
      fi: `Vertaisvierailut ${year}–${year + 1}`,
      sv: `Besök mellan föreningar ${year}–${year + 1}`,
      en: `Peer visits ${year}–${year + 1}`,
    },
    signUp: [-75, 25],
    meetings: [-60, 160],
  });
  await thisYear(db, now, programme, facilitators);
  const past = await buildProgramme(db, now, {
    ...shared,
    slug: "vertaisvierailut-viime-vuosi",
    state: "CLOSED",
    name: {
      fi: `Vertaisvierailut ${year - 1}–${year}`,
      sv: `Besök mellan föreningar ${year - 1}–${year}`,
      en: `Peer visits ${year - 1}–${year}`,
    },
    signUp: [-430, -370],
    meetings: [-360, -200],
  });
  await lastYear(
    db,
    now,
    past,
    [...associations.slice(0, 4), ...lastYearsAssociations],
    Object.values(facilitators),
  );
  const visits = await buildProgramme(db, now, {
    ...shared,
    format: "organisation-visit",
    slug: "jarjestovisiitit",
    state: "RUNNING",
    name: {
      fi: `Järjestövisiitit ${year}`,
      sv: `Föreningsvisiter ${year}`,
      en: `Organisation visits ${year}`,
    },
    signUp: [-230, -60],
    meetings: [-200, 120],
  });
  await organisationVisits(db, now, visits, facilitators.amina);
  const round = { convenerId: convener.id, format: "visit-round" };
  await visitRound(
    db,
    now,
    await buildProgramme(db, now, {
      ...{ ...round, slug: "tutustumiskierros", state: "RUNNING", signUp: [-75, 40], meetings: [-40, 60] },
      name: {
        fi: `Kainuun tutustumiskierros ${year}`,
        sv: `Bekantningsrunda i Kajanaland ${year}`,
        en: `Visit round in Kainuu ${year}`,
      },
    }),
  );
  await lastYearsRound(
    db,
    now,
    await buildProgramme(db, now, {
      ...{ ...round, slug: "tutustumiskierros-viime-vuosi", state: "CLOSED" },
      ...{ signUp: [-430, -370], meetings: [-360, -200] },
      name: {
        fi: `Kainuun tutustumiskierros ${year - 1}`,
        sv: `Bekantningsrunda i Kajanaland ${year - 1}`,
        en: `Visit round in Kainuu ${year - 1}`,
      },
    }),
  );
  const series = await buildProgramme(db, now, {
    ...shared,
    format: "meeting-series",
    slug: "vertaistapaamiset",
    name: {
      fi: "Vertaistapaamisten sarjat",
      sv: "Serier av kollegiala träffar",
      en: "Series of peer meetings",
    },
    signUp: [-450, 200],
    meetings: [-400, 300],
  });
  await meetingSeriesOrders(db, now, series, facilitators.marjatta);
  await peerMentoringGroups(
    db,
    now,
    await buildProgramme(db, now, {
      ...{ ...shared, format: "peer-mentoring", slug: "vertaismentorointi", state: "MATCHING" },
      ...{ signUp: [-190, -3], meetings: [-150, 330] },
      name: {
        fi: `Vertaismentorointi verkossa ${year}`,
        sv: `Kollegial mentorering på nätet ${year}`,
        en: `Peer mentoring online ${year}`,
      },
    }),
    { leaders: [facilitators.marjatta, facilitators.amina], host: facilitators.joonas },
  );
  const staff = {
    coach: await buildUser(db, { ...cast.coach, phone: "+358 40 000 0054" }),
    door: await buildUser(db, { ...cast.door, phone: "+358 40 000 0055" }),
  };
  await networkingDays(db, now, convener.id, staff);
  await expertExchanges(
    db,
    now,
    await buildProgramme(db, now, {
      ...{ convenerId: convener.id, format: "expert-exchange", slug: "asiantuntijavaihto", state: "RUNNING" },
      ...{ signUp: [-90, -10], meetings: [-60, 150] },
      name: {
        fi: `Maakuntien asiantuntijavaihto ${year}`,
        sv: `Landskapens expertutbyte ${year}`,
        en: `Expert exchange of the regions ${year}`,
      },
    }),
  );
  await buildLog(db);
}

export type Facilitators = { marjatta: Person; joonas: Person; amina: Person };
type Enrolled = (
  key: string,
  facts?: { state?: "SUBMITTED" | "ACCEPTED" | "DRAFT" | "WAITLISTED"; sentAgo?: number },
) => Promise<BuiltEnrolment>;

async function thisYear(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  facilitators: Facilitators,
): Promise<void> {
  const enrol: Enrolled = (key, facts = {}) => enrolAssociation(db, now, programme, key, facts);
  await finished(db, now, programme, facilitators, [
    await enrol("odlargladje", { sentAgo: 72 }),
    await enrol("byakraft", { sentAgo: 70 }),
  ]);
  await betweenVisits(db, now, programme, facilitators, [
    await enrol("naapuriapu", { sentAgo: 60 }),
    await enrol("monikieliset", { sentAgo: 58 }),
  ]);
  await findingDates(db, now, programme, facilitators, [
    await enrol("nuorisoleirit", { sentAgo: 33 }),
    await enrol("partiolaiset", { sentAgo: 31 }),
  ]);
  // Stuck: agreed on long ago, and nobody has proposed a time.
  await buildGroup(db, now, {
    programme,
    enrolments: [
      await enrol("muistikumppanit", { sentAgo: 55 }),
      await enrol("kylayhdistys", { sentAgo: 50 }),
    ],
    facilitator: facilitators.amina,
    theme: "board-work",
    proposedAgo: 34,
    confirmedAgo: 27,
  });
  await buildGroup(db, now, {
    programme,
    enrolments: [await enrol("kuvailijat", { sentAgo: 21 }), await enrol("korjauskahvila", { sentAgo: 19 })],
    facilitator: facilitators.amina,
    state: "PROPOSED",
    theme: "accessibility",
    message:
      "Te molemmat kysyitte, miten ovi pidetään auki niin, että kaikki mahtuvat sisään. Ajattelin, että siitä syntyisi hyvä ilta.",
    proposedAgo: 1,
  });
  const waiting = [
    [await enrol("kotipolku", { sentAgo: 14 }), 14],
    [await enrol("digituki", { state: "SUBMITTED", sentAgo: 2 }), 2],
    [await enrol("sprakbrygga", { sentAgo: 9 }), 9],
  ] as const;
  for (const [place, { key }] of returningAssociations.entries()) await enrol(key, { sentAgo: 12 - place });
  await buildOutbox(db, now, programme, waiting);
  await halfFilled(db, now, programme);
}

async function enrolAssociation(
  db: Tx,
  now: Date,
  programme: BuiltProgramme,
  key: string,
  facts: Parameters<Enrolled>[1],
): Promise<BuiltEnrolment> {
  const { colleagues, ...found } = association(key);
  const email = known.has(key) ? `demo-${key}@kylassa.example` : found.contact.email;
  const contact = { ...found.contact, email };
  const answers = { ...found.answers, email };
  const people = await Promise.all(
    colleagues.map((colleague) => buildUser(db, { ...colleague, locale: contact.locale })),
  );
  return buildEnrolment(db, now, {
    programme,
    answers,
    contact: await buildUser(db, contact),
    colleagues: people,
    ...facts,
  });
}

/** Associations whose contacts get a link of their own in the demo: one for each thing that there is to do. */
const known = new Set(["naapuriapu", "kuvailijat", "partiolaiset", "odlargladje", "kylayhdistys"]);

/** An answer that somebody began and left at the third page. */
async function halfFilled(db: Tx, now: Date, programme: BuiltProgramme): Promise<void> {
  const { contact, answers } = association("open-pot");
  const {
    name = "",
    municipality = "",
    description = "",
    contactName = "",
    email = "",
    contactLanguage = "en",
  } = answers;
  const begun = { name, municipality, description, contactName, email, contactLanguage };
  await buildEnrolment(db, now, {
    programme,
    answers: begun,
    contact: await buildUser(db, contact),
    state: "DRAFT",
    sentAgo: 4,
  });
}

function association(key: string): DemoAssociation {
  const found = [...associations, ...returningAssociations].find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no such demo association: ${key}`);
  return found;
}

const privacyNotice = {
  fi: "Pihapiiri käsittelee vastauksianne, jotta se voi etsiä teille parin ja järjestää vierailut. Tiedot näkee Pihapiirin koordinaattori; kunkin kysymyksen kohdalla kerrotaan, kuka muu ne näkee. Keskeneräiset vastaukset poistetaan 30 päivän kuluttua. Voitte milloin tahansa pyytää tietonne nähtäviksi, oikaista ne tai pyytää ne poistettaviksi: pihapiiri@esimerkki.example.",
  sv: "Pihapiiri behandlar era svar för att kunna hitta en partner åt er och ordna besöken. Pihapiiris koordinator ser uppgifterna; vid varje fråga står det vem annars som ser dem. Påbörjade svar raderas efter 30 dagar. Ni kan när som helst begära att få se, rätta eller radera era uppgifter: pihapiiri@esimerkki.example.",
  en: "Pihapiiri handles your answers in order to find you a partner and arrange the visits. Its coordinator sees them; each question says who else does. Unfinished answers are deleted after 30 days. You can ask to see, correct or delete your data at any time: pihapiiri@esimerkki.example.",
};
