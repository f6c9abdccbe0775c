import { acceptOffer, suggestChange } from "@/lib/orders/answer-commands";
import { dropOffer, markInvoiced, offerTo, rewriteOffer } from "@/lib/orders/commands";
import { changePrices } from "@/lib/orders/price-commands";
import { accepted, type Orders, offered, orders, rewritten, standing, written } from "../orders";
import { viewerOf } from "../world";
import { now, type Occasion } from "./occasion";

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

/** What happens to orders. */
export const orderOccasions = {
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
