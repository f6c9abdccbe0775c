import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { findWordsBy, whoseWords } from "@/lib/kernel/whose-words";
import { formatNamed } from "@/lib/programmes/words-queries";
import { emptyDatabase, rows } from "@/tests/support/database";
import { closeDatabase, pairWorld } from "@/tests/support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

test("a refusal is said in the words of the programme that its form is about, wherever the form stands", async () => {
  const world = await pairWorld();
  findWordsBy(formatNamed);
  const said = (path: string, values: Record<string, unknown> = {}) =>
    whoseWords(systemViewer(), path, values);
  const [{ id: enrolment } = { id: "" }] = await rows<{ id: string }>('select id from "Enrolment" limit 1');
  const [{ id: participant } = { id: "" }] = await rows<{ id: string }>(
    'select id from "Participant" limit 1',
  );
  for (const path of [
    `/groups/${world.group.id}/times/visit-1?done=1`,
    `/enrolments/${enrolment}`,
    `/programmes/${world.programme.slug}/enrolment`,
    `/manage/programmes/${world.programme.slug}/matching`,
  ])
    expect(await said(path)).toBe(peerVisits);
  expect(await said("/home", { groupId: world.group.id })).toBe(peerVisits);
  expect(await said("/home", { participantId: participant })).toBe(peerVisits);
  expect(await said("/home", { groupId: "no id", meetingId: ["", "x"], name: world.group.id })).toBeNull();
  expect(await said("/manage/organisations", { oneId: randomUUID() })).toBeNull();
});
