import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { askForBriefs } from "@/lib/briefs/clock-commands";
import { askByLink, endLink, limitCompany, renewLink } from "@/lib/enrolments/company-commands";
import { write } from "@/lib/kernel/db";
import { addToVisits, joinVisitsByLink, takePartInVisits } from "@/lib/meetings/company-commands";
import { decideFew } from "@/lib/meetings/few-commands";
import { answerRhythms, removeRhythm } from "@/lib/meetings/rhythm-commands";
import { acceptOffer, suggestChange } from "@/lib/orders/answer-commands";
import { dropOffer, markInvoiced, offerTo, rewriteOffer } from "@/lib/orders/commands";
import { changePrices } from "@/lib/orders/price-commands";
import { buildUser, accepted as taken } from "@/prisma/seed/builders";
import { rows } from "../database";
import { orderedSeries } from "../formats/ordered-series";
import { type Orders, orders } from "../ordered";
import { accepted, offered, rewritten, standing, written } from "../orders";
import { proposed } from "../rhythms";
import { later, viewerOf } from "../world";
import { idIn, now, type Occasion, versionOf } from "./occasion";

/** The world of the occasion that is being brought about: of another format than the pair's. */
let world: Orders;
let groupId = "";

/** An order in this stage, brought about before what is being looked at. */
const before = (stage: "written" | "offered" | "accepted" | "anew") => async () => {
  world = await orders(now);
  groupId = stage === "written" ? await written(world, now) : await offered(world, now);
  if (stage === "accepted" || stage === "anew") await accepted(world, groupId, now);
  if (stage === "anew") await rewriteOffer(viewerOf(world.coordinator), await onPage(), now);
};
const onPage = async () => ({ groupId, orderId: (await standing(groupId)).orderId });
const coordinator = () => viewerOf(world.coordinator);

/** A series whose dates are found together, with a rhythm proposed by the leader, where `rhythm` says so. */
const series = (rhythm: boolean) => async () => {
  world = await orders(now, orderedSeries);
  groupId = await offered(world, now);
  await accepted(world, groupId, now);
  if (rhythm) await proposed(world, groupId, now);
};

/** A series of which one of two has gone, whose first meeting has a day. */
const few = async () => {
  await series(false)();
  await rows(
    `update "Meeting" set state = 'SCHEDULED', "startsAt" = $2, "endsAt" = $2::timestamptz + interval '3 hours', invited = true where "groupId" = $1 and ordinal = 1`,
    [groupId, later(now, 30)],
  );
  const { id } = world.request;
  await write(systemViewer(), async (tx) => {
    for (const [name, leftAt] of [
      ["Aino", null],
      ["Bo", now],
    ] as const) {
      const person = await buildUser(tx, { name, email: `${name.toLowerCase()}@liitto.example` });
      await tx.participant.create({
        data: {
          convenerId: world.convenerId,
          enrolmentId: id,
          userId: person.id,
          leftAt,
          ...taken(person, now),
        },
      });
    }
  });
};
const decide = async (decision: "go-on" | "pause" | "end") =>
  decideFew(coordinator(), { groupId, version: await versionOf("Group", groupId), decision }, now);

const company = () => ({ enrolmentId: world.request.id });
/** A company whose contact has a link to send. */
const linked = async () => {
  await before("accepted")();
  await renewLink(viewerOf(world.contact), company(), now);
};
/** Somebody who takes part, named by the contact. */
const joined = () =>
  addToVisits(
    viewerOf(world.contact),
    {
      ...{ ...company(), name: "Osku Osallistuja", email: "osku@liitto.example" },
      ...{ isContact: false, locale: "fi" },
    },
    now,
  );
const link = () => idIn("Company", '"linkId" is not null', [], "linkId");

/** What happens to orders, and to the companies of those who ordered. */
export const orderOccasions = {
  "enrolment.renew-link": {
    before: before("accepted"),
    run: () => renewLink(viewerOf(world.contact), company(), now),
    told: {},
  },
  "enrolment.end-link": { before: linked, run: () => endLink(viewerOf(world.contact), company()), told: {} },
  "enrolment.limit-company": {
    before: before("accepted"),
    run: () => limitCompany(viewerOf(world.contact), { ...company(), capacity: 6 }),
    told: {},
  },
  "clock.briefs": {
    before: async () => {
      await before("accepted")();
      await joined();
      await rows(
        `update "Meeting" set state = 'SCHEDULED', "startsAt" = $2::timestamptz, "endsAt" = $2::timestamptz + interval '3 hours' where "groupId" = $1 and step = 'talk-1'`,
        [groupId, later(now, 20)],
      );
    },
    run: () => askForBriefs(systemViewer(), now),
    told: { "osku@liitto.example": ["brief-asked"] },
  },
  "enrolment.take-part": {
    before: before("accepted"),
    run: async () => {
      const participantId = await idIn("Participant", '"userId" = $1', [world.contact.id]);
      return takePartInVisits(
        viewerOf(world.contact),
        { ...company(), participantId, takes: "yes" as const },
        now,
      );
    },
    told: {},
  },
  "asked.company": {
    before: linked,
    run: async () =>
      askByLink(
        visitorViewer("fi"),
        { linkId: await link(), email: "uuno@esimerkki.example", locale: "fi" },
        now,
      ),
    told: { "uuno@esimerkki.example": ["company-asked"] },
  },
  "enrolment.join-company": {
    before: linked,
    run: async () => {
      const uuno = await write(systemViewer(), (tx) =>
        buildUser(tx, { name: "Uuno Uusi", email: "uuno@esimerkki.example" }),
      );
      const said = { name: "Uuno Uusi", locale: "fi", groundRules: "yes" } as const;
      return joinVisitsByLink(viewerOf(uuno), { linkId: await link(), ...said }, now);
    },
    told: { "uuno@esimerkki.example": ["company-joined"] },
  },
  "group.write-offer": {
    before: before("written"),
    run: () => rewritten(world, groupId, now, { meetings: 6 }),
    told: {},
  },
  "group.rewrite-offer": {
    before: before("offered"),
    run: async () => rewriteOffer(coordinator(), await onPage(), now),
    told: {},
  },
  "group.drop-offer": {
    before: before("anew"),
    run: async () => dropOffer(coordinator(), await onPage(), now),
    told: {},
  },
  "group.offer": {
    before: before("anew"),
    run: async () => offerTo(coordinator(), await onPage(), now),
    told: { "tilda@liitto.example": ["offer-changed"] },
  },
  "group.propose-rhythm": {
    before: series(false),
    run: () => proposed(world, groupId, now, "coordinator"),
    told: { "outi@liitto.example": ["rhythms-proposed"] },
  },
  "group.answer-rhythms": {
    before: async () => {
      await series(false)();
      await proposed(world, groupId, now, "coordinator");
    },
    run: async () =>
      answerRhythms(viewerOf(world.leader), { groupId, votes: { [await idIn("Rhythm")]: "yes" } }, now),
    told: {},
  },
  "group.remove-rhythm": {
    before: series(true),
    run: async () => removeRhythm(viewerOf(world.leader), { groupId, rhythmId: await idIn("Rhythm") }),
    told: {},
  },
  "group.go-on": { before: few, run: () => decide("go-on"), told: {} },
  "group.pause": {
    before: few,
    run: () => decide("pause"),
    told: { "outi@liitto.example": ["meeting-cancelled"], "aino@liitto.example": ["meeting-cancelled"] },
  },
  "group.suggest-change": {
    before: before("offered"),
    run: async () =>
      suggestChange(viewerOf(world.contact), { ...(await onPage()), suggestion: "Kuusi kertaa" }, now),
    told: { "kaisa@liitto.example": ["offer-change-suggested"] },
  },
  "group.accept-offer": {
    before: before("offered"),
    run: async () =>
      acceptOffer(
        viewerOf(world.contact),
        { ...(await onPage()), acceptedName: "Tilda Tilaaja", accepts: "yes" },
        now,
      ),
    told: {
      "tilda@liitto.example": ["offer-accepted"],
      "kaisa@liitto.example": ["offer-accepted"],
      "outi@liitto.example": ["group-confirmed"],
    },
  },
  "group.invoice": {
    before: before("accepted"),
    run: async () => markInvoiced(coordinator(), { ...(await onPage()), invoiced: "yes" }, now),
    told: {},
  },
  "programme.price": {
    before: before("written"),
    run: () =>
      changePrices(coordinator(), { programmeId: world.programme.id, version: 1 }, { "price.3": "2 000" }),
    told: {},
  },
} as const satisfies Record<string, Occasion>;
