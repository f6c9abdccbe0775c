// The start of a survey, which a newsletter sends everybody to at once: no page of a browser is needed.
import { expect, test } from "@playwright/test";
import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { buildEnrolment, buildProgramme } from "@/prisma/seed/builders";
import { ask } from "../support/asking";
import { sessionFor } from "../support/sign-in";
import { pairWorld } from "../support/world";

test.beforeEach(() => {
  test.skip(test.info().project.name !== "desktop", "what the server answers is the same for every screen");
});

test("who has signed in and has no part in it is shown the start that is kept, as it would be made for them", async () => {
  const { convenerId, facilitator, stranger, coordinator, one } = await pairWorld();
  const programme = await write(systemViewer(), async (tx) => {
    const made = await buildProgramme(tx, new Date(), {
      ...{ convenerId, state: "OPEN" as const, facilitators: [facilitator] },
    });
    await buildEnrolment(tx, new Date(), {
      programme: made,
      contact: one.contact,
      answers: { name: "Oma ry" },
    });
    return made;
  });
  const path = `/fi/programmes/${programme.slug}/enrolment`;
  const marks = new Set<string | undefined>();
  for (const { email } of [stranger, coordinator, one.contact]) {
    const session = `session=${await sessionFor(email)}`;
    // The first of a session that was begun long ago prolongs it; with a form kept, a page is made for its reader.
    await ask("/fi/home", { cookie: session });
    const [shown, again] = [await ask(path, { cookie: session }), await ask(path, { cookie: session })];
    const made = await ask(path, { cookie: `${session}; kept=x` });
    expect([shown.status, again.status, made.status]).toEqual([200, 200, 200]);
    expect(readable(shown.text)).toBe(readable(made.text));
    expect(readable(again.text)).toBe(readable(made.text));
    marks.add(markIn(made.text));
    expect(keyIn(shown.text)).not.toBe(keyIn(again.text));
  }
  expect(marks.size).toBe(3);
  expect(marks.has(undefined)).toBe(false);
});

const markIn = (html: string) => /name="shownTo" value="([^"]{22})"/.exec(html)?.[1];
const keyIn = (html: string) => /name="formKey" value="([^"]+)"/.exec(html)?.[1];

/** What a page says and sends, without what is of one answer alone, and without what the browser takes it over by. */
function readable(html: string): string {
  return html
    .replace(/once-[0-9a-f]{8}/g, "once")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "#")
    .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<link[^>]*>/g, "");
}
