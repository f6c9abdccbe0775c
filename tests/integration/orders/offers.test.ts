import { readSheet } from "read-excel-file/node";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { beginDispatch, leaveDispatch, undoDispatch } from "@/lib/dispatches/commands";
import { exportProgramme } from "@/lib/exports/commands";
import { asXlsx } from "@/lib/exports/files";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { timeOutProposals } from "@/lib/groups/clock-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { endings } from "@/lib/jobs/endings";
import { acceptOffer, suggestChange } from "@/lib/orders/answer-commands";
import { dropOffer, makeOffer, markInvoiced, offerTo, rewriteOffer } from "@/lib/orders/commands";
import { changePrices } from "@/lib/orders/price-commands";
import { getOffers, listOrders } from "@/lib/orders/queries";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { emptyDatabase, rows } from "../../support/database";
import { type Orders, orders } from "../../support/ordered";
import { accepted, offered, rewritten, sent, standing, written } from "../../support/orders";
import { untold } from "../../support/told";
import { refusal } from "../../support/visits";
import { closeDatabase, later, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
let world: Orders;

beforeEach(async () => {
  await emptyDatabase();
  world = await orders(now);
});
afterAll(closeDatabase);

const meetings = (groupId: string) =>
  rows<{ step: string; state: string }>(
    'select step, state::text as state from "Meeting" where "groupId" = $1 order by ordinal',
    [groupId],
  );
const groupRow = async (groupId: string) =>
  (
    await rows<{ state: string; ordered: number | null }>(
      'select state::text as state, ordered from "Group" where id = $1',
      [groupId],
    )
  )[0];
const mails = () =>
  rows<{ template: string; to: string }>(
    'select template, "toAddress" as to from "Email" order by template, "toAddress"',
  );
const seen = async () => (await getOffers(viewerOf(world.contact), world.request.id))?.orders ?? [];
const onPage = async (groupId: string) => ({ groupId, orderId: (await standing(groupId)).orderId });
const yes = { acceptedName: "Tilda Tilaaja", accepts: "yes" } as const;

describe("formats 3 f 1: an order", () => {
  it("goes from a request by one press to an offer with the price of the table, is rewritten once and accepted by link", async () => {
    const groupId = await written(world, now);
    const [offer] = await rows<Record<string, unknown>>('select meetings, "priceCents", target from "Order"');
    expect(offer).toMatchObject({ meetings: 5, priceCents: 325_000 });
    expect(await seen()).toEqual([]);
    await sent(world, groupId, now);
    expect((await seen()).map(({ version, priceCents }) => [version, priceCents])).toEqual([[1, 325_000]]);
    await suggestChange(
      viewerOf(world.contact),
      { ...(await onPage(groupId)), suggestion: "Voisiko olla kuusi?" },
      now,
    );
    const first = await onPage(groupId);
    await rewriteOffer(viewerOf(world.coordinator), first, now);
    expect(await refusal(acceptOffer(viewerOf(world.contact), { ...first, ...yes }, now))).toBe(
      "offer-being-written",
    );
    await rewritten(world, groupId, now, { meetings: 6, price: 390_000 });
    await sent(world, groupId, now);
    await accepted(world, groupId, now);
    expect(await groupRow(groupId)).toEqual({ state: "CONFIRMED", ordered: 6 });
    expect((await meetings(groupId)).map(({ step }) => step)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `talk-${n}`),
    );
    expect((await seen()).map(({ version, acceptedName }) => [version, acceptedName])).toEqual([
      [2, "Tilda Tilaaja"],
      [1, null],
    ]);
    expect(await mails()).toEqual([
      { template: "group-confirmed", to: "outi@liitto.example" },
      { template: "group-facilitator-named", to: "outi@liitto.example" },
      { template: "offer-accepted", to: "kaisa@liitto.example" },
      { template: "offer-accepted", to: "tilda@liitto.example" },
      { template: "offer-change-suggested", to: "kaisa@liitto.example" },
      { template: "offer-changed", to: "tilda@liitto.example" },
      { template: "offer-sent", to: "tilda@liitto.example" },
    ]);
    expect(await untold()).toEqual([]);
  });

  it("is taken out to be invoiced in whole cents, with whose it is and where the invoice goes", async () => {
    const groupId = await offered(world, now);
    await accepted(world, groupId, now);
    const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
    const sheets = await exportProgramme(
      viewerOf(world.coordinator),
      programme as NonNullable<typeof programme>,
      "orders",
      "fi",
    );
    const [, keys = [], row = []] = await readSheet(await asXlsx(sheets));
    const told = Object.fromEntries(keys.map((key, index) => [String(key), row[index]]));
    expect(told).toMatchObject({
      ...{ organisation: "Tilaajaliitto ry", businessId: "0202248-1", invoiceReference: "TES-7" },
      ...{ invoiceAddress: "PL 1, 00100 Helsinki", cents: 325_000, meetingsOrdered: 5 },
      acceptedName: "Tilda Tilaaja",
    });
    expect(told.acceptedOn).toBeInstanceOf(Date);
  });
});

describe("an offer", () => {
  it("is prefilled from the request, in its words", async () => {
    await makeOffer(viewerOf(world.coordinator), { enrolmentId: world.request.id }, now);
    const [row] = await rows<Record<string, unknown>>('select goals, place, target, invoice from "Order"');
    expect(row).toMatchObject({
      goals: "Neuvottelut ovat jumissa.",
      place: "Tampere",
      target: "Luottamushenkilöt",
    });
    expect(row?.invoice).toMatchObject({ reference: "TES-7", businessId: "0202248-1" });
  });

  it("is accepted once when two press at once, and makes its meetings once", async () => {
    const groupId = await offered(world, now);
    const page = await onPage(groupId);
    const press = () =>
      acceptOffer(viewerOf(world.contact), { ...page, ...yes }, now).then(
        () => "done",
        (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
      );
    expect((await Promise.all([press(), press(), press()])).sort()).toEqual([
      "done",
      "offer-accepted",
      "offer-accepted",
    ]);
    expect(await meetings(groupId)).toHaveLength(5);
  });

  it("stays as it was accepted, whatever a wrong command writes", async () => {
    const groupId = await offered(world, now);
    await accepted(world, groupId, now);
    await expect(rows('update "Order" set "priceCents" = 1')).rejects.toThrow(/does not change/);
    await expect(rows('update "Order" set "acceptedName" = $1', ["Joku muu"])).rejects.toThrow();
    await markInvoiced(viewerOf(world.coordinator), { ...(await onPage(groupId)), invoiced: "yes" }, now);
    const [board] = await listOrders(viewerOf(world.coordinator), world.programme.id);
    expect(board?.stage).toBe("invoiced");
  });

  it("has one open and one in force in the database, a price that is not below nothing, and no yes before it was offered", async () => {
    const groupId = await offered(world, now);
    const copy = (say: string) =>
      rows(
        `insert into "Order" (id, "convenerId", "programmeId", "groupId", version, meetings, "priceCents")
         select gen_random_uuid(), "convenerId", "programmeId", "groupId", 9, meetings, ${say} from "Order" where "groupId" = $1`,
        [groupId],
      );
    await expect(copy("1")).rejects.toThrow(/order_one_open/);
    await expect(copy("-1")).rejects.toThrow(/order_price/);
    await expect(
      rows('update "Order" set "offeredAt" = null, "acceptedAt" = now(), "acceptedName" = $1', ["x"]),
    ).rejects.toThrow(/order_accepted_was_offered/);
  });

  it("that is over cannot be accepted, does not fall away, and can be renewed", async () => {
    const groupId = await offered(world, now);
    const after = later(now, 60);
    expect(await timeOutProposals(systemViewer(), after)).toBe(0);
    const page = await onPage(groupId);
    expect(await refusal(acceptOffer(viewerOf(world.contact), { ...page, ...yes }, after))).toBe(
      "offer-over",
    );
    await rewriteOffer(viewerOf(world.coordinator), page, after);
    await rewritten(world, groupId, after);
    await sent(world, groupId, after);
    await accepted(world, groupId, after);
    expect(await groupRow(groupId)).toEqual({ state: "CONFIRMED", ordered: 5 });
  });

  it("is held like every proposal: nobody sees it before it leaves, and it can be taken back", async () => {
    const groupId = await written(world, now);
    const press = async () => {
      const viewer = viewerOf(world.coordinator);
      const held = await beginDispatch(viewer, world.programme.id, "propose", now);
      await offerTo(viewer, await onPage(groupId), now, held);
      return held.dispatchId;
    };
    const dispatchId = await press();
    expect(await seen()).toEqual([]);
    expect(
      await refusal(acceptOffer(viewerOf(world.contact), { ...(await onPage(groupId)), ...yes }, now)),
    ).toBe("not-found");
    await undoDispatch(viewerOf(world.coordinator), { dispatchId }, endings, now);
    expect(await groupRow(groupId)).toMatchObject({ state: "DRAFT" });
    await rewritten(world, groupId, now, { price: 300_000 });
    await leaveDispatch(systemViewer(), { dispatchId: await press() }, endings, now);
    expect((await seen()).map(({ priceCents }) => priceCents)).toEqual([300_000]);
  });

  it("over one in force changes nothing until it is accepted: then meetings are added, or those without a time go", async () => {
    const groupId = await offered(world, now);
    await accepted(world, groupId, now);
    const anew = async (count: number) => {
      await rewriteOffer(viewerOf(world.coordinator), await onPage(groupId), now);
      await rewritten(world, groupId, now, { meetings: count, price: count * 60_000 });
    };
    await anew(7);
    await sent(world, groupId, now);
    expect(await meetings(groupId)).toHaveLength(5);
    await accepted(world, groupId, now);
    expect(await meetings(groupId)).toHaveLength(7);
    await rows(`update "Meeting" set state = 'PROPOSED' where step = 'talk-4'`);
    await anew(3);
    expect(await refusal(sent(world, groupId, now))).toBe("offer-too-few");
    await rewritten(world, groupId, now, { meetings: 4, price: 240_000 });
    await sent(world, groupId, now);
    await accepted(world, groupId, now);
    expect((await meetings(groupId)).map(({ step }) => step)).toEqual([
      "talk-1",
      "talk-2",
      "talk-3",
      "talk-4",
    ]);
    expect(
      await rows('select version from "Order" where "acceptedAt" is not null and "supersededAt" is null'),
    ).toEqual([{ version: 3 }]);
    await anew(9);
    await dropOffer(viewerOf(world.coordinator), await onPage(groupId), now);
    expect(await groupRow(groupId)).toEqual({ state: "CONFIRMED", ordered: 4 });
  });

  it("is the only way: its group is neither proposed nor agreed to by itself, and nobody else answers it", async () => {
    const groupId = await written(world, now);
    const version = (await standing(groupId)).version;
    expect(await refusal(proposeGroup(viewerOf(world.coordinator), { groupId, version }, now))).toBe(
      "offer-to-answer",
    );
    await sent(world, groupId, now);
    expect(
      await refusal(agreeToGroup(viewerOf(world.contact), { groupId, seat: 1, groundRules: "yes" }, now)),
    ).toBe("offer-to-answer");
    const page = await onPage(groupId);
    expect(await refusal(acceptOffer(viewerOf(world.leader), { ...page, ...yes }, now))).toBe("not-allowed");
    expect(await getOffers(viewerOf(world.leader), world.request.id)).toBeNull();
    expect(await refusal(rewriteOffer(viewerOf(world.contact), page, now))).toBe("not-allowed");
  });

  it("has the price that the programme says: a row more, and none where it was taken away", async () => {
    const viewer = viewerOf(world.coordinator);
    const input = { programmeId: world.programme.id, version: 1 };
    await changePrices(viewer, input, { "price.5": "", "price.6": "3 900,50" });
    expect(await refusal(changePrices(viewer, input, { "price.5": "1" }))).toBe("changed-by-someone-else");
    expect(await refusal(changePrices(viewer, { ...input, version: 2 }, { "price.99": "1" }))).toBe(
      "not-allowed",
    );
    await written(world, now);
    expect(await rows('select "priceCents" from "Order"')).toEqual([{ priceCents: null }]);
    expect(await rows('select options from "Programme"')).toEqual([
      { options: { prices: [{ meetings: 6, cents: 390_050 }] } },
    ]);
  });
});
