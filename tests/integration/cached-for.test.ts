import { createHash } from "node:crypto";
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { markOf } from "@/lib/forms/whom";
import { cachedFor } from "@/server/cached-for";
import { emptyDatabase, rows } from "../support/database";
import { sessionFor } from "../support/sign-in";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

let world: PairWorld;
let slug = "";

beforeAll(async () => {
  await emptyDatabase();
  world = await pairWorld({ now: new Date() });
  slug =
    (await rows<{ slug: string }>('select slug from "Programme" where id = $1', [world.programme.id]))[0]
      ?.slug ?? "";
});
afterAll(closeDatabase);

/** How the start of the survey would be shown from what is kept to a browser with these cookies. */
function shown(cookie: string, path = `/fi/programmes/${slug}/enrolment`) {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: "GET", headers: { cookie } });
  return cachedFor(request, { pathname: path, search: "" }, new Date());
}

/** A session that was used a moment ago. */
async function session(email: string, idle: string): Promise<string> {
  const token = await sessionFor(email);
  await rows(
    `update "Session" set expires = now() + $2::interval, "asStaff" = true where "sessionToken" = $1`,
    [createHash("sha256").update(token).digest("hex"), idle],
  );
  return token;
}

it("a stranger who has signed in is shown the start of a survey as it is kept, with their own mark", async () => {
  const { stranger, coordinator } = world;
  expect(await shown(`a=b; session=${await session(stranger.email, "14 days")}`)).toEqual({
    ...{ signedIn: true, mark: markOf(viewerOf(stranger)) },
  });
  expect(await shown(`session=${await session(coordinator.email, "12 hours")}`)).toEqual({
    ...{ signedIn: true, manages: "programmes", mark: markOf(viewerOf(coordinator)) },
  });
});

it("who takes part in the programme has every page of it made for them", async () => {
  const { contact } = world.one;
  const cookie = `session=${await session(contact.email, "14 days")}`;
  expect(await shown(cookie)).toBeNull();
  expect(await shown(cookie, "/fi/programmes/another/enrolment")).toMatchObject({ signedIn: true });
});

it("a session that is over, unknown, or has to be prolonged is looked at where the page is made", async () => {
  const { stranger } = world;
  expect(await shown(`session=${await session(stranger.email, "-1 minutes")}`)).toBeNull();
  expect(await shown(`session=${await session(stranger.email, "3 days")}`)).toBeNull();
  expect(await shown(`session=${"x".repeat(43)}`)).toBeNull();
});

it("a page of somebody’s own, and any but the survey’s start for who has signed in, is kept for nobody", async () => {
  const cookie = `session=${await session(world.stranger.email, "14 days")}`;
  for (const path of ["/fi/home", "/fi/settings", `/fi/programmes/${slug}`, "/fi", "/fi/privacy"])
    expect(await shown(cookie, path), path).toBeNull();
});
