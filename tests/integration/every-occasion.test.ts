import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Action, occasions, type Unlogged } from "@/lib/emails/occasions";
import { emptyDatabase } from "../support/database";
import { answeringOccasions } from "../support/occasions/answering";
import { checkOccasions } from "../support/occasions/checks";
import { colleagueOccasions } from "../support/occasions/colleagues";
import { consentOccasions } from "../support/occasions/consents";
import { contactOccasions } from "../support/occasions/contacts";
import { coordinatingOccasions } from "../support/occasions/coordinating";
import { dayOccasions } from "../support/occasions/days";
import { documentOccasions } from "../support/occasions/documents";
import { earlyOccasions } from "../support/occasions/early";
import { enoughOccasions } from "../support/occasions/enough";
import { freeOccasions } from "../support/occasions/free";
import { fridayOccasions } from "../support/occasions/fridays";
import { groupOccasions } from "../support/occasions/groups";
import { holdingOccasions } from "../support/occasions/holding";
import { joiningOccasions } from "../support/occasions/joining";
import { listingOccasions } from "../support/occasions/listings";
import { meetingOccasions } from "../support/occasions/meetings";
import { networkOccasions } from "../support/occasions/networks";
import { bringAbout, type Occasion } from "../support/occasions/occasion";
import { orderOccasions } from "../support/occasions/orders";
import { peopleOccasions } from "../support/occasions/people";
import { placeOccasions } from "../support/occasions/places";
import { registerOccasions } from "../support/occasions/register";
import { writingOccasions } from "../support/occasions/writing";
import { closeDatabase } from "../support/world";

/** Each event of the product: one without its list does not compile. */
const listed: Record<Action | Unlogged, Occasion> = {
  ...answeringOccasions,
  ...checkOccasions,
  ...colleagueOccasions,
  ...consentOccasions,
  ...contactOccasions,
  ...coordinatingOccasions,
  ...dayOccasions,
  ...documentOccasions,
  ...earlyOccasions,
  ...enoughOccasions,
  ...freeOccasions,
  ...groupOccasions,
  ...holdingOccasions,
  ...joiningOccasions,
  ...listingOccasions,
  ...meetingOccasions,
  ...networkOccasions,
  ...fridayOccasions,
  ...orderOccasions,
  ...peopleOccasions,
  ...placeOccasions,
  ...registerOccasions,
  ...writingOccasions,
};

beforeEach(emptyDatabase);
afterAll(closeDatabase);

describe("D1: every event with exactly who gets which mail", () => {
  it("D1: each event of the product is brought about here", () => {
    expect(Object.keys(listed).sort()).toEqual(Object.keys(occasions).sort());
  });

  it.each(Object.keys(listed) as (keyof typeof listed)[])("D1: %s", async (event) => {
    const occasion: Occasion = listed[event];
    const { told, unwritten, actions } = await bringAbout(occasion);
    expect(told).toEqual(occasion.told);
    expect(unwritten).toEqual(occasion.unwritten ?? {});
    if (!/^(asked|clock)\./.test(event)) expect(actions).toContain(event);
  });
});
